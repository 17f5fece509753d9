import { connect } from "node:net";
import { join } from "node:path";
import { find, folder, freePort, install, start, unprivileged, untilAnswers } from "./machine.mjs";

/** Redis from the system's package. Nothing is written to disk: test data need not outlive the process. */
export const redis = {
  variable: "HOASOM_TEST_REDIS_URL",

  async start(base) {
    if (find("redis-server") === null) install("redis-server");
    const data = folder(join(base, "redis"), true);
    const log = join(base, "redis.log");
    const port = await freePort();
    // A queue must never lose keys to eviction, hence `noeviction`, as in production.
    const args = ["--port", port, "--bind", "127.0.0.1", "--dir", data, "--save", "", "--appendonly", "no"];
    const pid = start(
      find("redis-server"),
      [...args.map(String), "--maxmemory-policy", "noeviction", "--protected-mode", "yes"],
      { log, cwd: data, ...unprivileged },
    );
    const service = { pid, log, port, url: `redis://127.0.0.1:${port}` };
    await untilAnswers("Redis", service, () => this.answers(service));
    return service;
  },

  answers({ port }) {
    return new Promise((done, failed) => {
      const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
      socket.setTimeout(2000, () => socket.destroy(new Error("silent")));
      socket.once("error", failed);
      socket.once("data", (bytes) => {
        socket.destroy();
        done(bytes.toString().startsWith("+PONG"));
      });
    });
  },
};
