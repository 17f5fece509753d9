import { describe, expect, it } from "vitest";
import {
  type DraftStorage,
  EMPTY_DRAFT,
  loadDraft,
  loadOutbox,
  newClientId,
  putInOutbox,
  saveDraft,
  sendOutbox,
  type Waiting,
} from "./draft-store.ts";

/** The browser's storage, in a map: what is kept is text, as there. */
function storageOf(entries: Record<string, string> = {}): DraftStorage & { keys: () => string[] } {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

const report = (clientId: string): Waiting => ({
  clientId,
  text: "Hai nhà cãi nhau vì lối đi",
  topic: "land",
  urgent: false,
  happenedAt: "2026-11-25T01:00:00.000Z",
  refused: null,
});

describe("drafts", () => {
  it("come back as they were left, for that person only", () => {
    const storage = storageOf();
    const draft = { ...EMPTY_DRAFT, text: "Loa kéo ồn tới khuya", urgent: true };
    expect(saveDraft(storage, "a", draft)).toBe(true);
    expect(loadDraft(storage, "a")).toEqual(draft);
    expect(loadDraft(storage, "b")).toEqual(EMPTY_DRAFT);
  });
  it("leave nothing behind when emptied", () => {
    const storage = storageOf();
    saveDraft(storage, "a", { ...EMPTY_DRAFT, text: "x" });
    saveDraft(storage, "a", EMPTY_DRAFT);
    expect(storage.keys()).toEqual([]);
  });
  it("are empty when the entry is broken, and say so when nothing can be kept", () => {
    expect(loadDraft(storageOf({ "hoasom.to.draft.a": "{" }), "a")).toEqual(EMPTY_DRAFT);
    expect(loadOutbox(storageOf({ "hoasom.to.outbox.a": '[{"text":1}]' }), "a")).toEqual([]);
    const full: DraftStorage = {
      ...storageOf(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(saveDraft(full, "a", { ...EMPTY_DRAFT, text: "x" })).toBe(false);
  });
});

describe("sendOutbox", () => {
  it("sends oldest first, empties the outbox and keeps each clientId", async () => {
    const storage = storageOf();
    putInOutbox(storage, "a", report("one"));
    putInOutbox(storage, "a", report("two"));
    const seen: string[] = [];
    const arrived = await sendOutbox(storage, "a", async ({ clientId }) => {
      seen.push(clientId);
      return { kind: "sent" };
    });
    expect([arrived, seen, loadOutbox(storage, "a")]).toEqual([2, ["one", "two"], []]);
  });
  it("stops while offline and tries the same clientId again later", async () => {
    const storage = storageOf();
    putInOutbox(storage, "a", report("one"));
    putInOutbox(storage, "a", report("two"));
    const tries: string[] = [];
    await sendOutbox(storage, "a", async ({ clientId }) => {
      tries.push(clientId);
      return { kind: "later" };
    });
    expect(tries).toEqual(["one"]);
    expect(loadOutbox(storage, "a").map((one) => one.clientId)).toEqual(["one", "two"]);
    await sendOutbox(storage, "a", async ({ clientId }) => {
      tries.push(clientId);
      return { kind: "sent" };
    });
    expect(tries).toEqual(["one", "one", "two"]);
  });
  it("does not send twice when called twice at once", async () => {
    const storage = storageOf();
    putInOutbox(storage, "a", report("one"));
    let calls = 0;
    const send = async () => {
      calls += 1;
      await Promise.resolve();
      return { kind: "sent" as const };
    };
    const arrived = await Promise.all([sendOutbox(storage, "a", send), sendOutbox(storage, "a", send)]);
    expect([calls, arrived]).toEqual([1, [1, 0]]);
  });
  it("keeps a refused report with the server's words, sends the others and does not try it again", async () => {
    const storage = storageOf();
    putInOutbox(storage, "a", report("bad"));
    putInOutbox(storage, "a", report("fine"));
    const tries: string[] = [];
    const send = async ({ clientId }: Waiting) => {
      tries.push(clientId);
      return clientId === "bad" ? { kind: "refused" as const, words: "Quá dài" } : { kind: "sent" as const };
    };
    await sendOutbox(storage, "a", send);
    await sendOutbox(storage, "a", send);
    expect(tries).toEqual(["bad", "fine"]);
    expect(loadOutbox(storage, "a")).toEqual([{ ...report("bad"), refused: "Quá dài" }]);
  });
  it("a report written while another one travels is not lost", async () => {
    const storage = storageOf();
    putInOutbox(storage, "a", report("one"));
    await sendOutbox(storage, "a", async () => {
      putInOutbox(storage, "a", report("two"));
      return { kind: "sent" };
    });
    expect(loadOutbox(storage, "a").map((one) => one.clientId)).toEqual(["two"]);
  });
});

describe("newClientId", () => {
  it("fits the route's pattern and differs from time to time", () => {
    const ids = new Set(Array.from({ length: 50 }, () => newClientId(crypto)));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  });
});
