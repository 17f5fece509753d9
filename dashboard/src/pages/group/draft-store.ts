import { Topic } from "@hoasom/core";
import { z } from "zod";

/** The part of `localStorage` that drafts need. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A report while it is being written. `happenedAt` is null for «vừa xong». */
const Draft = z.object({
  text: z.string(),
  topic: Topic.nullable(),
  urgent: z.boolean(),
  happenedAt: z.iso.datetime().nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** A finished report that still has to reach the server; `clientId` stays the same for every try. */
const Waiting = Draft.extend({
  clientId: z.string(),
  happenedAt: z.iso.datetime(),
  /** The server's words when it refused the report; the writer mends it or drops it. */
  refused: z.string().nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

export const EMPTY_DRAFT: Draft = { text: "", topic: null, urgent: false, happenedAt: null };

// One key a person: two group heads who share a phone never see or send each other's words.
const draftKey = (userId: string) => `hoasom.to.draft.${userId}`;
const outboxKey = (userId: string) => `hoasom.to.outbox.${userId}`;

function read<T extends z.ZodType>(storage: DraftStorage, key: string, shape: T): z.output<T> | null {
  try {
    const parsed = shape.safeParse(JSON.parse(storage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function write(storage: DraftStorage, key: string, value: unknown): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    // A full or forbidden storage must not stop the report itself; the page says that nothing is kept.
    return false;
  }
}

/** The draft left by a person, or an empty one; a broken entry counts as none. */
export function loadDraft(storage: DraftStorage, userId: string): Draft {
  return read(storage, draftKey(userId), Draft) ?? EMPTY_DRAFT;
}

/** Keeps the draft on the phone; false when the phone refuses to keep anything. */
export function saveDraft(storage: DraftStorage, userId: string, draft: Draft): boolean {
  if (draft.text.trim() === "" && draft.topic === null && !draft.urgent && draft.happenedAt === null) {
    try {
      storage.removeItem(draftKey(userId));
    } catch {
      return false;
    }
    return true;
  }
  return write(storage, draftKey(userId), draft);
}

/** The finished reports that have not reached the server yet, oldest first. */
export function loadOutbox(storage: DraftStorage, userId: string): Waiting[] {
  return read(storage, outboxKey(userId), z.array(Waiting)) ?? [];
}

/** Puts a finished report last in the outbox; one with the same `clientId` is replaced. */
export function putInOutbox(storage: DraftStorage, userId: string, report: Waiting): boolean {
  const others = loadOutbox(storage, userId).filter((one) => one.clientId !== report.clientId);
  return write(storage, outboxKey(userId), [...others, report]);
}

/** Takes a report out of the outbox: it arrived, or the writer dropped it. */
export function dropFromOutbox(storage: DraftStorage, userId: string, clientId: string): void {
  write(
    storage,
    outboxKey(userId),
    loadOutbox(storage, userId).filter((one) => one.clientId !== clientId),
  );
}

/** What became of one try: arrived; refused for good with words; or try again later. */
export type SendResult = { kind: "sent" } | { kind: "refused"; words: string } | { kind: "later" };

const sending = new Set<string>();

/**
 * Sends what waits, oldest first, one at a time, and stops at the first `later`. A report leaves the outbox only
 * when the server has it, and every try carries the same `clientId`, so that the server takes it once. Two calls at
 * the same moment do not send twice: the second returns at once. Answers how many arrived.
 */
export async function sendOutbox(
  storage: DraftStorage,
  userId: string,
  send: (report: Waiting) => Promise<SendResult>,
): Promise<number> {
  if (sending.has(userId)) return 0;
  sending.add(userId);
  let arrived = 0;
  try {
    for (const report of loadOutbox(storage, userId)) {
      if (report.refused !== null) continue;
      const result = await send(report);
      if (result.kind === "later") break;
      if (result.kind === "sent") {
        dropFromOutbox(storage, userId, report.clientId);
        arrived += 1;
      } else putInOutbox(storage, userId, { ...report, refused: result.words });
    }
  } finally {
    sending.delete(userId);
  }
  return arrived;
}

/**
 * A fresh id for a report, 32 hexadecimal digits. `crypto.randomUUID` is missing on a page served over plain http
 * in the ward's own network; `getRandomValues` is not.
 */
export function newClientId(source: Pick<Crypto, "getRandomValues">): string {
  return [...source.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
