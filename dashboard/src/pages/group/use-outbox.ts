import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { CallError, call } from "../../data/client.ts";
import { problemWords } from "../../data/problem-words.ts";
import {
  dropFromOutbox,
  loadOutbox,
  putInOutbox,
  type SendResult,
  sendOutbox,
  type Waiting,
} from "./draft-store.ts";

const RETRY_MS = 30_000;

/** What the page knows of the reports that wait on this phone. */
export type Outbox = {
  waiting: Waiting[];
  online: boolean;
  /** The session is over; nothing can be sent until the person signs in anew. */
  signedOut: boolean;
  /** Sends a finished report now, or keeps it until it can be sent. Answers what came of it. */
  send: (report: Waiting) => Promise<"sent" | "waiting" | "lost">;
  /** Tries what waits once more; answers how many arrived. */
  flush: () => Promise<number>;
  drop: (clientId: string) => void;
};

/** One try at the server: a broken connection or a busy server means later, a no on the content means refused. */
async function tryToSend({ refused: _, ...body }: Waiting): Promise<SendResult & { signedOut?: boolean }> {
  try {
    await call("report", { body });
    return { kind: "sent" };
  } catch (error) {
    if (!(error instanceof CallError) || error.problem === null) return { kind: "later" };
    const { status, code } = error.problem;
    if (code === "already_so") return { kind: "sent" };
    if (status === 401 || status === 403) return { kind: "later", signedOut: status === 401 };
    if (status === 429 || status >= 500) return { kind: "later" };
    const words = problemWords(error);
    return { kind: "refused", words: `${words.title}. ${words.next}` };
  }
}

/** Keeps the reports of one person on this phone and sends them when there is a network, each once. */
export function useOutbox(userId: string): Outbox {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(() => loadOutbox(localStorage, userId));
  const [online, setOnline] = useState(() => navigator.onLine);
  const [signedOut, setSignedOut] = useState(false);

  const attempt = useCallback(async (report: Waiting) => {
    const result = await tryToSend(report);
    setSignedOut(result.signedOut ?? false);
    return result;
  }, []);
  const flush = useCallback(async () => {
    const arrived = await sendOutbox(localStorage, userId, attempt);
    setWaiting(loadOutbox(localStorage, userId));
    if (arrived > 0) void client.invalidateQueries({ queryKey: ["myReports"] });
    return arrived;
  }, [userId, attempt, client]);

  useEffect(() => {
    const changed = () => {
      setOnline(navigator.onLine);
      if (navigator.onLine) void flush();
    };
    const seen = () => {
      if (document.visibilityState === "visible") void flush();
    };
    void flush();
    // «online» says little on a phone between two masts; a quiet try every half minute says more.
    const timer = setInterval(() => void flush(), RETRY_MS);
    window.addEventListener("online", changed);
    window.addEventListener("offline", changed);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", changed);
      window.removeEventListener("offline", changed);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [flush]);

  const send = async (report: Waiting) => {
    if (putInOutbox(localStorage, userId, report)) {
      await flush();
      return loadOutbox(localStorage, userId).some((one) => one.clientId === report.clientId)
        ? "waiting"
        : "sent";
    }
    // The phone keeps nothing: one try, and the words stay on the screen when it fails.
    const result = await attempt(report);
    if (result.kind !== "sent") return "lost";
    void client.invalidateQueries({ queryKey: ["myReports"] });
    return "sent";
  };
  const drop = (clientId: string) => {
    dropFromOutbox(localStorage, userId, clientId);
    setWaiting(loadOutbox(localStorage, userId));
  };
  return { waiting, online, signedOut, send, flush, drop };
}
