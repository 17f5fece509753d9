#!/usr/bin/env node
import { AppError, ERRORS } from "@hoasom/core";
import { Command, CommanderError } from "commander";
import { auditCommand } from "./cli/audit.ts";
import { doctorCommand } from "./cli/doctor.ts";
import { evalCommand } from "./cli/eval.ts";
import { importCommand } from "./cli/import.ts";
import { labelsCommand } from "./cli/labels.ts";
import { CliFailure } from "./cli/lines.ts";
import { matchCommand } from "./cli/match.ts";
import { normaliseCommand } from "./cli/normalise.ts";
import { replayCommand } from "./cli/replay.ts";
import { scoreCommand } from "./cli/score.ts";
import { startCommand } from "./cli/start.ts";
import { userCommand } from "./cli/user.ts";
import { wardCommand } from "./cli/ward.ts";
import { StartError } from "./config.ts";
import { WardFileError } from "./ward-file.ts";

/** The command line: exit status 0 done, 1 failed with one line on stderr, 2 wrong usage. */
const program = new Command("hoasom")
  .description("Hòa Sớm: cảnh báo sớm mâu thuẫn trong cộng đồng và việc giải quyết sau đó")
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });

for (const add of [
  startCommand,
  scoreCommand,
  matchCommand,
  normaliseCommand,
  replayCommand,
  evalCommand,
  importCommand,
  userCommand,
  wardCommand,
  auditCommand,
  labelsCommand,
  doctorCommand,
])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = 1;
    process.stderr.write(`${lineFor(error)}\n`);
  }
}

/** One clear line: what is wrong and what to do; the whole error only where the operator asked for it. */
function lineFor(error: unknown): string {
  if (error instanceof StartError || error instanceof CliFailure) return `hoasom: ${error.message}`;
  if (error instanceof AppError) return `hoasom: ${ERRORS[error.code].title}. ${ERRORS[error.code].next}`;
  if (error instanceof WardFileError) return `hoasom: ward file: ${error.message}`;
  const { code, path, port } = error as { code?: string; path?: string; port?: number };
  if (code === "EADDRINUSE")
    return `hoasom: port ${port} is taken by another program; give another one with --port`;
  if (code === "EACCES")
    return `hoasom: no permission for ${path ?? `port ${port}`}; choose another or change its rights`;
  if (code === "ENOENT") return `hoasom: no such file: ${path}`;
  if (
    code === "ENOSPC" ||
    code === "53100" ||
    (error instanceof Error && /no space left/i.test(error.message))
  )
    return "hoasom: the disk is full; make room in the data folder's disk and start again";
  if (process.env.HOASOM_LOG_LEVEL === "debug" && error instanceof Error) return error.stack ?? error.message;
  return `hoasom: ${error instanceof Error ? error.message.split("\n")[0] : "unknown failure"}`;
}
