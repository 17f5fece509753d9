import { spawnSync } from "node:child_process";
import { createServer } from "node:net";

/** The longest path that a Unix socket can have (unix(7), `sun_path`), without its closing NUL. */
const LONGEST_PATH = 107;

/**
 * Opens a socket at the path for as long as this process lives: the kernel answers on it even while the process is
 * busy, and stops to answer the moment it is gone, seen from any container on the machine. Returns how to close it,
 * or null where the path is too long or the system has no such sockets.
 */
export function openLivenessSocket(path: string): (() => void) | null {
  if (process.platform === "win32" || Buffer.byteLength(path) > LONGEST_PATH) return null;
  const server = createServer((caller) => caller.destroy());
  // A folder on a network drive may not hold sockets; then the process table has to do.
  server.on("error", () => {});
  server.listen(path);
  server.unref();
  return () => void server.close();
}

const PROBE = `
const caller = require("node:net").connect(process.argv[1]);
caller.on("connect", () => process.exit(10));
caller.on("error", (error) => process.exit(error.code === "ECONNREFUSED" ? 11 : 12));
`;

/** Asks the kernel whether a process still holds the socket open; null when it cannot be told. Waits for the answer. */
export function answersOn(path: string): boolean | null {
  // In a child, because the answer is needed before anything else may happen here.
  const { status } = spawnSync(process.execPath, ["-e", PROBE, path], { stdio: "ignore", timeout: 10_000 });
  return status === 10 ? true : status === 11 ? false : null;
}
