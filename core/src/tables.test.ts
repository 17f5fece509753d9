import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { AppError, ERRORS, type ErrorCode } from "./errors.ts";
import * as reasons from "./reasons.ts";
import { ALERT_EVENTS, ALERT_STATES, OPEN_ALERT_STATES } from "./shapes/alert.ts";
import { EVIDENCE_SIGNALS } from "./shapes/analysis.ts";
import { AUDIT_ACTIONS } from "./shapes/audit.ts";
import { CASE_EVENTS, CASE_STATES, UNIT_CODES } from "./shapes/case.ts";
import { UNIT_NAMES, WardProfile } from "./shapes/ward.ts";

/** Letters that only Vietnamese has among the languages we write in. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe.each(Object.entries(ERRORS))("error %s", (code, { status, title, next }) => {
  test("has a sane status and says in Vietnamese what is wrong and what to do", () => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect([400, 401, 403, 404, 409, 413, 415, 422, 423, 429, 500, 503, 507]).toContain(status);
    expect(title).toMatch(VIETNAMESE);
    expect(title).not.toMatch(/[.!]$/);
    expect(next).toMatch(VIETNAMESE);
    expect(next).toMatch(/\.$/);
    expect(`${title} ${next}`).not.toMatch(/\b(error|invalid|failed|null|undefined|server|token)\b/i);
  });
});

test("an error carries its code and the reader's detail, and keeps its cause to itself", () => {
  const cause = new Error("relation users does not exist");
  const error = new AppError("call_operator" satisfies ErrorCode, { cause });
  expect(error.cause).toBe(cause);
  expect(JSON.stringify({ ...error, message: error.message })).not.toContain("users");
  expect(error).toMatchObject({ code: "call_operator", detail: undefined, fields: [] });
});

const lists: [string, readonly string[]][] = Object.entries<unknown>({
  ...reasons,
  ALERT_EVENTS,
  ALERT_STATES,
  AUDIT_ACTIONS,
  CASE_EVENTS,
  CASE_STATES,
  EVIDENCE_SIGNALS,
}).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list as readonly string[]]] : []));

test.each(lists)(
  "closed list %s: every word once, one spelling for log, metric and screen",
  (_name, words) => {
    expect(words.length).toBeGreaterThan(2);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
  },
);

test("each list of reasons is its shape", () => {
  const pairs: [z.ZodEnum, readonly string[]][] = [
    [reasons.FireReason, reasons.FIRE_REASONS],
    [reasons.DismissReason, reasons.DISMISS_REASONS],
    [reasons.CaseResult, reasons.CASE_RESULTS],
    [reasons.ReopenReason, reasons.REOPEN_REASONS],
    [reasons.IntakeReason, reasons.INTAKE_REASONS],
    [reasons.RunOutcome, reasons.RUN_OUTCOMES],
    [reasons.FetchReason, reasons.FETCH_REASONS],
  ];
  for (const [shape, list] of pairs) expect(shape.options).toEqual(list);
});

test("the states that still wait for a person are states, and no ending is among them", () => {
  expect(OPEN_ALERT_STATES.every((state) => ALERT_STATES.includes(state))).toBe(true);
  for (const ending of ["case", "corrected", "answered", "dismissed", "expired"] as const)
    expect(OPEN_ALERT_STATES).not.toContain(ending);
});

describe("the ward file", () => {
  const four = {
    id: "phuong-nho",
    name: "Phường Nhỏ",
    areas: [{ id: "t1", name: "Tổ 1" }],
    places: [{ name: "Chợ Nhỏ", area: "t1" }],
    groups: [{ name: "Cư dân" }],
  };

  test("the first keys alone are a ward, and the rest comes from defaults", () => {
    expect(WardProfile.parse(four)).toMatchObject({
      city: "",
      calendar: { off: [], worked: [] },
      units: [],
      routing: [],
      deadlines: [],
      areas: [{ aliases: [] }],
    });
    for (const unit of UNIT_CODES) expect(UNIT_NAMES[unit]).toMatch(VIETNAMESE);
  });

  test.each([
    [
      "a place in an area that is not there",
      { ...four, places: [{ name: "Chợ", area: "t9" }] },
      "places.0.area",
    ],
    [
      "a group of an area that is not there",
      { ...four, groups: [{ name: "Nhóm", area: "t9" }] },
      "groups.0.area",
    ],
    ["an area twice", { ...four, areas: [...four.areas, ...four.areas] }, "areas"],
    ["a key that nobody knows", { ...four, weights: {} }, ""],
    ["a holiday that is no day", { ...four, calendar: { off: ["2026-02-30"] } }, "calendar.off.0"],
    ["a unit that does not exist", { ...four, units: [{ code: "XYZ", name: "x" }] }, "units.0.code"],
  ])("%s is refused by its path", (_name, file, path) => {
    const issues = WardProfile.safeParse(file).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});
