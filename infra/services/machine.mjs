// What the three services share: finding programs, free ports, unprivileged users, starting, waiting, stopping.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** `nobody`: PostgreSQL and Elasticsearch refuse to run as root. */
const NOBODY = 65534;

export const isRoot = process.getuid?.() === 0;

/** Uid and gid for a service, or nothing when we are not root and run it as ourselves. */
export const unprivileged = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Progress goes to standard error; standard output is for `eval`. */
export function say(text) {
  process.stderr.write(`services: ${text}\n`);
}

/**
 * The folder for downloads and data: `.cache/services` of the checkout, or one below the system's temporary folder
 * when the checkout lies where `nobody` cannot go (a clone below /root).
 */
export function baseFolder() {
  const own = join(ROOT, ".cache/services");
  if (reachable(ROOT)) return folder(own);
  const digest = createHash("sha256").update(ROOT).digest("hex").slice(0, 12);
  const other = join(tmpdir(), `hoasom-services-${digest}`);
  say(`${ROOT} cannot be read by an unprivileged user; data go to ${other}`);
  return folder(other);
}

function reachable(path) {
  if (!isRoot) return true;
  try {
    execFileSync("/bin/sh", ["-c", 'cd "$1"', "sh", path], { ...unprivileged, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder and its parents, readable to all; `own` hands it to the unprivileged user. */
export function folder(path, own = false) {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  if (own && isRoot) {
    chownSync(path, NOBODY, NOBODY);
    chmodSync(path, 0o700);
  }
  return path;
}

/** The full path of a program on PATH or in the folders given, or null. */
export function find(program, folders = []) {
  const places = [...folders, ...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/bin"];
  for (const place of places) {
    const path = join(place, program);
    if (place !== "" && existsSync(path)) return path;
  }
  return null;
}

/** Runs a program to its end and gives its output; its errors reach standard error. */
export function run(program, args, options = {}) {
  return execFileSync(program, args, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28, ...options })
    .toString()
    .trim();
}

let listsAreFresh = false;

/** Installs packages of the system, when we are root and it has apt-get; throws what to do otherwise. */
export function install(...packages) {
  const apt = find("apt-get");
  if (!isRoot || apt === null) {
    throw new Error(`please install ${packages.join(" ")} (not root or no apt-get, so it was not done here)`);
  }
  say(`installing ${packages.join(" ")} with apt-get`);
  // RUNLEVEL=1 keeps the package from starting a service of its own on the usual port.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const quiet = { env, stdio: ["ignore", 2, 2] };
  if (!listsAreFresh) execFileSync(apt, ["update", "-qq"], quiet);
  listsAreFresh = true;
  execFileSync(apt, ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
}

/** A port of 127.0.0.1 that nothing listens on now. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts a program that outlives this one; its output goes to the log file. Gives its process number. */
export function start(program, args, { log, ...options }) {
  const out = openSync(log, "a");
  const child = spawn(program, args, { detached: true, stdio: ["ignore", out, out], ...options });
  child.on("error", (error) => say(`${program}: ${error.message}`));
  child.unref();
  return child.pid;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A killed child whose parent does not wait for it stays as a zombie, which is not alive.
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return !existsSync("/proc/self");
  }
}

/** The command line of a process, empty where it cannot be read. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until the service answers; throws with the end of its log when it dies or stays silent. */
export async function untilAnswers(name, { pid, log }, answers, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await answers().catch(() => false)) return;
    if (!isAlive(pid)) break;
    await pause(150);
  }
  const tail = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-15).join("\n") : "";
  throw new Error(`${name} does not answer (process ${pid}, log ${log})\n${tail}`);
}

/** Asks a process to end and waits for it; takes it down after 20 seconds. */
export async function stop(pid) {
  for (const [signal, tries] of [
    ["SIGTERM", 200],
    ["SIGKILL", 50],
  ]) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let count = 0; count < tries && isAlive(pid); count += 1) await pause(100);
  }
}
