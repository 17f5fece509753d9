import { type Alert, AppError, type Case, type Ids, type Post, Reading, type Role } from "@hoasom/core";
import { type CaseAct, classify, openCase, type WardTables } from "../src/index.ts";

/** Ids in order of making, for tests. */
export function countingIds(): Ids {
  let last = 0;
  return {
    next(prefix: string) {
      last += 1;
      return `${prefix}_${String(last).padStart(5, "0")}`;
    },
  };
}

/** The instant of a local time in the ward, e.g. `2026-11-25 08:00`. */
export const at = (local: string): string => new Date(`${local.replace(" ", "T")}:00+07:00`).toISOString();

/** The code of the error that a piece of work throws, or `none`. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "none";
}

/** A ward without holidays or rules of its own. */
export const PLAIN: WardTables = { calendar: { off: [], worked: [] }, deadlines: [] };

const ids = countingIds();

/** An act by a person at a local time. */
export const act = (local = "2026-11-25 08:00", more: Partial<CaseAct> = {}): CaseAct => ({
  by: "lan",
  now: at(local),
  ids,
  ...more,
});

/** A case just opened. */
export function newCase(more: Partial<Parameters<typeof openCase>[0]> = {}): Case {
  return openCase({
    wardId: "phuong-mau",
    number: "VV-2026-00001",
    title: "Tranh chấp lối đi chung",
    typeCode: "DAT_LOI_DI",
    channel: "social_alert",
    postIds: ["p1"],
    areaId: "to-4",
    ...act(),
    ...more,
  }).case;
}

/** What a classification takes, with parts changed. */
export const asked = (
  more: Partial<Parameters<typeof classify>[1]> = {},
): Parameters<typeof classify>[1] => ({
  title: "Tranh chấp lối đi chung",
  typeCode: "DAT_LOI_DI",
  nature: "civil",
  complexity: 2,
  areaId: "to-4",
  handlingUnit: "KTHTDT",
  personInChargeId: "hoa",
  role: "case_officer" satisfies Role,
  ...act("2026-11-25 10:00"),
  ...more,
});

/** A classified case. */
export const classified = (more: Partial<Parameters<typeof classify>[1]> = {}): Case =>
  classify(newCase(), asked(more), PLAIN).case;

/** An alert that became a case. */
export function makeAlert(more: Partial<Alert> = {}): Alert {
  const now = at("2026-11-25 07:00");
  return {
    id: "alert_1",
    wardId: "phuong-mau",
    storyId: "story_1",
    lane: "police",
    kind: "growing",
    level: 2,
    state: "firing",
    topic: "land",
    areaId: "to-4",
    sensitive: false,
    summary: "Hai nhà tranh nhau lối đi",
    reason: "open_dispute_gathers_voices",
    signalIds: [],
    firstSeen: now,
    openedAt: now,
    updatedAt: now,
    expiresAt: at("2026-12-02 07:00"),
    silencedUntil: null,
    ownerId: null,
    acknowledgedAt: null,
    closedAt: null,
    dismissReason: null,
    caseIds: [],
    claimId: null,
    posts: 3,
    voices: 2,
    sources: 1,
    version: 1,
    ...more,
  };
}

/** A post received at a local time. */
export function makePost(more: Partial<Post> = {}): Post {
  const now = at("2026-11-25 08:00");
  return {
    id: "post_1",
    wardId: "phuong-mau",
    revision: 1,
    sourceId: "source_1",
    externalId: "1",
    channel: "social_alert",
    text: "Gọi phường ba lần không ai đến, hàng xóm đánh nhau chảy máu mà phường làm ngơ",
    postedAt: now,
    receivedAt: now,
    link: null,
    parentId: null,
    voice: "5ecre7v01ce",
    group: "Nhóm tổ 4",
    areaId: null,
    digest: "d",
    ...more,
  };
}

/** The reading of a protected text, with parts changed. */
export function makeReading(more: Partial<Reading> = {}): Reading {
  return Reading.parse({
    model: "sketch-1",
    topics: ["public_service"],
    topicScores: {
      land: 0.1,
      family: 0,
      environment: 0,
      public_order: 0.4,
      civil: 0,
      labour: 0,
      construction: 0,
      public_service: 0.8,
    },
    conflict: 0,
    conflictScores: [0.9, 0.05, 0.03, 0.02],
    claim: "none",
    claimScores: { none: 0.9, checkworthy: 0.05, harmful: 0.05 },
    protected: true,
    protectedScore: 0.9,
    ownThreat: false,
    hostility: 0.1,
    sensitive: false,
    places: [],
    areaId: null,
    areaConfidence: 0,
    evidence: [],
    ...more,
  });
}
