import {
  cleanText,
  fold,
  hasBrokenCharacters,
  type IntakeChannel,
  type IntakeReason,
  MAX_POST_LENGTH,
  markedKey,
  maskPersonalNumbers,
  type Post,
  postId,
  readLegacyFonts,
  type Source,
  sha256,
  voiceOf,
  type WardProfile,
} from "@hoasom/core";
import { checkLink, tellsOfPerson } from "./links.ts";
import type { RawItem } from "./raw-item.ts";
import { readTime } from "./times.ts";

/** What intake has to know beside the item; `voiceKey` is the secret of the 30-day period of `receivedAt`. */
export type IntakeContext = {
  ward: WardProfile;
  source: Source;
  channel: IntakeChannel;
  /** An instant, ISO 8601 UTC. */
  receivedAt: string;
  voiceKey: string;
};

/**
 * A post with what was left out of it (`notes`) and how many personal numbers were masked; or the one reason why the
 * item cannot become a post.
 */
export type IntakeResult = { post: Post; notes: IntakeReason[]; masked: number } | { fault: IntakeReason };

const LONGEST_ID = 500;

/**
 * Turns an item into a post (wall 1): text of the old fonts (VNI, TCVN3) made readable, cleaned, then personal numbers masked before anything else is made of it,
 * the author replaced by a voice. An unusable text or id is a fault. An unusable time, link or group is left out and
 * named in `notes`; the post goes in without it, since nothing else may be lost. The revision is 1: the store decides.
 */
export async function toPost(item: RawItem, context: IntakeContext): Promise<IntakeResult> {
  const { ward, source } = context;
  const fault = idFault(item.externalId) ?? textFault(item.text);
  if (fault) return { fault };
  // First of all: numbers are known for personal by the words before them, which have to be readable. Cleaning would
  // take characters away that are letters in the old fonts.
  const clean = cleanText(readLegacyFonts(item.text).text);
  if (clean.length > MAX_POST_LENGTH) return { fault: "text_too_long" };
  const { text, masked } = maskPersonalNumbers(clean);

  const notes: IntakeReason[] = [];
  if (holdsBadCharacters(item.text)) notes.push("bad_characters");
  const author = blankToNull(item.author);
  const postedAt = timeOf(item, context.receivedAt, notes);
  const link = linkOf(item, author, notes);
  const group = groupOf(item, ward, notes);

  const parent = blankToNull(item.parentExternalId);
  const post: Post = {
    // The id is a hash, so it may be made of the id as given; what is kept beside it may tell of no person.
    id: await postId(ward.id, source.id, item.externalId),
    wardId: ward.id,
    revision: 1,
    sourceId: source.id,
    externalId: tellsOfPerson(item.externalId, author)
      ? `h_${(await sha256(item.externalId)).slice(0, 40)}`
      : item.externalId,
    channel: context.channel,
    text,
    postedAt,
    receivedAt: new Date(context.receivedAt).toISOString(),
    link,
    parentId: parent === null ? null : await postId(ward.id, source.id, parent),
    voice: author === null ? null : await voiceOf(context.voiceKey, source.id, author),
    group,
    areaId: areaOf(item, source, ward),
    ...(item.reportedLevel === undefined ? {} : { reportedLevel: item.reportedLevel }),
    digest: await sha256(text),
  };
  return { post, notes, masked: masked.length };
}

function idFault(id: string): IntakeReason | null {
  if (id.trim() === "" || id.length > LONGEST_ID) return "wrong_shape";
  return holdsBadCharacters(id) ? "bad_characters" : null;
}

function textFault(text: string): IntakeReason | null {
  // Before cleaning, so that a text of any size costs nothing; twice the limit, since cleaning only shortens.
  if (text.length > 2 * MAX_POST_LENGTH) return "text_too_long";
  return fold(cleanText(text)).trim() === "" ? "empty_text" : null;
}

const CONTROLS_AND_TURNS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is meant here.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** Whether a text holds NUL, lone surrogates, other control characters, or marks that turn the direction of reading. */
export function holdsBadCharacters(text: string): boolean {
  return hasBrokenCharacters(text) || CONTROLS_AND_TURNS.test(text);
}

function blankToNull(value: string | null | undefined): string | null {
  const trimmed = value?.toWellFormed().trim();
  return trimmed ? trimmed : null;
}

function timeOf(item: RawItem, receivedAt: string, notes: IntakeReason[]): string | null {
  if (item.postedAt === null || item.postedAt === undefined || item.postedAt === "") return null;
  const read = readTime(item.postedAt, receivedAt);
  if ("at" in read) return read.at;
  notes.push(read.reason);
  return null;
}

function linkOf(item: RawItem, author: string | null, notes: IntakeReason[]): string | null {
  if (!item.link?.trim()) return null;
  const link = checkLink(item.link, author);
  if (link === null) notes.push("bad_link");
  return link;
}

const groupKey = (name: string) => fold(name).replace(/\s+/g, " ").trim();

/** The group under the name of the ward file, never as a stranger wrote it. */
function groupOf(item: RawItem, ward: WardProfile, notes: IntakeReason[]): string | null {
  const given = blankToNull(item.group);
  if (given === null) return null;
  const marked = ward.groups.find((group) => markedKey(group.name).trim() === markedKey(given));
  // Typed without marks it may be one group only; between two that differ by their marks nothing is guessed.
  const folded = ward.groups.filter((group) => groupKey(group.name) === groupKey(given));
  const known = marked ?? (folded.length === 1 ? folded[0] : undefined);
  if (!known) notes.push("unknown_group");
  return known?.name ?? null;
}

function areaOf(item: RawItem, source: Source, ward: WardProfile): string | null {
  const known = (id: string | null | undefined) => ward.areas.find((area) => area.id === id)?.id ?? null;
  return known(item.areaId) ?? known(source.defaultAreaId);
}
