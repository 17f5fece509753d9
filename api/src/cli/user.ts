import { ROLES, Role, UnitCode, User } from "@hoasom/core";
import type { Command } from "commander";
import { firstPassword, hashPassword } from "../desk/accounts.ts";
import { openHouse } from "../parts.ts";
import { CliFailure, configWith, print } from "./lines.ts";

/** `user`: accounts from the command line, for the day when no administrator can sign in. */
export function userCommand(program: Command): void {
  const user = program.command("user").description("accounts");
  user
    .command("add")
    .description("adds an account and prints its first password once")
    .argument("<username>")
    .requiredOption("--name <text>", "name that colleagues see")
    .requiredOption("--role <role>", ROLES.join(" | "))
    .option("--unit <code>", "unit of a handler")
    .option("--area <id>", "own residential group of an area officer or group head")
    .option("--data <dir>", "data folder (embedded)")
    .action(
      async (
        username: string,
        options: { name: string; role: string; unit?: string; area?: string; data?: string },
      ) => {
        const { house, close } = await openHouse(configWith({ ...options, quiet: true }));
        try {
          const wardId = await house.wards.home();
          if (!wardId)
            throw new CliFailure("the store has no ward yet; start the program and set it up first");
          const now = house.clock.now();
          const password = firstPassword();
          const parsed = User.safeParse({
            id: house.ids.next("user"),
            wardId,
            username,
            displayName: options.name,
            role: Role.safeParse(options.role).data,
            unit: options.unit === undefined ? null : UnitCode.safeParse(options.unit).data,
            areaId: options.area ?? null,
            passwordHash: await hashPassword(password),
            mustChangePassword: true,
            failedCount: 0,
            lockedUntil: null,
            disabledAt: null,
            createdAt: now,
            lastSignInAt: null,
          });
          if (!parsed.success)
            throw new CliFailure(
              `${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}`,
            );
          if (await house.store.users.byUsername(wardId, parsed.data.username))
            throw new CliFailure("an account of this name is there already");
          await house.store.transaction(async (tx) => {
            await tx.users.put(parsed.data);
            await tx.audit.append({
              wardId,
              at: now,
              actor: "program",
              action: "user_created",
              target: { kind: "user", id: parsed.data.id },
              detail: { role: parsed.data.role, by: "user command" },
            });
          });
          print({ username: parsed.data.username, role: parsed.data.role, firstPassword: password });
        } finally {
          await close();
        }
      },
    );
}
