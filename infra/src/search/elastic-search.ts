import { Client, errors } from "@elastic/elasticsearch";
import type { SearchDoc, SearchIndex, SearchPage, SearchQuery } from "@hoasom/core";
import { type Write, writeAll } from "./elastic-bulk.ts";
import { findPosts } from "./elastic-find.ts";
import { elasticDoc, INDEX_BODY, keyOf } from "./elastic-index.ts";
import { lastOfEach } from "./search-text.ts";

export type ElasticOptions = {
  /** Address of the cluster, e.g. `http://127.0.0.1:9200`. */
  node: string;
  /** Begins the names of indices and aliases: lower-case letters, digits, `-` and `_`. */
  prefix: string;
  auth?: { username: string; password: string } | { apiKey: string };
  /** Hears each request as it is sent, path and body; the benchmark sends the same ones raw. */
  onRequest?: (path: string, body: unknown) => void;
};

/**
 * The search index in Elasticsearch 9. The alias `<prefix>-posts` names the version in use
 * (`<prefix>-posts-v0001` and on), and `<prefix>-posts-next` the one that a rebuild is filling.
 */
export function createElasticSearch(options: ElasticOptions): SearchIndex {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(options.prefix))
    throw new Error(`"${options.prefix}" is no prefix of an index`);
  const { node, auth } = options;
  const client = new Client({ node, ...(auth ? { auth } : {}), maxRetries: 2, requestTimeout: 30_000 });
  const { onRequest } = options;
  if (onRequest)
    client.diagnostic.on("request", (_error, event) => {
      const params = event?.meta.request.params;
      if (params) onRequest(params.path, params.body);
    });
  return new ElasticSearch(client, `${options.prefix}-posts`);
}

class ElasticSearch implements SearchIndex {
  readonly #client: Client;
  readonly #alias: string;
  readonly #next: string;

  constructor(client: Client, alias: string) {
    this.#client = client;
    this.#alias = alias;
    this.#next = `${alias}-next`;
  }

  async ensure(): Promise<void> {
    if (await this.#client.indices.existsAlias({ name: this.#alias })) return;
    try {
      await this.#client.indices.create({
        index: this.#version(1),
        aliases: { [this.#alias]: {} },
        ...INDEX_BODY,
      });
    } catch (error) {
      // Another process was faster.
      if (!isFault(error, "resource_already_exists_exception")) throw error;
    }
  }

  async put(docs: readonly SearchDoc[]): Promise<void> {
    const building = await this.#isBuilding();
    const writes = lastOfEach(docs).flatMap((doc): Write[] => {
      const write = { key: keyOf(doc.wardId, doc.id), doc: elasticDoc(doc) };
      const now = { ...write, index: this.#alias };
      return building ? [now, { ...write, index: this.#next, optional: true }] : [now];
    });
    await writeAll(this.#client, writes);
  }

  async remove(wardId: string, ids: readonly string[]): Promise<void> {
    const building = await this.#isBuilding();
    const writes = [...new Set(ids)].flatMap((id): Write[] => {
      const key = keyOf(wardId, id);
      const now = { index: this.#alias, key, doc: null };
      if (!building) return [now];
      // The rebuild may hold a batch that was read before this removal: the mark keeps it out.
      return [now, { index: this.#next, key, doc: { wardId, id, removed: true }, optional: true }];
    });
    await writeAll(this.#client, writes);
  }

  search(query: SearchQuery): Promise<SearchPage> {
    return findPosts(this.#client, this.#alias, query);
  }

  async count(wardId: string): Promise<number> {
    return this.#countOf(this.#alias, { term: { wardId } });
  }

  async rebuild(batches: AsyncIterable<readonly SearchDoc[]>): Promise<{ docs: number }> {
    const index = await this.#begin();
    for await (const docs of batches) {
      await this.#mustBeOurs(index);
      await writeAll(
        this.#client,
        lastOfEach(docs).map((doc) => ({
          index: this.#next,
          key: keyOf(doc.wardId, doc.id),
          doc: elasticDoc(doc),
          // What is there already was written meanwhile and is newer than the batch.
          onlyNew: true,
        })),
      );
    }
    await this.#mustBeOurs(index);
    await this.#client.indices.refresh({ index });
    const docs = await this.#countOf(index);
    const old = await this.#indicesOf(this.#alias);
    await this.#client.indices.updateAliases({
      actions: [
        // Fails, and with it the whole, when a later rebuild has taken over in this moment.
        { remove: { index, alias: this.#next, must_exist: true } },
        { add: { index, alias: this.#alias } },
        ...old.map((name) => ({ remove_index: { index: name } })),
      ],
    });
    await this.#client.indices.refresh({ index });
    await this.#client.deleteByQuery({ index, query: { term: { removed: true } }, conflicts: "proceed" });
    return { docs };
  }

  async refresh(): Promise<void> {
    await this.#client.indices.refresh({ index: this.#alias });
  }

  async ready(): Promise<void> {
    if (!(await this.#client.indices.existsAlias({ name: this.#alias }))) {
      throw new Error(`the search index ${this.#alias} was not made ready; call ensure() first`);
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  #version(number: number): string {
    return `${this.#alias}-v${String(number).padStart(4, "0")}`;
  }

  #isBuilding(): Promise<boolean> {
    return this.#client.indices.existsAlias({ name: this.#next });
  }

  /** Makes the index of a new version; what a rebuild that broke off has left is thrown away. */
  async #begin(): Promise<string> {
    for (const left of await this.#indicesOf(this.#next)) await this.#client.indices.delete({ index: left });
    const known = Object.keys(
      await this.#client.indices.get({ index: `${this.#alias}-v*`, allow_no_indices: true }),
    );
    const numbers = known.map((name) => Number(name.slice(name.lastIndexOf("-v") + 2)));
    const index = this.#version(Math.max(0, ...numbers) + 1);
    await this.#client.indices.create({ index, aliases: { [this.#next]: {} }, ...INDEX_BODY });
    return index;
  }

  async #mustBeOurs(index: string): Promise<void> {
    const building = await this.#indicesOf(this.#next);
    if (building.length !== 1 || building[0] !== index) {
      throw new Error("another rebuild of the search index has taken over; this one stops");
    }
  }

  async #indicesOf(alias: string): Promise<string[]> {
    try {
      return Object.keys(await this.#client.indices.getAlias({ name: alias }));
    } catch (error) {
      if (error instanceof errors.ResponseError && error.statusCode === 404) return [];
      throw error;
    }
  }

  async #countOf(index: string, filter?: { term: { wardId: string } }): Promise<number> {
    const { count } = await this.#client.count({
      index,
      query: { bool: { ...(filter ? { filter } : {}), must_not: { exists: { field: "removed" } } } },
    });
    return count;
  }
}

function isFault(error: unknown, type: string): boolean {
  return error instanceof errors.ResponseError && error.message.includes(type);
}
