import type { AlertDetail, AlertView, CaseDetail, CaseView, PersonName, SearchItem } from "@hoasom/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whenDrained } from "../src/worker.ts";
import { FIGHT, openSystem, type TestSystem } from "./support.ts";

let system: TestSystem;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

describe("duty officer: from a post to a closed case and back", () => {
  it("sees why an alert fired, with the words that counted inside the original text", async () => {
    await system.take([FIGHT]);
    const officer = await system.client("duty_officer");
    const [alert] = (await officer.get("/api/alerts")).json<{ items: AlertView[] }>().items;
    expect(alert).toMatchObject({
      lane: "police",
      kind: "acute",
      level: 3,
      state: "firing",
      areaId: "tdp2",
      voices: 1,
    });
    const card = (await officer.get(`/api/alerts/${alert?.id}`)).json<AlertDetail>();
    const [post] = card.posts;
    const words = post?.evidence.map(({ start, end }) => post.text.slice(start, end));
    expect(words?.some((word) => word.includes("đánh nhau"))).toBe(true);
    expect(card.signals[0]?.numbers).toBeTypeOf("object");
    expect(card.series).toHaveLength(14);
    expect(card.events.map((event) => event.event)).toEqual(["firing"]);
    expect(card.play.length).toBeGreaterThan(0);
  });

  it("lets two officers press at once and keeps one owner (B34)", async () => {
    const one = await system.client("duty_officer");
    const two = await system.client("police_head");
    const [alert] = (await one.get("/api/alerts")).json<{ items: AlertView[] }>().items;
    const press = (client: typeof one) =>
      client.send("POST", `/api/alerts/${alert?.id}/acknowledge`, { version: alert?.version });
    const answers = await Promise.all([press(one), press(two)]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
    const after = (await one.get(`/api/alerts/${alert?.id}`)).json<AlertDetail>();
    expect(after.alert.state).toBe("acknowledged");
    expect(after.events.filter((event) => event.event === "acknowledged")).toHaveLength(1);
  });

  it("opens, classifies, notes, closes and reopens a case on a timeline that only grows", async () => {
    const officer = await system.client("duty_officer");
    const [alert] = (await officer.get("/api/alerts")).json<{ items: AlertView[] }>().items;
    const opened = (
      await officer.send("POST", `/api/alerts/${alert?.id}/case`, {
        version: alert?.version,
        title: "Xô xát ở tổ 2",
        typeCode: "TT_DANH_NHAU",
      })
    ).json<CaseDetail>();
    expect(opened.case).toMatchObject({ state: "received", step: 1, coordinator: "CAP" });
    expect(opened.case.number).toMatch(/^VV-\d{4}-00001$/);
    expect(opened.posts).toHaveLength(1);
    const suggestion = (
      await officer.get("/api/cases/suggestion?typeCode=DAT_RANH_GIOI&nature=civil&complexity=1")
    ).json<{ handlingUnit: string; deadline: { ruleId: string } }>();
    expect(suggestion).toMatchObject({ handlingUnit: "KTHTDT", deadline: { ruleId: "LAND_MEDIATE" } });
    const people = (await officer.get("/api/people")).json<PersonName[]>();
    const handler = people.find((person) => person.role === "unit_handler");
    const path = `/api/cases/${opened.case.id}`;
    const classified = (
      await officer.send("POST", `${path}/classify`, {
        version: opened.case.version,
        title: "Xô xát ở tổ 2",
        typeCode: "DAT_RANH_GIOI",
        nature: "civil",
        complexity: 2,
        areaId: "tdp2",
        handlingUnit: "KTHTDT",
        personInChargeId: handler?.id,
      })
    ).json<CaseDetail>();
    expect(classified.case).toMatchObject({
      state: "classified",
      handlingUnit: "KTHTDT",
      personInCharge: { id: handler?.id },
    });
    expect(classified.case.deadline?.ruleId).toBe("LAND_MEDIATE");
    const stale = await officer.send("POST", `${path}/close`, {
      version: opened.case.version,
      result: "mediated",
      note: "xong việc",
    });
    expect(stale.json<{ code: string }>().code).toBe("reload_and_retry");
    const noted = (
      await officer.send("POST", `${path}/note`, { text: "Đã gặp cả hai bên" })
    ).json<CaseDetail>();
    const closed = (
      await officer.send("POST", `${path}/close`, {
        version: noted.case.version,
        result: "mediated",
        note: "Hai bên thống nhất mốc",
      })
    ).json<CaseDetail>();
    expect(closed.case).toMatchObject({ state: "closed", result: "mediated" });
    const reopened = (
      await officer.send("POST", `${path}/reopen`, {
        version: closed.case.version,
        reason: "commitment_broken",
        note: "Một bên dời cọc",
      })
    ).json<CaseDetail>();
    expect(reopened.case).toMatchObject({ state: "reopened", closedAt: null });
    const words = reopened.events.map((event) => event.event);
    for (const word of ["opened", "classified", "note_added", "closed", "reopened"])
      expect(words).toContain(word);
    expect(words.length).toBeGreaterThan(noted.events.length);
    // The unit's handler sees it, another unit's would not.
    const theirs = (await (await system.client("unit_handler")).get("/api/cases")).json<{
      items: CaseView[];
    }>();
    expect(theirs.items.map((item) => item.id)).toContain(opened.case.id);
    expect((await (await system.client("mediator")).get(path)).statusCode).toBe(404);
  });

  it("dismisses with a reason, and a late press changes nothing but is on the record", async () => {
    await system.take([
      { text: "Ở tổ 2 có thằng cầm dao dọa chém cả nhà hàng xóm, đang đứng trước cổng", author: "kk" },
    ]);
    const officer = await system.client("duty_officer");
    const alert = (await officer.get("/api/alerts?state=firing")).json<{ items: AlertView[] }>().items[0];
    const body = { version: alert?.version, reason: "duplicate", note: "" };
    expect(
      (await officer.send("POST", `/api/alerts/${alert?.id}/dismiss`, body)).json<AlertView>(),
    ).toMatchObject({ state: "dismissed", dismissReason: "duplicate" });
    const late = await officer.send("POST", `/api/alerts/${alert?.id}/acknowledge`, {
      version: (alert?.version ?? 0) + 1,
    });
    expect(late.statusCode).toBe(409);
    const card = (await officer.get(`/api/alerts/${alert?.id}`)).json<AlertDetail>();
    expect(card.alert.state).toBe("dismissed");
    expect(card.events.map((event) => event.event)).toContain("refused_press");
  });
});

describe("search", () => {
  it("finds «hố ga chặn ngõ» by «ho ga chan ngo», exact first, words marked in the original", async () => {
    await system.take([
      "Nhà ông ấy xây hố ga chặn ngõ không ai đi được",
      "ho ga chan ngo roi ba con oi",
      "Hồ gà chắn ngọ tên quán mới mở ngon lắm",
    ]);
    const officer = await system.client("duty_officer");
    const unmarked = (await officer.get("/api/search?q=ho%20ga%20chan%20ngo")).json<{ items: SearchItem[] }>()
      .items;
    expect(unmarked).toHaveLength(3);
    expect(unmarked[0]?.text).toContain("ho ga chan ngo");
    const marked = (await officer.get(`/api/search?q=${encodeURIComponent("hố ga chặn ngõ")}`)).json<{
      items: SearchItem[];
    }>().items;
    expect(marked[0]).toMatchObject({ exact: true });
    expect(marked[0]?.text).toContain("hố ga chặn ngõ");
    expect(marked[0]?.marks.map(({ start, end }) => marked[0]?.text.slice(start, end)).join(" ")).toContain(
      "hố ga chặn ngõ",
    );
  });
});

describe("people bring things in", () => {
  it("takes a pasted text with its link once, and masks what was in it", async () => {
    const officer = await system.client("duty_officer");
    const body = {
      channel: "social_alert",
      text: "Chợ Cầu Mới hai bà bán cá cãi nhau chửi bới ầm ĩ, ai rảnh gọi 0987 654 321",
      link: "https://mxh.example/bai/1",
      postedAt: null,
      areaId: null,
    };
    expect((await officer.send("POST", "/api/intake", body)).json()).toMatchObject({
      outcome: "new",
      masked: 1,
    });
    expect((await officer.send("POST", "/api/intake", body)).json()).toMatchObject({ outcome: "same_again" });
  });

  it("takes a group head's report once however often the phone sends it, and tells what became of it", async () => {
    const head = await system.client("group_head");
    const report = {
      clientId: "ban-nhap-0001",
      text: "Hai nhà cạnh nhau ở tổ 2 đang cầm gậy đánh nhau vì chỗ đỗ xe, có người bị thương",
      topic: "public_order",
      urgent: true,
      happenedAt: system.house.clock.now(),
    };
    const first = (await head.send("POST", "/api/reports", report)).json<{
      postId: string;
      outcome: string;
    }>();
    expect((await head.send("POST", "/api/reports", report)).json()).toEqual({
      postId: first.postId,
      outcome: "same_again",
    });
    await whenDrained(system.house);
    const mine = (await head.get("/api/reports/mine")).json<{ postId: string; state: string }[]>();
    expect(mine.find((one) => one.postId === first.postId)?.state).toBe("with_desk");
  });

  it("takes a resident's report without a name", async () => {
    const answer = await system.app.inject({
      method: "POST",
      url: "/api/public/report",
      payload: {
        text: "Quán karaoke ở tổ 1 hát ầm ĩ suốt đêm hàng xóm sang nói còn bị chửi",
        areaId: "tdp1",
      },
    });
    expect(answer.json<{ receipt: string }>().receipt).toMatch(/^[0-9A-F]{8}$/);
  });
});
