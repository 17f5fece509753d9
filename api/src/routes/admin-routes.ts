import { Readable } from "node:stream";
import { AppError, type AuditEntry, ChainVerifier, type SourceRun } from "@hoasom/core";
import { checkSourceInput } from "@hoasom/crawlers";
import type { FastifyInstance } from "fastify";
import { scheduleSource } from "../collect.ts";
import { demoAccounts } from "../demo/accounts.ts";
import { namesOf } from "../desk/people.ts";
import { sourceViews } from "../desk/source-views.ts";
import type { House } from "../house.ts";
import { importLines } from "../import.ts";
import { record, serve } from "../plugins/serve.ts";
import { asFixInput, readWardFile, wardView } from "../ward-file.ts";

const AUDIT_BATCH = 1_000;

/** The ward's data, its sources, and the record of who did what. */
export function adminRoutes(app: FastifyInstance, house: House): void {
  const { store, ids } = house;

  serve(app, house, "ward", async ({ who, now }) =>
    wardView((await house.wards.get(who.user.wardId)).profile, now, (await demoAccounts(house)).length > 0),
  );

  serve(app, house, "publicWard", async () => {
    const wardId = await house.wards.home();
    if (!wardId) return { name: "", hotline: "", areas: [], demoAccounts: [] };
    const { profile } = await house.wards.get(wardId);
    return {
      name: profile.name,
      hotline: profile.hotline,
      areas: profile.areas.map(({ id, name }) => ({ id, name })),
      demoAccounts: await demoAccounts(house),
    };
  });

  serve(app, house, "putWard", async ({ who, body, now }) => {
    let profile: ReturnType<typeof readWardFile>;
    try {
      profile = readWardFile(body.yaml, body.boundaries);
    } catch (error) {
      throw asFixInput(error);
    }
    // The ward a person works in cannot be renamed from under the rows that carry its id.
    const kept = { ...profile, id: who.user.wardId };
    await store.transaction(async (tx) => {
      await tx.wards.put(kept, now);
      await record(
        { store: tx },
        who.user,
        now,
        "ward_changed",
        { kind: "ward", id: kept.id },
        { areas: kept.areas.length, places: kept.places.length },
      );
    });
    house.wards.forget(kept.id);
    return wardView(kept, now, false);
  });

  serve(app, house, "sources", ({ who }) => sourceViews(house, who.user.wardId));

  const oneSource = async (wardId: string, id: string) => {
    const view = (await sourceViews(house, wardId)).find((source) => source.id === id);
    if (!view) throw new AppError("look_elsewhere");
    return view;
  };

  serve(app, house, "addSource", async ({ who, body, now }) => {
    const faults = checkSourceInput(body, now);
    if (faults.length > 0) throw new AppError("fix_input", { fields: faults });
    const source = {
      ...body,
      id: ids.next("source"),
      wardId: who.user.wardId,
      state: "active" as const,
      stateReason: "mới đăng ký",
      createdAt: now,
      createdBy: who.user.id,
      updatedAt: now,
    };
    await store.transaction(async (tx) => {
      await tx.sources.put(source);
      await record(
        { store: tx },
        who.user,
        now,
        "source_registered",
        { kind: "source", id: source.id },
        { sourceKind: source.kind, legalBasis: source.legalBasis.kind },
      );
    });
    await scheduleSource(house, source);
    return oneSource(who.user.wardId, source.id);
  });

  serve(app, house, "setSourceState", async ({ who, params, body, now }) => {
    const source = await store.sources.get(who.user.wardId, params.id);
    if (!source) throw new AppError("look_elsewhere");
    if (source.state === "withdrawn")
      throw new AppError("step_not_allowed", { detail: "Nguồn đã rút thì không mở lại; hãy đăng ký mới." });
    const changed = { ...source, state: body.state, stateReason: body.reason, updatedAt: now };
    await store.transaction(async (tx) => {
      await tx.sources.put(changed);
      await tx.feed.append({
        wardId: who.user.wardId,
        at: now,
        kind: "source",
        targetId: source.id,
        event: body.state,
        by: who.user.displayName,
      });
      await record(
        { store: tx },
        who.user,
        now,
        "source_changed",
        { kind: "source", id: source.id },
        { state: body.state, reason: body.reason },
      );
    });
    await scheduleSource(house, changed);
    house.feed.ring(who.user.wardId);
    return oneSource(who.user.wardId, source.id);
  });

  serve(app, house, "collectNow", async ({ who, params }) => {
    const source = await store.sources.get(who.user.wardId, params.id);
    if (!source || source.everyMinutes === null) throw new AppError("look_elsewhere");
    await house.queue.add([
      { name: "collect", id: `now-${ids.next("run")}`, data: { wardId: source.wardId, sourceId: source.id } },
    ]);
    return { ok: true };
  });

  serve(app, house, "importPosts", async ({ who, body, now }) => {
    const source = await store.sources.get(who.user.wardId, body.sourceId);
    if (source?.kind !== "import") throw new AppError("source_refused");
    const faults: { line: number; reason: string }[] = [];
    const run: SourceRun = await importLines(house, source, Readable.from([body.lines]), (fault) => {
      if (faults.length < 200) faults.push(fault);
    });
    await record(house, who.user, now, "import", { kind: "source", id: source.id }, { counts: run.counts });
    return { counts: run.counts, faults };
  });

  serve(app, house, "audit", async ({ who, query }) => {
    const page = await store.audit.list(
      who.user.wardId,
      {
        ...(query.action ? { action: query.action } : {}),
        ...(query.actor ? { actor: query.actor } : {}),
        ...(query.target ? { targetId: query.target } : {}),
      },
      { limit: query.limit, ...(query.cursor ? { cursor: query.cursor } : {}) },
    );
    const names = await namesOf(
      house,
      who.user.wardId,
      page.items.map((entry) => entry.actor),
    );
    return {
      ...page,
      items: page.items.map(({ wardId: _, ...entry }) => ({
        ...entry,
        actorName: names.get(entry.actor)?.displayName ?? entry.actor,
      })),
    };
  });

  serve(app, house, "verifyAudit", async ({ who }) => {
    const verifier = new ChainVerifier();
    for await (const batch of chain(house, who.user.wardId)) {
      const fault = await verifier.check(batch);
      if (fault) return fault;
    }
    return verifier.verdict();
  });

  serve(app, house, "exportAudit", async ({ who, now, reply }) => {
    await record(house, who.user, now, "export", { kind: "audit", id: "-" });
    reply
      .type("application/jsonl; charset=utf-8")
      .header("content-disposition", 'attachment; filename="so-kiem-tra.jsonl"');
    return reply.send(chainLines(house, who.user.wardId));
  });
}

async function* chain(house: House, wardId: string): AsyncGenerator<AuditEntry[]> {
  for (let after = 0; ; ) {
    const batch = await house.store.audit.after(wardId, after, AUDIT_BATCH);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.seq;
  }
}

function chainLines(house: House, wardId: string): Readable {
  return Readable.from(
    (async function* () {
      for await (const batch of chain(house, wardId))
        yield batch.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    })(),
  );
}
