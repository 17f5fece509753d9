import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AlertDetail,
  type AlertView,
  type GrievanceView,
  type Label,
  POLICE_ROLES,
  type Quality,
  type VerdictView,
} from "@hoasom/core";
import { readCorpusLine } from "@hoasom/nlp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportLabels } from "../src/cli/labels.ts";
import { removePost } from "../src/retention.ts";
import { CRITICISM, FIGHT, openSystem, type TestSystem, WARD } from "./support.ts";

const SECOND_FIGHT = "Ở tổ 4 hai nhà đang đánh nhau, có người cầm dao dọa chém, máu me khắp sân";
const THIRD_FIGHT = "Tổ 3 đang có đánh nhau to trước quán bia, một người gãy tay chảy máu";

let system: TestSystem;
let folder = "";
beforeAll(async () => {
  system = await openSystem();
  folder = mkdtempSync(join(tmpdir(), "hoasom-labels-"));
});
afterAll(async () => {
  await system.close();
  rmSync(folder, { recursive: true, force: true });
});

const labelsOn = (id: string, subject: "alert" | "grievance" = "alert"): Promise<Label[]> =>
  system.house.store.labels.on(WARD.id, subject, [id]);
const audited = async () =>
  (await system.house.store.audit.after(WARD.id, 0, 5_000)).map(({ action }) => action);

/** Takes a text in and gives the alert of its story, as the duty officer sees it. */
async function alertOf(text: string): Promise<AlertView> {
  const { store } = system.house;
  const [postId = ""] = await system.take([{ text, author: `người ${text.length}` }]);
  const [story] = await store.stories.ofPost(WARD.id, postId);
  const { items } = await store.alerts.list(
    WARD.id,
    { lanes: ["police"], storyId: story?.id ?? "" },
    { limit: 1 },
  );
  const officer = await system.client("duty_officer");
  return (await officer.get(`/api/alerts/${items[0]?.id}`)).json<AlertDetail>().alert;
}

describe("an officer's verdict", () => {
  it("is a label with what the machine said then; the alert itself stays as it is", async () => {
    const officer = await system.client("duty_officer");
    const alert = await alertOf(FIGHT);
    const answer = await officer.send("POST", `/api/alerts/${alert.id}/verdict`, { verdict: "right" });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<VerdictView[]>()).toMatchObject([
      { verdict: "right", topic: null, reason: null, byName: officer.user.displayName },
    ]);
    const [label] = await labelsOn(alert.id);
    const [reading] = label?.readings ?? [];
    const analysis = await system.house.store.analyses.get(WARD.id, reading?.postId ?? "");
    expect(label).toMatchObject({
      by: officer.user.id,
      raisedAt: alert.openedAt,
      said: { lane: "police", level: 3, topic: alert.topic, fired: alert.reason, model: analysis?.model },
    });
    expect(reading).toMatchObject({
      revision: 1,
      conflict: 3,
      topics: analysis?.topics,
      model: analysis?.model,
    });
    // Wall 6: the words stay with the post and end with it. Wall 1: nothing of the writer.
    expect(JSON.stringify(label)).not.toMatch(/đánh nhau|voice|author/);
    const after = (await officer.get(`/api/alerts/${alert.id}`)).json<AlertDetail>();
    expect(after.alert).toEqual(alert);
    expect(after.verdicts).toHaveLength(1);
    expect(await audited()).toContain("verdict_given");
  });

  it("counts as the latest of several; all are kept, the same again is not added", async () => {
    const [one, two] = [await system.client("duty_officer"), await system.client("police_head")];
    const { items } = (await one.get("/api/alerts")).json<{ items: AlertView[] }>();
    const id = items.at(-1)?.id ?? "";
    const say = (client: typeof one, body: object) => client.send("POST", `/api/alerts/${id}/verdict`, body);
    await say(one, { verdict: "right" });
    expect(await labelsOn(id)).toHaveLength(1);
    await say(two, { verdict: "right" });
    await say(two, { verdict: "other_topic" });
    const last = (await say(two, { verdict: "other_topic", topic: "civil" })).json<VerdictView[]>();
    expect(last.map(({ verdict, topic }) => `${verdict} ${topic}`)).toEqual([
      "other_topic civil",
      "other_topic null",
      "right null",
      "right null",
    ]);
    expect(await labelsOn(id)).toHaveLength(4);
  });

  it("is refused where it says nothing, by who may not act, and on an alert of another desk", async () => {
    const officer = await system.client("duty_officer");
    const { items } = (await officer.get("/api/alerts")).json<{ items: AlertView[] }>();
    const url = `/api/alerts/${items[0]?.id}/verdict`;
    const before = (await labelsOn(items[0]?.id ?? "")).length;
    for (const body of [
      {},
      { verdict: "maybe" },
      { verdict: "right", topic: "land" },
      { verdict: "other_topic", topic: "weather" },
    ])
      expect((await officer.send("POST", url, body)).statusCode, JSON.stringify(body)).toBe(400);
    expect((await (await system.client("leader")).send("POST", url, { verdict: "wrong" })).statusCode).toBe(
      403,
    );
    const culture = await system.client("culture_editor");
    expect((await culture.send("POST", url, { verdict: "wrong" })).statusCode).toBe(404);
    // An officer of group 2 does not judge what happened in another.
    const elsewhere = await alertOf(SECOND_FIGHT);
    const area = await system.client("area_officer");
    const own = `/api/alerts/${elsewhere.id}/verdict`;
    expect((await area.send("POST", own, { verdict: "wrong" })).statusCode).toBe(404);
    expect(await labelsOn(items[0]?.id ?? "")).toHaveLength(before);
    expect(await labelsOn(elsewhere.id)).toEqual([]);
  });

  it("comes with a dismissal whose reason means the same, and with no other act", async () => {
    const officer = await system.client("duty_officer");
    const act = async (alert: AlertView, path: string, body: object) => {
      const { version } = (await officer.get(`/api/alerts/${alert.id}`)).json<AlertDetail>().alert;
      return officer.send("POST", `/api/alerts/${alert.id}/${path}`, { version, ...body });
    };
    const joke = await alertOf(THIRD_FIGHT);
    expect((await act(joke, "acknowledge", {})).statusCode).toBe(200);
    expect(await labelsOn(joke.id)).toEqual([]);
    expect((await act(joke, "dismiss", { reason: "advert_or_joke", note: "" })).statusCode).toBe(200);
    expect(await labelsOn(joke.id)).toMatchObject([{ verdict: "wrong", reason: "advert_or_joke" }]);
    // A second press changes nothing and says nothing.
    expect((await act(joke, "dismiss", { reason: "elsewhere", note: "" })).statusCode).toBe(409);
    expect(await labelsOn(joke.id)).toHaveLength(1);
    const thin = await alertOf(SECOND_FIGHT);
    expect((await act(thin, "dismiss", { reason: "too_little_to_act", note: "" })).statusCode).toBe(200);
    expect(await labelsOn(thin.id)).toEqual([]);
    const cased = await alertOf("Ở tổ 1 có đâm nhau chảy máu trước cửa nhà văn hóa, mọi người ra can với");
    expect((await act(cased, "case", { title: "Xô xát ở tổ 1", typeCode: "TT_DANH_NHAU" })).statusCode).toBe(
      200,
    );
    expect(await labelsOn(cased.id)).toEqual([]);
    // What was dismissed can still be judged otherwise, and then that counts.
    await officer.send("POST", `/api/alerts/${joke.id}/verdict`, { verdict: "right" });
    const { verdicts } = (await officer.get(`/api/alerts/${joke.id}`)).json<AlertDetail>();
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["right", "wrong"]);
  });
});

