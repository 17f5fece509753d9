import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { WardProfile } from "@hoasom/core";
import { readConfig } from "../config.ts";
import { readWardFile } from "../ward-file.ts";

/** A command that failed; `message` is its one line. */
export class CliFailure extends Error {}

/** The longest line that is read, in characters; a longer one is named and passed over. */
const LONGEST_LINE = 2_000_000;

/** Lines of a file or of standard input (`-`), numbered from 1; a line that is too long comes as null. */
export async function* numberedLines(file: string): AsyncGenerator<{ line: number; text: string | null }> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  if (file !== "-") await once(input as ReturnType<typeof createReadStream>, "open");
  input.setEncoding("utf8");
  let rest = "";
  let tooLong = false;
  let line = 0;
  const give = (text: string) => {
    line += 1;
    const whole = tooLong ? null : text.replace(/\r$/, "").replace(/^\uFEFF/, "");
    tooLong = false;
    return { line, text: whole };
  };
  for await (const chunk of input) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield give(part);
    if (rest.length > LONGEST_LINE) {
      tooLong = true;
      rest = "";
    }
  }
  if (rest || tooLong) yield give(rest);
}

/**
 * JSON lines in, JSON lines out: a bad line is told as `line N: reason` on stderr and the rest goes on; the exit
 * status is then 1 at the end.
 */
export async function mapJsonLines(
  file: string,
  map: (value: Record<string, unknown>) => unknown | Promise<unknown>,
): Promise<void> {
  for await (const { line, text } of numberedLines(file)) {
    if (text?.trim() === "") continue;
    const fault = (reason: string) => {
      process.stderr.write(`line ${line}: ${reason}\n`);
      process.exitCode = 1;
    };
    if (text === null) {
      fault("too long");
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      fault("not JSON");
      continue;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      fault("not a JSON object");
      continue;
    }
    try {
      print(await map(value as Record<string, unknown>));
    } catch (error) {
      if (!(error instanceof CliFailure)) throw error;
      fault(error.message);
    }
  }
}

/** Writes one JSON line to standard output. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** The text of a line's key, or a reason why it cannot be used. */
export function textOf(value: Record<string, unknown>, key = "text"): string {
  const text = value[key];
  if (typeof text !== "string") throw new CliFailure(`"${key}" is missing or no text`);
  return text;
}

/** The ward file named, with `boundaries.geojson` beside it if that is there; without a name an empty ward. */
export async function wardFrom(file: string | undefined): Promise<WardProfile> {
  if (file === undefined)
    return WardProfile.parse({
      id: "khong-phuong",
      name: "Không có tệp phường",
      areas: [{ id: "a", name: "—" }],
    });
  const boundaries = await readFile(join(dirname(file), "boundaries.geojson"), "utf8").catch(() => null);
  return readWardFile(await readFile(file, "utf8"), boundaries);
}

/** The settings of the environment with a data folder named on the command line put over them. */
export function configWith(options: { data?: string; port?: number; quiet?: boolean }) {
  const config = readConfig(process.env);
  return {
    ...config,
    ...(options.data ? { HOASOM_DATA: options.data } : {}),
    ...(options.port === undefined ? {} : { HOASOM_PORT: options.port }),
    ...(options.quiet ? { HOASOM_LOG_LEVEL: "silent" as const } : {}),
  };
}
