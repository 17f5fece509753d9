import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { answersOn, openLivenessSocket } from "./liveness-socket.ts";
import { type Liveness, livenessOf, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

/** A folder held by this process; `release` gives it free and may be called again. */
export interface FolderLock {
  readonly path: string;
  release(): void;
}

const LOCK = "hoasom.lock";
const CLAIM = `${LOCK}.claim-`;
const SOCKET = `${LOCK}.socket-`;

/** Says in one line which process has the folder open. */
export class FolderInUseError extends Error {
  readonly pid: number;

  constructor(dir: string, holder: ProcessIdentity, where: string) {
    super(
      `the data folder ${dir} is open in process ${holder.pid}${where}; stop it first or choose another folder`,
    );
    this.name = "FolderInUseError";
    this.pid = holder.pid;
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;

function recordAt(path: string): ProcessIdentity | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
  const record: unknown = JSON.parse(text);
  if (typeof record !== "object" || record === null) throw new SyntaxError("not a record");
  const { pid, start, boot, namespace, token } = record as Partial<ProcessIdentity>;
  if (typeof pid !== "number" || typeof token !== "string" || !/^[0-9a-f]+$/.test(token))
    throw new SyntaxError("not a record");
  return { pid, token, start: start ?? null, boot: boot ?? null, namespace: namespace ?? null };
}

function recordOrReason(path: string): ProcessIdentity | null {
  try {
    return recordAt(path);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${path} is no lock of this program; see who put it there, then delete it`, {
      cause: error,
    });
  }
}

/** Writes the record beside the lock and on to the disk, so that a power cut leaves no half of it. */
function drafted(path: string, mine: ProcessIdentity): string {
  const draft = `${path}.${mine.token}.tmp`;
  const file = openSync(draft, "wx");
  try {
    writeSync(file, JSON.stringify(mine));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

/** Makes `path` appear with its whole content at once, unless it is there: a hard link is atomic, a write is not. */
function createWhole(path: string, mine: ProcessIdentity): boolean {
  const draft = drafted(path, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Asks the process table, and where that says nothing (another container), the holder's socket. */
function lives(dir: string, holder: ProcessIdentity): Liveness {
  const liveness = livenessOf(holder);
  if (liveness !== "unknown") return liveness;
  const answer = answersOn(join(dir, SOCKET + holder.token));
  return answer === null ? "unknown" : answer ? "alive" : "dead";
}

/**
 * Wins the right to act in a dead holder's place. For every dead holder only one process wins it; when the winner
 * dies in turn, the right to its claim is won in the same way. Returns false when another live process has it.
 */
function succeeds(dir: string, dead: ProcessIdentity, mine: ProcessIdentity): boolean {
  const path = join(dir, CLAIM + dead.token);
  if (createWhole(path, mine)) return true;
  const claimant = recordOrReason(path);
  if (claimant === null) return succeeds(dir, dead, mine);
  if (lives(dir, claimant) !== "dead") return false;
  return succeeds(dir, claimant, mine);
}

/**
 * Claims a folder for this process. A live holder is never robbed, however old its lock; the lock of a dead one
 * (killed, machine restarted, number given to another program) is taken over. Throws `FolderInUseError` with the
 * holder's process number when the folder is in use.
 */
export function lockFolder(dir: string): FolderLock {
  const path = join(dir, LOCK);
  const mine = ownIdentity();
  while (!createWhole(path, mine)) {
    const holder = recordOrReason(path);
    // It was released between the two looks.
    if (holder === null) continue;
    const liveness = lives(dir, holder);
    if (liveness !== "dead")
      throw new FolderInUseError(
        dir,
        holder,
        liveness === "alive" ? "" : " (of another container, as far as can be told)",
      );
    if (!succeeds(dir, holder, mine))
      throw new FolderInUseError(dir, holder, " (being taken over by another process)");
    // A slow claimant may win the right after the matter is settled; then the lock is no longer the dead holder's.
    if (recordOrReason(path)?.token !== holder.token) continue;
    renameSync(drafted(path, mine), path);
    break;
  }
  // Only the holder tidies; whoever claims anew from here on finds the lock changed.
  for (const name of readdirSync(dir))
    if (name.startsWith(CLAIM) || name.startsWith(SOCKET)) rmSync(join(dir, name), { force: true });
  const hangUp = openLivenessSocket(join(dir, SOCKET + mine.token));
  return {
    path,
    release() {
      hangUp?.();
      if (recordOrReason(path)?.token === mine.token) rmSync(path, { force: true });
    },
  };
}
