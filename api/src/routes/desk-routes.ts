import { answerGrievance, forwardGrievance, markRead, passOnIncident, toCsv } from "@hoasom/cases";
import {
  AppError,
  AREA_BOUND_ROLES,
  endOfDay,
  findMarks,
  type GrievanceState,
  may,
  type SearchItem,
  type SearchLane,
  startOfDay,
  type User,
} from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import { grievanceFor, grievanceViews } from "../desk/grievances-desk.ts";
import { receiveFromDesk } from "../desk/intake-desk.ts";
import { judgeGrievance } from "../desk/labels-desk.ts";
import { postViews } from "../desk/post-views.ts";
import type { House } from "../house.ts";
import { type Call, record, serve } from "../plugins/serve.ts";

const OPEN_GRIEVANCES: readonly GrievanceState[] = ["received", "answering", "forwarded"];
/** The most posts that one export gives. */
const EXPORT_LIMIT = 1_000;

/** Grievances, search, the officer's intake and the group head's reports. */
export function deskRoutes(app: FastifyInstance, house: House): void {
  const { store, ids } = house;

  const oneGrievance = async (user: User, id: string) => {
    const [view] = await grievanceViews(house, user.wardId, [await grievanceFor(store, user, id)]);
    if (!view) throw new AppError("look_elsewhere");
    return view;
  };

  serve(app, house, "grievances", async ({ who, query }) => {
    const states =
      query.state === "all" ? undefined : query.state === "open" ? OPEN_GRIEVANCES : [query.state];
    const page = await store.grievances.list(who.user.wardId, states ? { states } : {}, {
      limit: query.limit,
      ...(query.cursor ? { cursor: query.cursor } : {}),
    });
    return { ...page, items: await grievanceViews(house, who.user.wardId, page.items) };
  });

  serve(app, house, "grievance", async ({ who, params, now }) => {
    await store.transaction(async (tx) => {
      const before = await grievanceFor(tx, who.user, params.id);
      const after = markRead(before, { by: who.user.id, role: who.user.role, now });
      if (after.version !== before.version) await tx.grievances.put(after);
      await record({ store: tx }, who.user, now, "grievance_read", { kind: "grievance", id: params.id });
    });
    return oneGrievance(who.user, params.id);
  });

  serve(app, house, "answerGrievance", async ({ who, params, body, now }) => {
    await store.transaction(async (tx) => {
      await tx.grievances.put(
        answerGrievance(await grievanceFor(tx, who.user, params.id), {
          ...body,
          by: who.user.id,
          role: who.user.role,
          now,
        }),
      );
      await tx.feed.append({
        wardId: who.user.wardId,
        at: now,
        kind: "grievance",
        targetId: params.id,
        event: "answered",
        by: who.user.displayName,
      });
      await record({ store: tx }, who.user, now, "grievance_answered", { kind: "grievance", id: params.id });
    });
    house.feed.ring(who.user.wardId);
    return oneGrievance(who.user, params.id);
  });

  serve(app, house, "forwardGrievance", async ({ who, params, body, now }) => {
    await store.transaction(async (tx) => {
      await tx.grievances.put(
        forwardGrievance(await grievanceFor(tx, who.user, params.id), {
          ...body,
          by: who.user.id,
          role: who.user.role,
          now,
        }),
      );
      await tx.feed.append({
        wardId: who.user.wardId,
        at: now,
        kind: "grievance",
        targetId: params.id,
        event: "forwarded",
        by: who.user.displayName,
      });
      await record(
        { store: tx },
        who.user,
        now,
        "grievance_forwarded",
        { kind: "grievance", id: params.id },
        { unit: body.unit },
      );
    });
    house.feed.ring(who.user.wardId);
    return oneGrievance(who.user, params.id);
  });

  serve(app, house, "passOnIncident", async ({ who, params, body, now }) => {
    const before = await grievanceFor(store, who.user, params.id);
    const original = (await store.posts.get(who.user.wardId, before.postId))?.text ?? "";
    const passed = passOnIncident(before, { ...body, original, by: who.user.id, role: who.user.role, now });
    // The incident goes on as a text of its own; nothing in it leads back to the grievance or its writer.
    await receiveFromDesk(house, {
      wardId: who.user.wardId,
      kind: "desk",
      channel: "transferred_in",
      externalId: ids.next("incident"),
      text: passed.passedOn.text,
      link: null,
      postedAt: now,
      areaId: passed.passedOn.areaId,
      author: null,
      reportedLevel: passed.passedOn.level,
    });
    await store.transaction(async (tx) => {
      await tx.grievances.put(passed.grievance);
      await record(
        { store: tx },
        who.user,
        now,
        "grievance_incident_passed_on",
        { kind: "grievance", id: params.id },
        { level: body.level },
      );
    });
    return oneGrievance(who.user, params.id);
  });

  serve(app, house, "judgeGrievance", async ({ who, params, body, now }) => {
    const { wardId } = who.user;
    await store.transaction(async (tx) => {
      const grievance = await grievanceFor(tx, who.user, params.id);
      const label = await judgeGrievance({ store: tx, ids }, who.user, grievance, body.verdict, now);
      if (!label) return;
      await tx.feed.append({
        wardId,
        at: now,
        kind: "grievance",
        targetId: grievance.id,
        event: "judged",
        by: who.user.displayName,
      });
      await record({ store: tx }, who.user, now, "verdict_given", { kind: "grievance", id: params.id }, body);
    });
    house.feed.ring(wardId);
    return oneGrievance(who.user, params.id);
  });

  type Looking = Pick<Call<"search">, "who"> & { query: Omit<Call<"search">["query"], "cursor"> };
  const find = async ({ who, query }: Looking, offset: number) => {
    const { user } = who;
    const bound = AREA_BOUND_ROLES.includes(user.role) && user.areaId !== null;
    const lanes: SearchLane[] = may(user.role, "grievances.read") ? ["open", "grievance"] : ["open"];
    const page = await house.search.search({
      wardId: user.wardId,
      text: query.q,
      lanes,
      sensitive: may(user.role, "cases.sensitive"),
      ...(query.topic ? { topic: query.topic } : {}),
      ...(bound && user.areaId ? { areaId: user.areaId } : query.area ? { areaId: query.area } : {}),
      ...(query.from ? { from: startOfDay(query.from) } : {}),
      ...(query.to ? { to: endOfDay(query.to) } : {}),
      limit: query.limit,
      offset,
    });
    const exact = new Map(page.hits.map((hit) => [hit.id, hit.exact]));
    const grievances = lanes.includes("grievance");
    const views = await postViews(
      house,
      user.wardId,
      page.hits.map((hit) => hit.id),
      { grievances },
    );
    const readings = new Map(
      (
        await store.analyses.byPosts(
          user.wardId,
          views.map((view) => view.id),
        )
      ).map((reading) => [reading.postId, reading]),
    );
    const items: SearchItem[] = views.map(({ evidence: _, ...view }) => {
      const reading = readings.get(view.id);
      return {
        ...view,
        exact: exact.get(view.id) ?? false,
        marks: query.q ? findMarks(view.text, query.q) : [],
        lane: reading?.protected && !reading.ownThreat ? "grievance" : "open",
      };
    });
    return { items, total: page.total, got: page.hits.length };
  };

  serve(app, house, "search", async ({ who, query, now }) => {
    const offset = query.cursor && /^\d{1,6}$/.test(query.cursor) ? Number(query.cursor) : 0;
    const { items, total, got } = await find({ who, query }, offset);
    if (offset === 0 && query.q)
      await record(
        house,
        who.user,
        now,
        "search",
        { kind: "posts", id: "-" },
        { words: query.q.split(/\s+/).length, found: total },
      );
    return { items, total, next: got === query.limit ? String(offset + got) : null };
  });

  serve(app, house, "exportPosts", async ({ who, query, now, reply }) => {
    const { items } = await find({ who, query: { ...query, limit: EXPORT_LIMIT } }, 0);
    await record(house, who.user, now, "export", { kind: "posts", id: "-" }, { rows: items.length });
    const csv = toCsv(items, [
      { heading: "Thời gian", cell: (item) => item.postedAt ?? "" },
      { heading: "Nguồn", cell: (item) => item.sourceName },
      { heading: "Nhóm", cell: (item) => item.group ?? "" },
      { heading: "Mức", cell: (item) => item.conflict },
      { heading: "Nội dung", cell: (item) => item.text },
      { heading: "Liên kết", cell: (item) => item.link ?? "" },
    ]);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", 'attachment; filename="bai-viet.csv"')
      .send(csv);
  });

  serve(app, house, "intake", async ({ who, body, now }) => {
    // The same link pasted twice is the same post; a told story is a new one each time.
    const externalId = body.link ?? ids.next("desk");
    const receipt = await receiveFromDesk(house, {
      wardId: who.user.wardId,
      kind: "desk",
      externalId,
      author: null,
      ...body,
    });
    await record(
      house,
      who.user,
      now,
      "intake",
      { kind: "post", id: receipt.postId },
      { channel: body.channel, outcome: receipt.outcome },
    );
    return receipt;
  });

  serve(app, house, "report", async ({ who, body, now }) => {
    const { user } = who;
    const { masked: _, ...receipt } = await receiveFromDesk(house, {
      wardId: user.wardId,
      kind: "group_head",
      channel: "group_head_report",
      externalId: `${user.id}.${body.clientId}`,
      text: body.text,
      link: null,
      postedAt: body.happenedAt > now ? now : body.happenedAt,
      areaId: user.areaId,
      author: user.id,
      // Whoever heads a group does not report everyday talk: a report is a tension at least.
      reportedLevel: body.urgent ? 2 : 1,
    });
    await record(
      house,
      user,
      now,
      "intake",
      { kind: "post", id: receipt.postId },
      { channel: "group_head_report", urgent: body.urgent },
    );
    return receipt;
  });

  serve(app, house, "myReports", async ({ who }) => {
    const mine = await store.audit.list(
      who.user.wardId,
      { actor: who.user.id, action: "intake" },
      { limit: 30 },
    );
    const posts = await store.posts.byIds(who.user.wardId, [
      ...new Set(mine.items.map((entry) => entry.target.id)),
    ]);
    return Promise.all(
      posts.map(async (post) => ({
        postId: post.id,
        text: post.text,
        at: post.postedAt ?? post.receivedAt,
        state: await reportState(house, post.wardId, post.id),
      })),
    );
  });
}

/** What became of a report, in the words of the screen: received, with the desk, a case, closed. */
async function reportState(house: House, wardId: string, postId: string) {
  for (const story of await house.store.stories.ofPost(wardId, postId)) {
    const { items } = await house.store.alerts.list(
      wardId,
      { lanes: ["police", "culture_social", "service"], storyId: story.id },
      { limit: 5 },
    );
    const [alert] = items;
    if (!alert) continue;
    if (alert.state === "case") return "case_opened" as const;
    return alert.closedAt ? ("closed" as const) : ("with_desk" as const);
  }
  return "received" as const;
}
