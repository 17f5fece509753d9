import type { AlertView, CorrectionView, GrievanceView, SourceView } from "@hoasom/core";
import { ROUTES } from "@hoasom/core";
import { sourceRefusal } from "@hoasom/crawlers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectOnce, openDoor } from "../src/collect.ts";
import { removePost, runRetention } from "../src/retention.ts";
import { dropOldVoiceKeys, voiceKey } from "../src/voice-keys.ts";
import { CRITICISM, FIGHT, openSystem, type TestSystem, WARD } from "./support.ts";

let system: TestSystem;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const items = async <T>(role: Parameters<TestSystem["client"]>[0], url: string) =>
  (await (await system.client(role)).get(url)).json<{ items: T[] }>().items;

describe("wall 1: no author identity", () => {
  it("keeps no author and no telephone number anywhere, and tells no voice", async () => {
    const author = "nguyen.thi.hoa.tdp2";
    const [id] = await system.take([{ text: `${FIGHT}. Ai cần gọi tôi 0912 345 678`, author }]);
    const everything = JSON.stringify([
      await system.house.store.posts.revisions(WARD.id, id ?? ""),
      await system.house.store.analyses.get(WARD.id, id ?? ""),
      await system.house.store.stories.ofPost(WARD.id, id ?? ""),
      await system.house.store.audit.after(WARD.id, 0, 1000),
    ]);
    expect(everything).not.toContain(author);
    expect(everything.replace(/\D/g, "")).not.toContain("0912345678");
    const post = await system.house.store.posts.get(WARD.id, id ?? "");
    expect(post?.voice).toMatch(/^[0-9a-f]{16}$/);
    for (const role of ["duty_officer", "police_head", "leader"] as const) {
      const [alert] = await items<AlertView>(role, "/api/alerts");
      const card = (await (await system.client(role)).get(`/api/alerts/${alert?.id}`)).body;
      expect(card).toContain("đánh nhau");
      expect(card).not.toContain(post?.voice ?? "-");
      expect(card).not.toContain('"voice"');
    }
  });

  it("has no way to ask for posts by a person", () => {
    const names = Object.values(ROUTES).flatMap((route) =>
      "query" in route ? Object.keys((route.query as { shape?: object }).shape ?? {}) : [],
    );
    expect(names.filter((name) => /author|voice|person|user/i.test(name))).toEqual([]);
  });

  it("gives one author another voice in the next period and destroys the key afterwards", async () => {
    const now = await voiceKey(system.house, WARD.id, "2026-01-05T00:00:00.000Z");
    const later = await voiceKey(system.house, WARD.id, "2026-02-20T00:00:00.000Z");
    expect(now).not.toBe(later);
    await dropOldVoiceKeys(system.house, WARD.id, "2026-06-01T00:00:00.000Z");
    expect(await voiceKey(system.house, WARD.id, "2026-01-05T00:00:00.000Z")).not.toBe(now);
  });
});

