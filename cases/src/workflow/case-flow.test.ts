import {
  CASE_STATES,
  type Case,
  CaseEvent,
  Case as CaseShape,
  type CaseState,
  NATURES,
  POLICE_ROLES,
  ROLES,
} from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, asked, at, classified, codeOf, makeAlert, newCase, PLAIN } from "../../test/make.ts";
import {
  addNote,
  allowedMoves,
  attachAlert,
  classify,
  closeCase,
  openCase,
  reopenCase,
} from "./case-flow.ts";
import { CASE_MOVES, CASE_STEPS, type CaseMove } from "./case-steps.ts";

const MOVES: Record<CaseMove, (value: Case) => { case: Case; events: CaseEvent[] }> = {
  classify: (value) => classify(value, asked(), PLAIN),
  note: (value) => addNote(value, { ...act(), text: "đã gọi tổ trưởng" }),
  close: (value) =>
    closeCase(value, { ...act("2026-11-30 08:00"), result: "withdrawn", note: "hai bên tự thỏa thuận" }),
  reopen: (value) =>
    reopenCase(value, { ...act("2026-12-01 08:00"), reason: "recurrence", note: "lại rào lối đi" }),
};
const inState = (state: CaseState): Case => ({
  ...classified(),
  state,
  closedAt: state === "closed" ? at("2026-11-26 08:00") : null,
});

describe("opening a case", () => {
  it("is received, undetermined, coordinated by the police, with the clock to classify", () => {
    const { case: opened, events } = openCase({
      wardId: "phuong-mau",
      number: "VV-2026-00001",
      title: "Tranh chấp lối đi chung",
      typeCode: "DAT_LOI_DI",
      channel: "social_alert",
      alert: makeAlert(),
      postIds: ["p1", "p2", "p1"],
      areaId: null,
      note: "nhận từ cảnh báo",
      ...act(),
    });
    expect(CaseShape.parse(opened)).toMatchObject({
      state: "received",
      step: 1,
      nature: "undetermined",
      coordinator: "CAP",
      areaId: "to-4",
      alertIds: ["alert_1"],
      postIds: ["p1", "p2"],
      deadline: { ruleId: "CASE_CLASSIFY", dueDay: "2026-11-27" },
      version: 1,
    });
    expect(events.map((event) => CaseEvent.parse(event).event)).toEqual([
      "opened",
      "deadline_set",
      "alert_attached",
    ]);
    expect(events[0]?.text).toBe("nhận từ cảnh báo");
  });

  it("refuses an unknown type", () => {
    expect(codeOf(() => newCase({ typeCode: "KHONG_CO" }))).toBe("fix_input");
  });

  it.each([
    ["GD_BAO_LUC", false, true],
    ["GD_TRE_EM", false, true],
    ["DAT_LOI_DI", true, true],
    ["DAT_LOI_DI", false, false],
  ])("%s with a sensitive alert %s is sensitive %s", (typeCode, alertIs, right) => {
    expect(newCase({ typeCode, alert: makeAlert({ sensitive: alertIs }) }).sensitive).toBe(right);
  });
});

describe("the table of moves", () => {
  it.each(CASE_MOVES.flatMap((move) => CASE_STATES.map((state) => [move, state] as const)))(
    "%s from %s",
    (move, state) => {
      const value = inState(state);
      const step = CASE_STEPS[move];
      if (step.from.includes(state)) {
        const done = MOVES[move](value);
        expect(done.case.state).toBe(step.to ?? state);
        expect(done.case.version).toBe(value.version + 1);
        expect(done.events.length).toBeGreaterThan(0);
        expect(allowedMoves(value, "duty_officer")).toContain(move);
      } else {
        expect(codeOf(() => MOVES[move](value))).toBe("step_not_allowed");
        expect(allowedMoves(value, "duty_officer")).not.toContain(move);
      }
    },
  );

  it("gives no move to a role that may not write cases", () => {
    for (const role of ["leader", "mediator", "auditor", "admin", "culture_editor", "group_head"] as const)
      expect(allowedMoves(newCase(), role)).toEqual([]);
  });

  it("raises the version by one with every change and keeps closedAt and result in step with the state", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CASE_MOVES), { maxLength: 20 }), (moves) => {
        let value = newCase();
        for (const move of moves) {
          const before = value;
          const code = codeOf(() => {
            value = MOVES[move](before).case;
          });
          if (code !== "none") expect(value).toBe(before);
          else expect(value.version).toBe(before.version + 1);
          expect(value.closedAt === null).toBe(value.state !== "closed");
          expect(value.result === null).toBe(value.state !== "closed");
          expect(CaseShape.safeParse(value).success).toBe(true);
        }
      }),
    );
  });

  it.each(CASE_MOVES)("%s from an old screen has to reload", (move) => {
    const value = inState(move === "reopen" ? "closed" : "classified");
    const old = { version: value.version - 1 };
    const tries: Record<CaseMove, () => unknown> = {
      classify: () => classify(value, asked(old), PLAIN),
      note: () => addNote(value, { ...act(), ...old, text: "x" }),
      close: () => closeCase(value, { ...act(), ...old, result: "withdrawn", note: "x" }),
      reopen: () => reopenCase(value, { ...act(), ...old, reason: "new_facts", note: "x" }),
    };
    expect(codeOf(tries[move])).toBe("reload_and_retry");
  });
});

