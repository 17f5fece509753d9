import { CLAIM_KINDS, type ClaimKind, type ConflictLevel, Register, Topic } from "@hoasom/core";
import { z } from "zod";

/** One labelled text (labelling guide). Fields beside these, such as `kind` or `voice`, are left aside. */
export const CorpusLine = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  topics: z.array(Topic),
  conflict: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  claim: z.enum(CLAIM_KINDS),
  protected: z.boolean(),
  places: z.array(z.string()),
  register: Register,
  parent: z.string().optional(),
});
/** A labelled text. */
export type CorpusLine = z.infer<typeof CorpusLine>;
export type { ClaimKind, ConflictLevel };

/** Reads one line of a labelled JSONL file; throws an Error whose message says what is wrong with it. */
export function readCorpusLine(line: string): CorpusLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error("not JSON");
  }
  const read = CorpusLine.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(`${issue?.path.join(".") || "line"}: ${issue?.message ?? "wrong shape"}`);
}
