/** The model cannot be used; `message` is one line that says what is wrong with which file, and what to do. */
export class EncoderError extends Error {
  override name = "EncoderError";
}

/** The first line of whatever was thrown, for a message that stays on one line. */
export function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 300) ?? "";
}