describe("classifying", () => {
  it("completes step 1, assigns and sets the clock", () => {
    const { case: value, events } = classify(newCase(), asked(), PLAIN);
    expect(value).toMatchObject({
      state: "classified",
      nature: "civil",
      complexity: 2,
      handlingUnit: "KTHTDT",
      personInChargeId: "hoa",
      deadline: { ruleId: "LAND_MEDIATE", triggeredAt: at("2026-11-25 08:00"), dueDay: "2026-12-25" },
    });
    expect(events.map((event) => event.event)).toEqual(["classified", "assigned", "deadline_set"]);
  });

  it.each([
    ["GD_BAO_LUC", "undetermined", "BLGD_BAN_DECISION", "2026-11-25 20:00"],
    ["TT_DANH_NHAU", "criminal_sign", "TIN_TRANSFER", "2026-12-02 23:59"],
    ["DS_NO_VAY", "civil", "MED_START", "2026-11-30 23:59"],
    ["MT_RAC", "administrative", "CASE_HANDLE", "2026-12-16 23:59"],
  ] as const)("%s, %s runs under %s until %s", (typeCode, nature, ruleId, due) => {
    const value = classified({ typeCode, nature });
    expect(value.deadline?.ruleId).toBe(ruleId);
    expect(value.deadline?.dueAt.slice(0, 16)).toBe(at(due).slice(0, 16));
  });

  it("uses the ward's own rule", () => {
    const deadlines = [
      { id: "CASE_HANDLE", value: 3, unit: "working_days" as const, basis: "Quy chế phường" },
    ];
    const value = classify(newCase(), asked({ typeCode: "MT_RAC", nature: "administrative" }), {
      ...PLAIN,
      deadlines,
    }).case;
    expect(value.deadline).toMatchObject({ dueDay: "2026-11-30", basis: "Quy chế phường" });
  });

  it("wall 3: only a police role sets a criminal sign, only a head or leader complexity 4", () => {
    for (const role of ROLES) {
      expect(codeOf(() => classified({ role, nature: "criminal_sign" }))).toBe(
        POLICE_ROLES.includes(role) ? "none" : "ask_for_right",
      );
      expect(codeOf(() => classified({ role, complexity: 4 }))).toBe(
        role === "police_head" || role === "leader" ? "none" : "ask_for_right",
      );
    }
    // The machine opens a case as undetermined whatever its type suggests.
    for (const typeCode of ["TT_DANH_NHAU", "DS_LUA_DAO"])
      expect(newCase({ typeCode }).nature).toBe("undetermined");
    expect(NATURES).toContain("undetermined");
  });

  it("wall 5: a case once sensitive stays sensitive", () => {
    const family = newCase({ typeCode: "GD_BAO_LUC" });
    const later = classify(family, asked({ typeCode: "DS_NO_VAY" }), PLAIN).case;
    expect(later.sensitive).toBe(true);
    expect(attachAlert(newCase(), makeAlert({ sensitive: true }), [], act()).case.sensitive).toBe(true);
    expect(classified({ typeCode: "GD_TRE_EM" }).sensitive).toBe(true);
  });
});

