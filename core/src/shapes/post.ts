import { z } from "zod";
import { ConflictLevel, Id, Instant } from "./common.ts";

/** Through which door a text came in (domain reference 3). */
export const INTAKE_CHANNELS = [
  "in_person",
  "phone",
  "written_petition",
  "group_head_report",
  "patrol",
  "social_alert",
  "zalo_message",
  "citizen_form",
  "transferred_in",
  "denunciation_of_crime",
  "crime_report",
] as const;
export const IntakeChannel = z.enum(INTAKE_CHANNELS);
export type IntakeChannel = z.infer<typeof IntakeChannel>;

/** The longest text that intake keeps, in UTF-16 units; a longer one is refused by name, never cut silently. */
export const MAX_POST_LENGTH = 50_000;

/**
 * One public text as it was at one moment. It is never edited: an edit upstream is a new revision.
 * There is no author in it; `voice` is a keyed hash under a key that rotates every 30 days.
 */
export const Post = z.object({
  id: Id,
  wardId: Id,
  revision: z.int().min(1),
  sourceId: Id,
  externalId: z.string().min(1).max(500),
  channel: IntakeChannel,
  /** NFC, with phone, ID-card, bank and plate numbers masked. */
  text: z.string().min(1).max(MAX_POST_LENGTH),
  /** Null when the source gives no date; an undated post enters no window of the detector. */
  postedAt: Instant.nullable(),
  receivedAt: Instant,
  link: z.url({ protocol: /^https?$/ }).nullable(),
  parentId: Id.nullable(),
  voice: z.string().nullable(),
  /** Name of the group or page as it stands in the ward file. */
  group: z.string().max(200).nullable(),
  /** Area given by the sender of a report (a group head, an officer); the text may say otherwise. */
  areaId: Id.nullable(),
  /** How far the conflict has gone by the word of a person of the house who reported it; the text may say less. */
  reportedLevel: ConflictLevel.nullable().optional(),
  /** Hash of the masked text; tells a re-delivery from a new revision. */
  digest: z.string(),
});
export type Post = z.infer<typeof Post>;
