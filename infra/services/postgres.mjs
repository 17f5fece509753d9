import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { find, folder, freePort, install, run, say, start, unprivileged, untilAnswers } from "./machine.mjs";

const USER = "hoasom";

// For tests only: with these a power cut may ruin the data, and commits cost no disk.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** PostgreSQL from the system's package (it brings unaccent and pg_trgm), in a data folder of its own. */
export const postgres = {
  variable: "HOASOM_TEST_POSTGRES_URL",

  async start(base) {
    if (programs() === null) install("postgresql");
    const bin = programs();
    if (bin === null) throw new Error("PostgreSQL was installed, but its programs were not found");
    // A newer version cannot read the folder of an older one, so each has its own.
    const version = /\d+/.exec(run(join(bin, "postgres"), ["--version"]))?.[0] ?? "unknown";
    const data = folder(join(base, `postgres-${version}`), true);
    const log = join(base, "postgres.log");
    const asUser = { cwd: data, ...unprivileged };
    if (!existsSync(join(data, "PG_VERSION"))) {
      say("making a PostgreSQL data folder");
      const options = [
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
        `--username=${USER}`,
      ];
      run(join(bin, "initdb"), ["-D", data, ...options], asUser);
    }
    const port = await freePort();
    const settings = [
      ...FAST,
      "listen_addresses=127.0.0.1",
      `port=${port}`,
      "unix_socket_directories=",
      "max_connections=200",
    ];
    const pid = start(
      join(bin, "postgres"),
      ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
      { log, ...asUser },
    );
    const service = { pid, log, port, bin, url: `postgres://${USER}@127.0.0.1:${port}/postgres` };
    await untilAnswers("PostgreSQL", service, () => this.answers(service));
    return service;
  },

  async answers({ port, bin }) {
    try {
      execFileSync(join(bin, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", String(port)], {
        stdio: "ignore",
      });
      return true;
    } catch {
      return false;
    }
  },
};

/** The folder of the newest PostgreSQL's server programs, or null. */
function programs() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(debian, version, "bin"));
  const found = find("initdb", folders);
  return found === null ? null : found.slice(0, -"/initdb".length);
}
