import { GRIEVANCE_STATES, Grievance, may, POLICE_ROLES, ROLES, UNIT_CODES } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { at, codeOf, countingIds, makePost, makeReading, PLAIN } from "../../test/make.ts";
import {
  answerGrievance,
  forwardGrievance,
  GRIEVANCE_STEPS,
  type GrievanceAct,
  markRead,
  openGrievance,
  passOnIncident,
} from "./grievances.ts";

const ids = countingIds();
const open = (
  reading: Parameters<typeof makeReading>[0] = {},
  post: Parameters<typeof makePost>[0] = {},
): Grievance => openGrievance(makePost(post), makeReading(reading), at("2026-11-25 08:05"), PLAIN, ids);
const act = (more: Partial<GrievanceAct> = {}): GrievanceAct => ({
  by: "vp",
  role: "council_office",
  now: at("2026-11-25 09:00"),
  ...more,
});
const INCIDENT = {
  incident: "Hai hộ trong ngõ xô xát, một người chảy máu, cần người đến can.",
  level: 3 as const,
  areaId: "to-4",
  original: makePost().text,
};

const MOVES: Record<keyof typeof GRIEVANCE_STEPS, (value: Grievance, how: GrievanceAct) => Grievance> = {
  markRead,
  answer: (value, how) => answerGrievance(value, { ...how, answer: "Đường ống đã được sửa ngày 26/11." }),
  forward: (value, how) => forwardGrievance(value, { ...how, unit: "TTDVSNC" }),
  passOn: (value, how) => passOnIncident(value, { ...how, ...INCIDENT }).grievance,
};

describe("opening a grievance", () => {
  it("owes an answer within ten working days of receipt", () => {
    expect(Grievance.parse(open())).toMatchObject({
      state: "received",
      topic: "public_service",
      priority: "normal",
      incidentLevel: 0,
      readBy: null,
      dueRule: "GRIEVANCE_ANSWER",
      dueAt: "2026-12-09T16:59:59.999Z",
    });
  });

  it.each([
    [0, null],
    [1, null],
    [2, at("2026-11-25 16:05")],
    [3, at("2026-11-25 09:05")],
  ] as const)("that tells of an incident of level %i is to be read by %s", (conflict, readBy) => {
    expect(open({ conflict })).toMatchObject({ incidentLevel: conflict, readBy });
  });

  it("is of high priority where many turn to the office, whatever the level of conflict", () => {
    const crowd = { signal: "crowd_office" as const, weight: 0, start: 0, end: 4 };
    expect(open({ evidence: [crowd] }).priority).toBe("high");
    expect(open({ conflict: 3 }).priority).toBe("normal");
    expect(open({ evidence: [{ ...crowd, signal: "crowd_residents" }] }).priority).toBe("normal");
  });

  it("wall 2: is opened for protected speech and nothing else", () => {
    expect(() => open({ protected: false, conflict: 2 })).toThrow(RangeError);
    expect(() => open({ ownThreat: true, conflict: 3 })).toThrow(RangeError);
  });

  it("wall 1: holds no voice", () => {
    expect(JSON.stringify(open())).not.toContain("5ecre7v01ce");
  });
});

describe("wall 2: the grievance lane and the police", () => {
  it("no police role takes any step, and no role without the right", () => {
    for (const role of ROLES)
      for (const [name, move] of Object.entries(MOVES)) {
        const right = name === "markRead" ? "grievances.read" : "grievances.act";
        const code = codeOf(() => move(open({ conflict: 3 }), act({ role })));
        expect([role, name, code]).toEqual([role, name, may(role, right) ? "none" : "ask_for_right"]);
        if (POLICE_ROLES.includes(role)) expect(code).toBe("ask_for_right");
      }
  });

  it("is forwarded to every unit but the police", () => {
    for (const unit of UNIT_CODES)
      expect(codeOf(() => forwardGrievance(open(), { ...act(), unit }))).toBe(
        unit === "CAP" ? "step_not_allowed" : "none",
      );
  });

  it("passes on the incident in the reader's words, never the writer's", () => {
    const { grievance, passedOn } = passOnIncident(open({ conflict: 3 }), { ...act(), ...INCIDENT });
    expect(passedOn).toEqual({
      channel: "transferred_in",
      text: INCIDENT.incident,
      areaId: "to-4",
      level: 3,
    });
    expect(grievance).toMatchObject({
      state: "received",
      passedOnAt: at("2026-11-25 09:00"),
      readAt: at("2026-11-25 09:00"),
    });
    for (const incident of [INCIDENT.original, `Có người viết: ${INCIDENT.original}. Đề nghị kiểm tra.`])
      expect(codeOf(() => passOnIncident(open({ conflict: 3 }), { ...act(), ...INCIDENT, incident }))).toBe(
        "step_not_allowed",
      );
  });

  it("is passed on once, and not at level 0", () => {
    const { grievance } = passOnIncident(open({ conflict: 3 }), { ...act(), ...INCIDENT });
    expect(codeOf(() => passOnIncident(grievance, { ...act(), ...INCIDENT }))).toBe("already_so");
    expect(codeOf(() => passOnIncident(open(), { ...act(), ...INCIDENT, level: 0 }))).toBe("fix_input");
  });
});

describe("the steps of a grievance", () => {
  const EVERY = (Object.keys(MOVES) as (keyof typeof MOVES)[]).flatMap((move) =>
    GRIEVANCE_STATES.map((state) => [move, state] as const),
  );
  it.each(EVERY)("%s from %s", (move, state) => {
    const value: Grievance = { ...open({ conflict: 3 }), state };
    if (!GRIEVANCE_STEPS[move].from.includes(state)) {
      expect(codeOf(() => MOVES[move](value, act()))).toBe("already_so");
      return;
    }
    const done = MOVES[move](value, act());
    expect(done.version).toBe(value.version + 1);
    expect(done.readAt).toBe(at("2026-11-25 09:00"));
    const to =
      move === "markRead" && state === "received" ? "answering" : (GRIEVANCE_STEPS[move].to ?? state);
    expect(done.state).toBe(to);
    expect(done.dueAt).toBe(value.dueAt);
  });

  it("is read once: a second reading changes nothing", () => {
    const read = markRead(open(), act());
    expect(markRead(read, act({ by: "khac", now: at("2026-11-26 09:00") }))).toBe(read);
  });

  it("is answered once, by a named person, after a forwarding too", () => {
    const sent = forwardGrievance(open(), { ...act(), unit: "TTDVSNC" });
    expect(sent).toMatchObject({ state: "forwarded", handlingUnit: "TTDVSNC" });
    expect(codeOf(() => forwardGrievance(sent, { ...act(), unit: "TTDVSNC" }))).toBe("already_so");
    expect(forwardGrievance(sent, { ...act(), unit: "VPUB" }).handlingUnit).toBe("VPUB");
    const done = answerGrievance(sent, { ...act(), answer: "Đã sửa xong đường ống." });
    expect(done).toMatchObject({ state: "answered", answeredBy: "vp", answer: "Đã sửa xong đường ống." });
  });

  it("from an old screen has to reload", () => {
    expect(
      codeOf(() => answerGrievance(open(), { ...act({ version: 2 }), answer: "xong rồi nhé bà con" })),
    ).toBe("reload_and_retry");
  });
});