describe("closing and opening again", () => {
  it("records the result and the day", () => {
    const { case: value, events } = closeCase(classified(), {
      ...act("2026-12-01 09:00"),
      result: "mediated",
      note: "hòa giải thành",
    });
    expect(value).toMatchObject({
      state: "closed",
      step: 5,
      result: "mediated",
      closedAt: at("2026-12-01 09:00"),
    });
    expect(events.map((event) => event.event)).toEqual(["result_recorded", "closed"]);
  });

  it.each([
    ["TT_DANH_NHAU", "undetermined", "step_not_allowed"],
    ["GD_BAO_LUC", "civil", "step_not_allowed"],
    ["DS_NO_VAY", "criminal_sign", "step_not_allowed"],
    ["DS_NO_VAY", "civil", "none"],
    ["MT_RAC", "administrative", "none"],
  ] as const)("%s, %s closed as mediated: %s", (typeCode, nature, code) => {
    const value = classified({ typeCode, nature });
    expect(codeOf(() => closeCase(value, { ...act(), result: "mediated", note: "xong" }))).toBe(code);
    expect(codeOf(() => closeCase(value, { ...act(), result: "transferred", note: "xong" }))).toBe("none");
  });

  it("runs the clock to classify anew from the reopening", () => {
    const closed = closeCase(classified(), {
      ...act("2026-12-01 09:00"),
      result: "mediated",
      note: "xong",
    }).case;
    const { case: again, events } = reopenCase(
      closed,
      { ...act("2026-12-10 09:00"), reason: "commitment_broken", note: "rào lại" },
      PLAIN,
    );
    expect(again).toMatchObject({
      state: "reopened",
      result: null,
      closedAt: null,
      deadline: { ruleId: "CASE_CLASSIFY", dueDay: "2026-12-14" },
    });
    expect(events[0]).toMatchObject({
      event: "reopened",
      detail: { reason: "commitment_broken", resultWas: "mediated" },
    });
    const next = classify(again, asked({ ...act("2026-12-11 09:00") }), PLAIN).case;
    expect(next.deadline?.triggeredAt).toBe(at("2026-12-10 09:00"));
  });
});

describe("attaching an alert (B41)", () => {
  const alert = makeAlert();

  it("brings each post once, to one case and to another", () => {
    const one = attachAlert(newCase({ postIds: ["p2"] }), alert, ["p1", "p2", "p3"], act()).case;
    const two = attachAlert(newCase({ postIds: [] }), alert, ["p1", "p2", "p3"], act()).case;
    expect(one.postIds).toEqual(["p2", "p1", "p3"]);
    expect(two.postIds).toEqual(["p1", "p2", "p3"]);
    expect([one.alertIds, two.alertIds]).toEqual([["alert_1"], ["alert_1"]]);
  });

  it("changes nothing the second time", () => {
    const once = attachAlert(newCase(), alert, ["p1", "p2"], act()).case;
    expect(codeOf(() => attachAlert(once, alert, ["p2", "p1"], act()))).toBe("already_so");
    expect(attachAlert(once, alert, ["p2", "p9"], act()).case.postIds).toEqual(["p1", "p2", "p9"]);
  });

  it("gives a closed case a note and no new state", () => {
    const closed = closeCase(classified(), { ...act(), result: "mediated", note: "xong" }).case;
    const { case: value, events } = attachAlert(closed, alert, ["p7"], act("2026-12-05 08:00"));
    expect(value).toMatchObject({
      state: "closed",
      result: "mediated",
      closedAt: closed.closedAt,
      alertIds: ["alert_1"],
    });
    expect(events.map((event) => event.event)).toEqual(["alert_attached", "note_added"]);
    const noted = addNote(value, {
      ...act("2026-12-06 08:00"),
      text: "bài p7 có bản sửa",
      detail: { postId: "p7", revision: 2 },
    });
    expect(noted.case.state).toBe("closed");
    expect(noted.events[0]?.detail).toEqual({ postId: "p7", revision: 2 });
  });

  it("from an old screen has to reload", () => {
    expect(codeOf(() => attachAlert(classified(), alert, [], act("2026-11-25 08:00", { version: 1 })))).toBe(
      "reload_and_retry",
    );
  });
});