describe("wall 2: protected speech", () => {
  it("makes criticism a grievance that raises no alert and that no police role finds by screen, search or export", async () => {
    const before = (await items<AlertView>("leader", "/api/alerts?state=all")).length;
    const [id] = await system.take([CRITICISM]);
    expect((await items<AlertView>("leader", "/api/alerts?state=all")).length).toBe(before);
    const owed = await items<GrievanceView>("council_office", "/api/grievances");
    expect(owed.map((one) => one.postId)).toContain(id);
    for (const role of ["duty_officer", "case_officer", "area_officer", "police_head"] as const) {
      const police = await system.client(role);
      expect((await police.get("/api/grievances")).statusCode).toBe(403);
      expect((await police.get(`/api/grievances/${owed[0]?.id}`)).statusCode).toBe(403);
      for (const q of ["tắc trách", "tac trach", "ngập", ""]) {
        expect((await police.get(`/api/search?q=${encodeURIComponent(q)}`)).body).not.toContain("tắc trách");
        expect((await police.get(`/api/search/export?q=${encodeURIComponent(q)}`)).body).not.toContain(
          "tắc trách",
        );
      }
    }
    expect((await items("council_office", "/api/search?q=tac%20trach")).length).toBe(1);
  });

  it("takes a text out of the lane only by the writer's own threat of violence", async () => {
    await system.take([
      {
        text: "Tôi phản ánh UBND phường nhiều lần về hố ga ở tổ 2 mà không ai giải quyết. Không xử lý thì tối nay tao xách dao lên phường chém chết thằng cán bộ",
        id: "doa",
      },
    ]);
    const alerts = await items<AlertView>("duty_officer", "/api/alerts");
    expect(alerts.some((alert) => alert.level === 3 && alert.summary.includes("chém"))).toBe(true);
  });

  it("passes on only the incident in the reader's own words, never the criticism", async () => {
    const [id] = await system.take([
      "Tôi gửi đơn phản ánh UBND phường: chồng tôi đánh tôi gãy tay hôm qua, gọi công an phường ba lần không ai đến, quá vô trách nhiệm",
    ]);
    const grievance = (await items<GrievanceView>("council_office", "/api/grievances")).find(
      (one) => one.postId === id,
    );
    expect(grievance?.incidentLevel).toBeGreaterThanOrEqual(2);
    expect(grievance?.readBy).not.toBeNull();
    const council = await system.client("council_office");
    const read = (await council.get(`/api/grievances/${grievance?.id}`)).json<GrievanceView>();
    const passed = await council.send("POST", `/api/grievances/${grievance?.id}/pass-on`, {
      version: read.version,
      incident: "Một người ở tổ 4 bị chồng đánh gãy tay, đang cần giúp đỡ ngay",
      level: 3,
      areaId: "tdp4",
    });
    expect(passed.statusCode).toBe(200);
    const { whenDrained } = await import("../src/worker.ts");
    await whenDrained(system.house);
    const feed = (await (await system.client("case_officer")).get("/api/alerts")).body;
    expect(feed).toContain("gãy tay");
    expect(feed).not.toContain("vô trách nhiệm");
  });
});

describe("wall 3: the machine suggests, a named person decides", () => {
  it("opens no case and publishes nothing by itself", async () => {
    expect((await system.house.store.cases.list(WARD.id, { sensitive: true }, { limit: 10 })).items).toEqual(
      [],
    );
    expect(await system.house.store.claims.corrections(WARD.id, {})).toEqual([]);
  });

  it("publishes a correction only by a second person", async () => {
    const { house, users } = system;
    const now = house.clock.now();
    const editor = await system.client("culture_editor");
    const claim = (
      await editor.send("POST", "/api/claims", {
        statement: "Nước máy ở tổ 1 bị nhiễm độc",
        harms: ["panic"],
        topic: null,
        areaId: null,
        postIds: [],
        alertId: null,
      })
    ).json<{ claim: { id: string } }>();
    const text = {
      headline: "Nước máy tổ 1 đạt chuẩn, kết quả kiểm tra ngày 20/11",
      circulating: "Có tin nói nước máy ở tổ 1 bị nhiễm độc",
      verdict: "false",
      facts: [
        { text: "Mẫu nước lấy ngày 20/11 đạt quy chuẩn", source: "Trung tâm y tế", checkedOn: "2026-11-20" },
      ],
      doing: "",
      residents: "",
      hotline: "",
    };
    const draft = (
      await editor.send("POST", `/api/claims/${claim.claim.id}/corrections`, text)
    ).json<CorrectionView>();
    const sent = (
      await editor.send("POST", `/api/corrections/${draft.id}/submit`, { version: draft.version })
    ).json<CorrectionView>();
    // Even an approver who drafted it may not approve it.
    await house.store.users.put({
      ...users.spokesperson,
      id: users.culture_editor.id,
      username: "hai.vai",
      createdAt: now,
    });
    const both = await (await import("./support.ts")).signIn(system.app, {
      ...users.spokesperson,
      username: "hai.vai",
    });
    const refused = await both.send("POST", `/api/corrections/${draft.id}/approve`, {
      version: sent.version,
    });
    await house.store.users.put(users.culture_editor);
    expect(refused.json<{ code: string }>().code).toBe("ask_second_person");
    expect(
      (await system.app.inject({ url: "/api/public" })).json<{ corrections: unknown[] }>().corrections,
    ).toEqual([]);
    const approved = await (await system.client("spokesperson")).send(
      "POST",
      `/api/corrections/${draft.id}/approve`,
      { version: sent.version },
    );
    expect(approved.statusCode).toBe(200);
    const page = (await system.app.inject({ url: "/api/public" })).body;
    expect(page).toContain("đạt chuẩn");
    for (const person of [users.culture_editor, users.spokesperson])
      expect(page).not.toContain(person.displayName);
  });

  it("never sets level 4 by itself and lets only a head set it", async () => {
    const [alert] = await items<AlertView>("police_head", "/api/alerts?state=all");
    expect(
      (await items<AlertView>("police_head", "/api/alerts?state=all")).every((one) => one.level < 4),
    ).toBe(true);
    const body = { version: alert?.version, level: 4, note: "tụ tập đông" };
    expect(
      (await (await system.client("duty_officer")).send("POST", `/api/alerts/${alert?.id}/level`, body))
        .statusCode,
    ).toBe(403);
    expect(
      (
        await (await system.client("police_head")).send("POST", `/api/alerts/${alert?.id}/level`, body)
      ).json<AlertView>().level,
    ).toBe(4);
  });
});

