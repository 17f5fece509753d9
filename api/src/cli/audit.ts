import { AuditEntry, ChainVerifier } from "@hoasom/core";
import type { Command } from "commander";
import { openHouse } from "../parts.ts";
import { CliFailure, configWith, numberedLines, print } from "./lines.ts";

/** `audit verify`: checks the chain, from the store or offline from an exported file. */
export function auditCommand(program: Command): void {
  program
    .command("audit")
    .description("the record")
    .command("verify")
    .description("checks every link of the chain; from an exported file (JSON lines), else from the store")
    .argument("[file]")
    .option("--data <dir>", "data folder (embedded)")
    .action(async (file: string | undefined, options: { data?: string }) => {
      const verdict = file ? await verifyFile(file) : await verifyStore(options);
      print(verdict);
      if (!verdict.ok)
        throw new CliFailure(`the record was tampered with: link ${verdict.seq}, ${verdict.why}`);
    });
}

async function verifyFile(file: string) {
  const verifier = new ChainVerifier();
  for await (const { line, text } of numberedLines(file)) {
    if (text?.trim() === "") continue;
    let value: unknown = null;
    try {
      value = JSON.parse(text ?? "");
    } catch {
      // Falls to the check of shape below, which names the line.
    }
    const entry = AuditEntry.safeParse(value);
    if (!entry.success) throw new CliFailure(`line ${line}: not a link of a record`);
    const fault = await verifier.check([entry.data]);
    if (fault) return fault;
  }
  return verifier.verdict();
}

async function verifyStore(options: { data?: string }) {
  const { house, close } = await openHouse(configWith({ ...options, quiet: true }));
  try {
    const wardId = await house.wards.home();
    if (!wardId) throw new CliFailure("the store has no ward yet");
    const verifier = new ChainVerifier();
    for (let after = 0; ; ) {
      const batch = await house.store.audit.after(wardId, after, 1_000);
      const fault = await verifier.check(batch);
      if (fault) return fault;
      const last = batch.at(-1);
      if (!last) return verifier.verdict();
      after = last.seq;
    }
  } finally {
    await close();
  }
}
