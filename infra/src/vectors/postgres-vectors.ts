import type { Neighbour, StoredVector, VectorIndex, VectorQuery } from "@hoasom/core";
import type { Pool, PoolClient } from "pg";
import { type Packed, pack, VectorShelf } from "./vector-shelf.ts";

/** Rows written or read at a time. */
const BATCH = 2000;
// Writers stand in line, so that whoever has read up to a number has read everything below it.
const LOCK = "select pg_advisory_xact_lock(hashtext('hoasom claim vectors'))";

/**
 * Vectors in the table `claim_vectors` of the store's database, embedded or PostgreSQL, and in the memory of this
 * process for searching. Before each question only what others changed since the last one is read. The store
 * (`createStore`) makes the table; the pool stays the caller's.
 */
export function createVectorIndex(options: { pool: Pool }): VectorIndex {
  return new PostgresVectors(options.pool);
}

type Shelf = { vectors: VectorShelf; read: string; turn: Promise<unknown> };
type Row = { id: string; seq: string; body: Buffer | null };

class PostgresVectors implements VectorIndex {
  readonly #pool: Pool;
  readonly #shelves = new Map<string, Shelf>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async put(vectors: readonly StoredVector[]): Promise<void> {
    const last = new Map(
      vectors.map((vector) => [`${vector.wardId}\n${vector.model}\n${vector.id}`, vector]),
    );
    const rows = [...last.values()].map(({ wardId, id, model, values }) => ({
      wardId,
      id,
      model,
      width: values.length,
      body: written(pack(values)),
    }));
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      await this.#inLine(async (client) => {
        await refuseOtherWidths(client, batch);
        await client.query(
          `insert into claim_vectors (ward_id, model, id, seq, body)
           select put.ward_id, put.model, put.id, nextval('claim_vectors_seq'), put.body
           from unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) as put (ward_id, model, id, body)
           on conflict (ward_id, model, id) do update set seq = excluded.seq, body = excluded.body`,
          [
            batch.map(({ wardId }) => wardId),
            batch.map(({ model }) => model),
            batch.map(({ id }) => id),
            batch.map(({ body }) => body),
          ],
        );
      });
    }
  }

  async remove(wardId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // The row stays without its vector, so that other processes learn of it.
    await this.#inLine((client) =>
      client.query(
        `update claim_vectors set body = null, seq = nextval('claim_vectors_seq')
         where ward_id = $1 and id = any($2::text[]) and body is not null`,
        [wardId, [...ids]],
      ),
    );
  }

  async nearest(query: VectorQuery): Promise<Neighbour[]> {
    const shelf = await this.#fresh(query.wardId, query.model);
    return shelf.nearest(query.values, query.limit, query.leastCosine);
  }

  async warm(wardId: string, model: string): Promise<void> {
    await this.#fresh(wardId, model);
  }

  async keepOnly(wardId: string, model: string): Promise<void> {
    await this.#pool.query("delete from claim_vectors where ward_id = $1 and model <> $2", [wardId, model]);
    for (const key of this.#shelves.keys())
      if (key.startsWith(`${wardId}\n`) && key !== `${wardId}\n${model}`) this.#shelves.delete(key);
  }

  async count(wardId: string, model: string): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      "select count(body)::integer as count from claim_vectors where ward_id = $1 and model = $2",
      [wardId, model],
    );
    return rows[0]?.count ?? 0;
  }

  /** The vectors of a ward as the database has them now; callers who come at once read one after the other. */
  async #fresh(wardId: string, model: string): Promise<VectorShelf> {
    const key = `${wardId}\n${model}`;
    const shelf = this.#shelves.get(key) ?? {
      vectors: new VectorShelf(),
      read: "0",
      turn: Promise.resolve(),
    };
    this.#shelves.set(key, shelf);
    const turn = shelf.turn.then(() => this.#read(shelf, wardId, model));
    shelf.turn = turn.catch(() => {});
    await turn;
    return shelf.vectors;
  }

  async #read(shelf: Shelf, wardId: string, model: string): Promise<void> {
    for (;;) {
      const { rows } = await this.#pool.query<Row>(
        `select id, seq::text, body from claim_vectors
         where ward_id = $1 and model = $2 and seq > $3::bigint order by seq limit ${BATCH}`,
        [wardId, model, shelf.read],
      );
      for (const { id, body } of rows) {
        if (body === null) shelf.vectors.remove(id);
        else shelf.vectors.put(id, readBack(body));
      }
      shelf.read = rows.at(-1)?.seq ?? shelf.read;
      if (rows.length < BATCH) return;
    }
  }

  async #inLine(work: (client: PoolClient) => Promise<unknown>): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query("begin");
      await client.query(LOCK);
      await work(client);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
}

type Writing = { wardId: string; model: string; width: number };

async function refuseOtherWidths(client: PoolClient, batch: readonly Writing[]): Promise<void> {
  const widths = new Map<string, number>();
  for (const { wardId, model, width } of batch) {
    const key = `${wardId}\n${model}`;
    const known = widths.get(key) ?? (await storedWidth(client, wardId, model)) ?? width;
    if (known !== width) throw new RangeError(`a vector of ${width} numbers among vectors of ${known}`);
    widths.set(key, width);
  }
}

async function storedWidth(client: PoolClient, wardId: string, model: string): Promise<number | null> {
  const { rows } = await client.query<{ width: number }>(
    `select length(body) - 4 as width from claim_vectors
     where ward_id = $1 and model = $2 and body is not null limit 1`,
    [wardId, model],
  );
  return rows[0]?.width ?? null;
}

/** Four bytes of scale (float32, little-endian), then a byte a number. */
function written({ scale, values }: Packed): Buffer {
  const body = Buffer.alloc(4 + values.length);
  body.writeFloatLE(scale);
  body.set(new Uint8Array(values.buffer, values.byteOffset, values.length), 4);
  return body;
}

function readBack(body: Buffer): Packed {
  return {
    scale: body.readFloatLE(0),
    values: new Int8Array(body.buffer, body.byteOffset + 4, body.length - 4),
  };
}
