import { SHELL_TEXT } from "../text/shell.ts";
import { CallError } from "./client.ts";

/** What went wrong and what to do next, in the server's words or, when no answer came, our own. */
export function problemWords(error: unknown): { title: string; next: string } {
  if (!(error instanceof CallError))
    return { title: SHELL_TEXT.screenFault, next: SHELL_TEXT.screenFaultNext };
  const { problem } = error;
  if (problem === null)
    return {
      title: SHELL_TEXT.noServer,
      next: SHELL_TEXT.noServerNext,
    };
  const fields = (problem.errors ?? [])
    .map(({ path, expected }) => (path ? `${path}: ${expected}` : expected))
    .join("; ");
  return { title: problem.title, next: fields ? `${problem.detail} (${fields})` : problem.detail };
}