describe("a verdict on lawful speech (wall 2)", () => {
  it("is the council office's alone and changes nothing else", async () => {
    const [postId] = await system.take([CRITICISM]);
    const council = await system.client("council_office");
    const list = async () =>
      (await council.get("/api/grievances"))
        .json<{ items: GrievanceView[] }>()
        .items.find((one) => one.postId === postId);
    const before = await list();
    const url = `/api/grievances/${before?.id}/verdict`;
    for (const role of POLICE_ROLES)
      expect((await (await system.client(role)).send("POST", url, { verdict: "wrong" })).statusCode).toBe(
        403,
      );
    expect((await council.send("POST", url, { verdict: "other_topic" })).statusCode).toBe(400);
    const alerts = (await (await system.client("leader")).get("/api/alerts?state=all")).json<{
      total: number;
    }>();
    const said = (await council.send("POST", url, { verdict: "wrong" })).json<GrievanceView>();
    expect(said.verdict).toMatchObject({ verdict: "wrong", byName: council.user.displayName });
    expect({ ...(await list()), verdict: null, clock: null }).toEqual({
      ...before,
      verdict: null,
      clock: null,
    });
    expect(await labelsOn(before?.id ?? "", "grievance")).toMatchObject([
      { said: { lane: "grievance", fired: null }, readings: [{ protected: true, postId }] },
    ]);
    // Called no grievance, it is still no police matter: no alert, and no police desk finds it.
    const after = (await (await system.client("leader")).get("/api/alerts?state=all")).json<{
      total: number;
    }>();
    expect(after.total).toBe(alerts.total);
    for (const role of POLICE_ROLES)
      expect((await (await system.client(role)).get("/api/search?q=tac%20trach")).body).not.toContain(
        "tắc trách",
      );
  });
});

