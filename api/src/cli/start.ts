import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Command, Option } from "commander";
import type { FastifyInstance } from "fastify";
import { createApp } from "../app.ts";
import { StartError } from "../config.ts";
import { DemoPlayer } from "../demo/player.ts";
import { putWard, setupCode } from "../desk/setup.ts";
import { openHouse } from "../parts.ts";
import { type ProcessRole, ROLES, startWork } from "../worker.ts";
import { configWith, wardFrom } from "./lines.ts";

/** Where the demo ward lies. */
export const DEMO_FOLDER = join(import.meta.dirname, "..", "..", "demo");

/** `start`: the whole system in one process, or one of its roles beside other processes. */
export function startCommand(program: Command): void {
  program
    .command("start")
    .description("runs the system; without a role, all of it in this process")
    .option("--ward <file>", "ward file (YAML); boundaries.geojson beside it is read too")
    .option("--data <dir>", "data folder (embedded)")
    .option("--port <n>", "port to listen on", Number)
    .addOption(new Option("--role <role...>", "what this process does").choices(ROLES))
    .option("--demo", "the invented ward Phường Mẫu, its life played on a fast clock")
    .action(
      async (options: {
        ward?: string;
        data?: string;
        port?: number;
        role?: ProcessRole[];
        demo?: boolean;
      }) => {
        const began = performance.now();
        const config = configWith({
          ...options,
          ...(options.demo && !options.data && !process.env.HOASOM_DATA ? { data: "data/phuong-mau" } : {}),
        });
        const roles = options.role ?? ROLES;
        // Whoever tries the demo reads its address and sign-ins, not a line for each request.
        if (options.demo && !process.env.HOASOM_LOG_LEVEL) config.HOASOM_LOG_LEVEL = "warn";
        const { house, close } = await openHouse(config);
        const stops: (() => Promise<void>)[] = [close];
        const stop = once(async () => {
          say("đang dừng …");
          for (const one of stops) await one();
          say("đã dừng, không mất gì.");
        });
        // The first wish to stop is granted in order; a second one does not wait.
        for (const signal of ["SIGINT", "SIGTERM"] as const)
          process.on(signal, () => {
            stop().then(
              () => process.exit(0),
              () => process.exit(1),
            );
          });
        try {
          if (options.ward) await useWard(house, options.ward);
          const demo = options.demo ? new DemoPlayer(house, DEMO_FOLDER, say) : null;
          await demo?.prepare();
          await startWork(house, roles);
          let app: FastifyInstance | null = null;
          if (roles.includes("web")) {
            const made = await createApp(house);
            app = made;
            await made.listen({ host: config.HOASOM_HOST, port: config.HOASOM_PORT });
            stops.unshift(() => made.close());
            const [address] = made.addresses() as AddressInfo[];
            say(
              `sẵn sàng sau ${((performance.now() - began) / 1000).toFixed(1)} giây: http://${config.HOASOM_HOST}:${address?.port ?? config.HOASOM_PORT}`,
            );
            const code = await setupCode(house);
            if (code) say(`phường mới: mở địa chỉ trên, trang /cai-dat, và nhập mã cài đặt ${code}`);
          }
          if (demo) {
            for (const line of await demo.signIns()) say(line);
            stops.unshift(() => demo.stop());
            demo.play(app);
          }
        } catch (error) {
          await stop().catch(() => {});
          throw error;
        }
      },
    );
}

async function useWard(house: Awaited<ReturnType<typeof openHouse>>["house"], file: string): Promise<void> {
  const profile = await wardFrom(file);
  const home = await house.wards.home();
  if (home !== null && home !== profile.id)
    throw new StartError(`the store's ward is ${home}, the file's is ${profile.id}; use another data folder`);
  await putWard(house, profile);
}

function say(text: string): void {
  process.stdout.write(`Hòa Sớm: ${text}\n`);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}
