import {
  Alert,
  AlertEvent,
  Analysis,
  AuditInput,
  Case,
  CaseEvent,
  Claim,
  Correction,
  FeedEvent,
  Grievance,
  Label,
  Post,
  Session,
  Sighting,
  Signal,
  Source,
  SourceRun,
  type Store,
  Story,
  StoryPost,
  User,
  WardProfile,
} from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { freshWard, type Opened } from "./bench.ts";
import type { Samples } from "./samples.ts";

type Check = { safeParse(value: unknown): { success: boolean } };

type Trip = {
  shape: Check & { shape: Record<string, Check> };
  value: (make: Samples) => object;
  /** Puts the value (after what it needs) and reads it back. */
  trip: (store: Store, value: never, make: Samples, wardId: string) => Promise<unknown>;
};

const trip = <Value extends object>(
  shape: Trip["shape"],
  value: (make: Samples) => Value,
  there: (store: Store, value: Value, make: Samples, wardId: string) => Promise<unknown>,
): Trip => ({ shape, value, trip: there });

const first = async <Value>(list: Promise<Value[]>) => (await list)[0];

const TRIPS: Record<string, Trip> = {
  WardProfile: trip(
    WardProfile,
    (make) => make.ward(),
    async (store, value) => {
      await store.wards.put(value, value.calendar.off[0] ?? "");
      return store.wards.get(value.id);
    },
  ),
  Post: trip(
    Post,
    (make) => make.post("post-1"),
    async (store, value, _make, ward) => {
      await store.posts.put(value);
      return store.posts.get(ward, value.id);
    },
  ),
  Analysis: trip(
    Analysis,
    (make) => make.analysis("post-1"),
    async (store, value, make, ward) => {
      await store.posts.put(make.post("post-1"));
      await store.analyses.put(value);
      return store.analyses.get(ward, value.postId);
    },
  ),
  Story: trip(
    Story,
    (make) => make.story("story-1"),
    async (store, value, _make, ward) => {
      await store.stories.put(value);
      return store.stories.get(ward, value.id);
    },
  ),
  StoryPost: trip(
    StoryPost,
    (make) => make.place("story-1", "post-1"),
    async (store, value, _make, ward) => {
      await store.stories.addPost(ward, value);
      return first(store.stories.posts(ward, value.storyId));
    },
  ),
  Signal: trip(
    Signal,
    (make) => make.signal("signal-1"),
    async (store, value, _make, ward) => {
      await store.alerts.putSignal(value);
      return first(store.alerts.signals(ward, [value.id]));
    },
  ),
  Alert: trip(
    Alert,
    (make) => make.alert("alert-1"),
    async (store, value, _make, ward) => {
      await store.alerts.put(value);
      return store.alerts.get(ward, value.id);
    },
  ),
  AlertEvent: trip(
    AlertEvent,
    (make) => make.alertEvent("event-1"),
    async (store, value, _make, ward) => {
      await store.alerts.addEvent(value);
      return first(store.alerts.events(ward, value.alertId));
    },
  ),
  Case: trip(
    Case,
    (make) => make.case("case-1"),
    async (store, value, _make, ward) => {
      await store.cases.put(value);
      return store.cases.get(ward, value.id);
    },
  ),
  CaseEvent: trip(
    CaseEvent,
    (make) => make.caseEvent("event-1"),
    async (store, value, _make, ward) => {
      await store.cases.addEvent(value);
      return first(store.cases.events(ward, value.caseId));
    },
  ),
  Claim: trip(
    Claim,
    (make) => make.claim("claim-1"),
    async (store, value, _make, ward) => {
      await store.claims.put(value);
      return store.claims.get(ward, value.id);
    },
  ),
  Sighting: trip(
    Sighting,
    (make) => make.sighting("claim-1", "post-1"),
    async (store, value, _make, ward) => {
      await store.claims.addSighting(ward, value);
      return first(store.claims.sightings(ward, value.claimId));
    },
  ),
  Correction: trip(
    Correction,
    (make) => make.correction("correction-1"),
    async (store, value, _make, ward) => {
      await store.claims.putCorrection(value);
      return store.claims.correction(ward, value.id);
    },
  ),
  Grievance: trip(
    Grievance,
    (make) => make.grievance("grievance-1"),
    async (store, value, _make, ward) => {
      await store.grievances.put(value);
      return store.grievances.get(ward, value.id);
    },
  ),
  Label: trip(
    Label,
    (make) => make.label("label-1"),
    async (store, value, _make, ward) => {
      await store.labels.add(value);
      return first(store.labels.on(ward, value.subject, [value.subjectId]));
    },
  ),
  Source: trip(
    Source,
    (make) => make.source("source-1"),
    async (store, value, _make, ward) => {
      await store.sources.put(value);
      return store.sources.get(ward, value.id);
    },
  ),
  SourceRun: trip(
    SourceRun,
    (make) => make.run("run-1"),
    async (store, value, _make, ward) => {
      await store.sources.addRun(value);
      return first(store.sources.runs(ward, value.sourceId, 1));
    },
  ),
  User: trip(
    User,
    (make) => make.user("user-1"),
    async (store, value, _make, ward) => {
      await store.users.put(value);
      return store.users.get(ward, value.id);
    },
  ),
  Session: trip(
    Session,
    (make) => make.session("token"),
    async (store, value, _make, ward) => {
      const own = { ...value, tokenHash: `token of ${ward} ${"revokedAt" in value ? value.revokedAt : ""}` };
      await store.users.putSession(own);
      const back = await store.users.session(own.tokenHash);
      return back && { ...back, tokenHash: value.tokenHash };
    },
  ),
  AuditInput: trip(
    AuditInput,
    (make) => make.audit(),
    async (store, value, _make, ward) => {
      await store.audit.append(value);
      const {
        seq: _seq,
        prevHash: _prev,
        hash: _hash,
        ...rest
      } = (await first(store.audit.after(ward, 0, 1))) ?? {};
      return rest;
    },
  ),
  FeedEvent: trip(
    FeedEvent,
    (make) => make.feed(),
    async (store, value, _make, ward) => {
      await store.feed.append(value);
      const { id: _id, ...rest } = (await first(store.feed.since(ward, 0, 1))) ?? {};
      return rest;
    },
  ),
};

/** Fields that the store itself gives. */
const GIVEN: Record<string, string[]> = { FeedEvent: ["id"] };

/** No shape loses or changes a field between put and get. */
export function roundTripContract(opened: () => Opened): void {
  describe("round trips", () => {
    for (const [name, { shape, value, trip: there }] of Object.entries(TRIPS)) {
      it(`${name} comes back with every field as it was`, async () => {
        const { wardId, make } = freshWard();
        const full = value(make);
        // The sample holds every field that the shape knows, so a new field cannot slip by this test.
        const known = Object.keys(shape.shape).filter((key) => !GIVEN[name]?.includes(key));
        expect(Object.keys(full).sort()).toEqual(known.sort());
        if (!GIVEN[name]) expect(shape.safeParse(full).success).toBe(true);
        expect(await there(opened().store, full as never, make, wardId)).toEqual(full);
      });

      it(`${name} comes back with null where a field may be empty`, async () => {
        const { wardId, make } = freshWard();
        const full = value(make);
        const empty = Object.fromEntries(
          Object.entries(full).map(([key, item]) => [
            key,
            shape.shape[key]?.safeParse(null).success ? null : item,
          ]),
        );
        expect(await there(opened().store, empty as never, make, wardId)).toEqual(empty);
      });
    }
  });
}