describe("the export for the next training", () => {
  it("writes lines of the corpus, masked, without any person, and is on the record", async () => {
    const officer = await system.client("duty_officer");
    const sensitive = await alertOf(
      "Nhà cuối ngõ tổ 3 chồng đánh vợ tím mặt, con nhỏ khóc thét suốt đêm qua",
    );
    expect(sensitive.sensitive).toBe(true);
    await officer.send("POST", `/api/alerts/${sensitive.id}/verdict`, { verdict: "right" });
    const known = await alertOf(
      "Trước chợ Cầu Mới hai nhóm thanh niên đang vác gậy đuổi chém nhau, ai thấy gọi 0912 345 678",
    );
    await officer.send("POST", `/api/alerts/${known.id}/verdict`, { verdict: "right" });
    const out = join(folder, "labels.jsonl");
    const before = (await audited()).filter((action) => action === "export").length;
    const receipt = await exportLabels(system.house, WARD.id, { out });
    const lines = readFileSync(out, "utf8").split("\n").filter(Boolean);
    expect(receipt).toMatchObject({ lines: lines.length, textGone: 0, sensitive: 1 });
    expect(lines.join()).not.toContain("đánh vợ");
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) {
      expect(readCorpusLine(line).text.length).toBeGreaterThan(10);
      expect(line).not.toMatch(/"(voice|author|by|link|group)"/);
      for (const user of Object.values(system.users)) expect(line).not.toContain(user.id);
    }
    expect(lines.join().replace(/\D/g, "")).not.toContain("0912345678");
    // The latest verdict on the first alert was «other topic: civil», the one on criticism «wrong».
    const parsed = lines.map(
      (line) => JSON.parse(line) as { topics: string[]; settled: string[]; text: string },
    );
    expect(parsed.filter(({ topics }) => topics.join() === "civil")).toHaveLength(1);
    expect(parsed.find(({ text }) => text.includes("tắc trách"))).toMatchObject({
      protected: false,
      settled: ["protected"],
    });
    expect((await audited()).filter((action) => action === "export")).toHaveLength(before + 1);
  });

  it("leaves out what was removed upstream and says how many", async () => {
    const all = await system.house.store.labels.list(WARD.id, {}, { limit: 100 });
    const gone = all.items.flatMap(({ readings }) => readings.map(({ postId }) => postId))[0] ?? "";
    await removePost(system.house, WARD.id, gone);
    const receipt = await exportLabels(system.house, WARD.id, { out: join(folder, "later.jsonl") });
    expect(receipt.textGone).toBe(1);
    expect(readFileSync(join(folder, "later.jsonl"), "utf8")).not.toContain(gone);
  });

  it("fails with its reason where it cannot write, and puts nothing on the record", async () => {
    const before = (await audited()).length;
    await expect(
      exportLabels(system.house, WARD.id, { out: join(folder, "khong-co", "x.jsonl") }),
    ).rejects.toThrow(/ENOENT/);
    expect((await audited()).length).toBe(before);
  });
});

describe("the error page", () => {
  const page = async (role: Parameters<TestSystem["client"]>[0]) =>
    (await (await system.client(role)).get("/api/quality")).json<Quality>();

  it("shows no share where few were judged, to staff and to the oversight seat", async () => {
    for (const role of ["auditor", "duty_officer", "group_head"] as const) {
      const { all, topics, least } = await page(role);
      expect(least).toBe(20);
      expect(all.precision).toBeNull();
      expect(all.judged).toBeGreaterThanOrEqual(3);
      expect(topics).toHaveLength(8);
    }
  });

  it("shows shares with intervals where enough were, and to anyone only in steps that hide small counts", async () => {
    const { store } = system.house;
    const [label] = (await store.labels.list(WARD.id, {}, { limit: 100 })).items.filter(
      ({ subject, sensitive }) => subject === "alert" && !sensitive,
    );
    if (!label) throw new Error("no label");
    for (let index = 0; index < 30; index += 1)
      await store.labels.add({
        ...label,
        id: `label_more_${index}`,
        subjectId: `alert_more_${index}`,
        verdict: index === 0 ? "wrong" : "right",
        said: { ...label.said, topic: "labour" },
      });
    const { topics } = await page("auditor");
    const labour = topics.find(({ key }) => key === "labour");
    expect(labour).toMatchObject({ judged: 30, verdicts: { right: 29, wrong: 1 } });
    expect(labour?.precision?.share).toBeCloseTo(29 / 30);
    const open = (await system.app.inject({ url: "/api/public" })).json<{
      quality: { rows: { topic: string | null; judgedAtLeast: number; low: number; high: number }[] };
    }>();
    expect(open.quality.rows).toContainEqual({ topic: "labour", judgedAtLeast: 30, low: 0.8, high: 1 });
    for (const { judgedAtLeast, low, high } of open.quality.rows) {
      expect(judgedAtLeast % 10).toBe(0);
      expect(Math.round(low * 100) % 5).toBe(0);
      expect(Math.round(high * 100) % 5).toBe(0);
    }
  });
});