describe("wall 4: only registered sources", () => {
  it("refuses expired, withdrawn and unknown sources at the door and says why", async () => {
    const now = system.house.clock.now();
    expect(sourceRefusal(null, now)).toBe("not_registered");
    const admin = await system.client("admin");
    const added = (
      await admin.send("POST", "/api/admin/sources", {
        kind: "rss",
        name: "Trang tin thử",
        address: "https://tin-thu.example/rss",
        owner: "Trang tin thử",
        legalBasis: { kind: "law", basis: "Luật Báo chí, tin công khai" },
        purpose: "Theo dõi tin địa phương",
        robotsPermission: null,
        expiresAt: "2099-01-01T00:00:00.000Z",
        everyMinutes: 60,
        quietAfterHours: 48,
        defaultAreaId: null,
        config: {},
      })
    ).json<SourceView>();
    await admin.send("POST", `/api/admin/sources/${added.id}/state`, {
      state: "withdrawn",
      reason: "chủ trang rút đồng ý",
    });
    await collectOnce(system.house, openDoor(system.house), { wardId: WARD.id, sourceId: added.id });
    const view = (await admin.get("/api/admin/sources"))
      .json<SourceView[]>()
      .find((one) => one.id === added.id);
    expect(view?.health.lastRun).toMatchObject({ outcome: "refused", reason: "withdrawn" });
    expect((await system.house.queue.schedules()).filter((schedule) => schedule.id === added.id)).toEqual([]);
  });

  it("registers nothing without owner, purpose, expiry and a basis", async () => {
    const admin = await system.client("admin");
    const answer = await admin.send("POST", "/api/admin/sources", { kind: "rss", name: "x", address: null });
    expect(answer.statusCode).toBe(400);
    const paths = answer.json<{ errors: { path: string }[] }>().errors.map((one) => one.path);
    for (const key of ["owner", "legalBasis", "purpose", "expiresAt"])
      expect(paths.some((path) => path.includes(key))).toBe(true);
  });
});

