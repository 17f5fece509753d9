import { type Clock, Source, WardProfile } from "@hoasom/core";
import { createDoor, type Door, type DoorOptions } from "../src/fetch/door.ts";
import { FetchRefusal } from "../src/fetch/refusal.ts";

/** The instant at which the tests play. */
export const NOW = "2026-11-25T01:00:00.000Z";

/** A clock that moves only when told to, and a sleep that moves it. */
export function testClock(start = NOW) {
  let at = Date.parse(start);
  const slept: number[] = [];
  const clock: Clock = { now: () => new Date(at).toISOString() };
  return {
    clock,
    slept,
    sleep: async (ms: number) => {
      slept.push(ms);
      at += ms;
    },
    advance: (ms: number) => {
      at += ms;
    },
  };
}

/** A registered source of the invented ward. */
export function testSource(change: Partial<Source> = {}): Source {
  return Source.parse({
    id: "source_1",
    wardId: "phuong-mau",
    kind: "rss",
    name: "Bản tin Phường Mẫu",
    address: "http://tin.phuong-mau.example/rss",
    owner: "Văn phòng Phường Mẫu",
    legalBasis: { kind: "law", basis: "Cổng thông tin công khai của phường" },
    purpose: "Nắm tình hình khu dân cư",
    robotsPermission: null,
    expiresAt: "2027-06-30T00:00:00.000Z",
    state: "active",
    stateReason: "",
    everyMinutes: 30,
    quietAfterHours: 72,
    defaultAreaId: null,
    config: {},
    createdAt: "2026-01-05T00:00:00.000Z",
    createdBy: null,
    updatedAt: "2026-01-05T00:00:00.000Z",
    ...change,
  });
}

/** The invented ward. */
export const WARD: WardProfile = WardProfile.parse({
  id: "phuong-mau",
  name: "Phường Mẫu",
  areas: [
    { id: "tdp-1", name: "Tổ dân phố 1" },
    { id: "tdp-2", name: "Tổ dân phố 2" },
  ],
  groups: [{ name: "Hội cư dân Phường Mẫu", area: "tdp-1" }, { name: "Chợ Hòa" }, { name: "Chợ Hoa" }],
});

/** A door for the tests: loopback allowed, no pause between requests unless given. */
export function testDoor(change: Partial<DoorOptions> = {}): Door & ReturnType<typeof testClock> {
  const time = testClock();
  const door = createDoor({
    clock: time.clock,
    sleep: time.sleep,
    userAgent: "HoaSomTest/1.0 (+https://phuong-mau.example/hoa-som)",
    isRegistered: () => null,
    allowLoopback: true,
    minGapMs: 0,
    ...change,
  });
  return { ...door, ...time };
}

/** The reason with which a promise was refused; throws when it was not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FetchRefusal) return error.reason;
    throw error;
  }
  throw new Error("was not refused");
}
