import { randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";

/** Who holds a lock: enough to tell one process from any other that has had, or will have, the same number. */
export type ProcessIdentity = {
  pid: number;
  /** When the kernel started the process, in its own ticks; null where there is no /proc. */
  start: string | null;
  /** The kernel's run (boot) that the process lives in; null where it cannot be told. */
  boot: string | null;
  /** The namespace in which `pid` is a number: two containers can both have a process 1. */
  namespace: string | null;
  /** Makes two locks of one process different. */
  token: string;
};

/** Whether a holder still runs; `unknown` when it lives where its number means nothing to us. */
export type Liveness = "alive" | "dead" | "unknown";

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/**
 * Start time of a process (field 22 of /proc/PID/stat, proc(5)). The name of the program, field 2, may hold spaces
 * and brackets, so fields are counted from its last bracket on. A process that ended and waits to be reaped (Z, X)
 * has no start.
 */
function startOf(pid: number | "self"): string | null {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
}

const bootNow = () => quietly(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
const namespaceNow = () => quietly(() => readlinkSync("/proc/self/ns/pid"));

/** The identity of this process, with a fresh token. */
export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    start: startOf("self"),
    boot: bootNow(),
    namespace: namespaceNow(),
    token: randomBytes(8).toString("hex"),
  };
}

/** Tells from the process table whether a holder still runs. The age of its lock plays no part. */
export function livenessOf(holder: ProcessIdentity): Liveness {
  const boot = bootNow();
  if (boot !== null && holder.boot !== null && boot !== holder.boot) return "dead";
  const namespace = namespaceNow();
  if (namespace !== null && holder.namespace !== null && namespace !== holder.namespace) return "unknown";
  if (namespace !== null && holder.start !== null)
    return startOf(holder.pid) === holder.start ? "alive" : "dead";
  try {
    process.kill(holder.pid, 0);
    return "alive";
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM" ? "alive" : "dead";
  }
}
