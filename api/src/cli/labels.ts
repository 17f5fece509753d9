import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { type TrainingLine, trainingLine } from "@hoasom/alerts";
import { Day, type Label, labelThatCounts, startOfDay } from "@hoasom/core";
import type { Command } from "commander";
import type { House } from "../house.ts";
import { openHouse } from "../parts.ts";
import { CliFailure, configWith, print } from "./lines.ts";

const PAGE = 500;

type Options = { out?: string; since?: string; sensitive?: boolean; data?: string };

/** What an export gave and left out, by why. */
export type LabelReceipt = { lines: number; textGone: number; sensitive: number };

/** `labels export`: people's verdicts as labelled texts for the next training, on the ward's own machine alone. */
export function labelsCommand(program: Command): void {
  program
    .command("labels")
    .description("people's verdicts on what the machine said")
    .command("export")
    .description(
      "labelled texts as JSON lines (shared form of the corpus): text masked as stored, never an author; " +
        "`settled` names the fields that a person's word settles, the others are the machine's. Texts end with " +
        "their posts (dismissed ones after 30 days), so export before that",
    )
    .option("--out <file>", "write there; without it to standard output")
    .option("--since <day>", "verdicts from this day on, YYYY-MM-DD")
    .option("--sensitive", "also family violence and child cases, which are left out else")
    .option("--data <dir>", "data folder (embedded)")
    .action(async (options: Options) => {
      if (options.since !== undefined && !Day.safeParse(options.since).success)
        throw new CliFailure(`--since ${options.since}: give a day as YYYY-MM-DD`);
      const { house, close } = await openHouse(configWith({ ...options, quiet: true }));
      try {
        const wardId = await house.wards.home();
        if (!wardId) throw new CliFailure("the store has no ward yet");
        const receipt = await exportLabels(house, wardId, options);
        if (options.out === undefined) process.stderr.write(`${JSON.stringify(receipt)}\n`);
        else print(receipt);
      } finally {
        await close();
      }
    });
}

/** Writes the counting verdicts as training lines, newest first; the export is on the record. */
export async function exportLabels(house: House, wardId: string, options: Options): Promise<LabelReceipt> {
  const out = options.out === undefined ? process.stdout : createWriteStream(options.out);
  // A file that cannot be written is known before anything is put on the record.
  if (out !== process.stdout) await once(out, "open");
  const receipt: LabelReceipt = { lines: 0, textGone: 0, sensitive: 0 };
  const told = new Set<string>();
  const lines: TrainingLine[] = [];
  for (const label of await countingLabels(house, wardId, options.since)) {
    if (label.sensitive && !options.sensitive) {
      receipt.sensitive += 1;
      continue;
    }
    for (const reading of label.readings) {
      if (told.has(reading.postId)) continue;
      // Of a post in two alerts the newer verdict speaks, and they come newest first.
      told.add(reading.postId);
      const revisions = await house.store.posts.revisions(wardId, reading.postId);
      const post = revisions.find(({ revision }) => revision === reading.revision);
      if (post) lines.push(trainingLine(label, reading, post.text));
      else receipt.textGone += 1;
    }
  }
  receipt.lines = lines.length;
  // On the record before it leaves: an export that breaks off in the middle has left all the same.
  await house.store.audit.append({
    wardId,
    at: house.clock.now(),
    actor: "program",
    action: "export",
    target: { kind: "labels", id: "-" },
    detail: { by: "labels command", rows: receipt.lines, sensitive: options.sensitive ?? false },
  });
  for (const line of lines) if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, "drain");
  if (out !== process.stdout) {
    out.end();
    await finished(out);
  }
  return receipt;
}

/** The verdict that counts of each thing judged, newest first. */
async function countingLabels(house: House, wardId: string, since: string | undefined): Promise<Label[]> {
  const bySubject = new Map<string, Label[]>();
  for (let cursor: string | undefined; ; ) {
    const page = await house.store.labels.list(
      wardId,
      since === undefined ? {} : { since: startOfDay(since) },
      { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
    );
    for (const label of page.items) {
      const key = `${label.subject} ${label.subjectId}`;
      bySubject.set(key, [...(bySubject.get(key) ?? []), label]);
    }
    if (page.next === null) break;
    cursor = page.next;
  }
  return [...bySubject.values()].flatMap((own) => labelThatCounts(own) ?? []);
}
