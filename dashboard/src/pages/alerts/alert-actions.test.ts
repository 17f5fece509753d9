import {
  ALERT_STATES,
  type AlertView,
  OPEN_ALERT_STATES,
  type Right,
  ROLE_RIGHTS,
  type Role,
} from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { actIsOpen, actsFor } from "./alert-actions.tsx";

const alert = (part: Partial<AlertView>): AlertView => ({
  id: "a",
  storyId: "s",
  lane: "police",
  kind: "acute",
  level: 2,
  state: "firing",
  topic: null,
  areaId: null,
  sensitive: false,
  summary: "",
  reason: "threat_here",
  signalIds: [],
  firstSeen: "2026-11-25T01:00:00.000Z",
  openedAt: "2026-11-25T01:00:00.000Z",
  updatedAt: "2026-11-25T01:00:00.000Z",
  expiresAt: "2026-11-30T01:00:00.000Z",
  silencedUntil: null,
  ownerId: null,
  owner: null,
  acknowledgedAt: null,
  closedAt: null,
  dismissReason: null,
  caseIds: [],
  claimId: null,
  posts: 1,
  voices: 1,
  sources: 1,
  version: 1,
  ...part,
});
const can = (role: Role) => (right: Right) => ROLE_RIGHTS[role].includes(right);
const acts = (alerts: AlertView[], role: Role) => actsFor(alerts, can(role)).map((line) => line.act);

describe("what can be done to an alert", () => {
  it("goes by right: a leader looks, a duty officer acts, only a head sets the level", () => {
    expect(acts([alert({})], "leader")).toEqual([]);
    expect(acts([alert({})], "duty_officer")).toEqual([
      "acknowledge",
      "openCase",
      "attach",
      "toClaims",
      "dismiss",
      "silence",
    ]);
    expect(acts([alert({})], "police_head")).toContain("setLevel");
    expect(acts([alert({})], "culture_editor")).not.toContain("openCase");
  });

  it("goes by state: what is over can only be attached while it is a case", () => {
    for (const state of ALERT_STATES.filter((each) => !OPEN_ALERT_STATES.includes(each)))
      expect(acts([alert({ state })], "police_head")).toEqual(state === "case" ? ["attach"] : []);
    expect(actIsOpen("acknowledge", alert({ state: "acknowledged" }))).toBe(false);
    expect(actIsOpen("toClaims", alert({ claimId: "c" }))).toBe(false);
  });

  it("for several at once leaves out what needs one alert's own words", () => {
    expect(acts([alert({ id: "a" }), alert({ id: "b" })], "police_head")).toEqual([
      "acknowledge",
      "attach",
      "dismiss",
      "silence",
    ]);
  });
});