describe("wall 5: small cells stay dark", () => {
  it("shows no cell below three and nothing of family violence on the map", async () => {
    const day = new Date().toISOString().slice(0, 10);
    await system.take([
      { text: "Hai nhà ở tổ 1 cãi nhau to vì lấn mốc đất, kéo nhau ra chửi bới ầm ĩ", author: "x1" },
      { text: "Chồng đánh vợ ở tổ 3 tím cả mặt mày, con khóc suốt đêm qua", author: "x2" },
      { text: "Lại chồng đánh vợ ở tổ 3 nữa kìa, máu me be bét", author: "x3" },
      { text: "Tổ 3 có ông chồng đánh vợ dã man quá, đang đánh", author: "x4" },
    ]);
    const from = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const to = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const map = (await (await system.client("leader")).get(`/api/map?from=${from}&to=${to}`)).json<{
      cells: { areaId: string; reports: number | null; cases: number | null }[];
    }>();
    for (const cell of map.cells)
      for (const count of [cell.reports, cell.cases])
        if (count !== null) expect(count).toBeGreaterThanOrEqual(3);
    expect(map.cells.find((cell) => cell.areaId === "tdp3")?.reports).toBeNull();
    expect(day).toMatch(/^\d{4}/);
  });
});

describe("wall 6: data ends", () => {
  it("counts in a dry run, then ends what became nothing and keeps what people work on", async () => {
    const old = new Date(Date.now() - 40 * 86_400_000).toISOString();
    const { Pipeline } = await import("../src/pipeline.ts");
    const { whenDrained } = await import("../src/worker.ts");
    await new Pipeline(system.house).receive(
      [{ externalId: "cu", text: "Bán rau sạch nhà trồng, ai mua ới em", postedAt: old }],
      system.source,
      "social_alert",
      old,
    );
    await whenDrained(system.house);
    const count = await system.house.store.posts.count(WARD.id);
    const dry = await runRetention(system.house, WARD.id, system.house.clock.now(), { dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, unmatchedPosts: 1 });
    expect(await system.house.store.posts.count(WARD.id)).toBe(count);
    await runRetention(system.house, WARD.id, system.house.clock.now(), { dryRun: false });
    expect(await system.house.store.posts.count(WARD.id)).toBe(count - 1);
    expect((await items("council_office", "/api/search?q=rau%20sach")).length).toBe(0);
  });

  it("removes here what was removed upstream: revisions, analysis, index", async () => {
    const [id = ""] = await system.take(["Mất con mèo mướp ở tổ 4, ai thấy cho xin"]);
    await removePost(system.house, WARD.id, id);
    expect(await system.house.store.posts.revisions(WARD.id, id)).toEqual([]);
    expect(await system.house.store.analyses.get(WARD.id, id)).toBeNull();
    expect((await items("council_office", "/api/search?q=meo%20muop")).length).toBe(0);
  });
});

describe("wall 7: the record only grows", () => {
  it("has every decision of this file on it and verifies from the first link", async () => {
    const auditor = await system.client("auditor");
    const verdict = (await auditor.get("/api/audit/verification")).json<{ ok: boolean; links: number }>();
    expect(verdict.ok).toBe(true);
    const actions = new Set(
      (await system.house.store.audit.after(WARD.id, 0, 1000)).map((entry) => entry.action),
    );
    for (const action of [
      "sign_in",
      "alert_fired",
      "alert_level_set",
      "claim_opened",
      "correction_published",
      "grievance_read",
      "grievance_incident_passed_on",
      "source_registered",
      "source_changed",
      "search",
      "export",
      "retention_run",
    ])
      expect([...actions]).toContain(action);
  });

  it("puts each read of a sensitive alert and each search on the record without the words looked for", async () => {
    const officer = await system.client("case_officer");
    const before = (await system.house.store.audit.after(WARD.id, 0, 5000)).length;
    await officer.get("/api/search?q=bimatcuatoi");
    const added = (await system.house.store.audit.after(WARD.id, 0, 5000)).slice(before);
    expect(added.map((entry) => entry.action)).toEqual(["search"]);
    expect(JSON.stringify(added)).not.toContain("bimatcuatoi");
  });
});
