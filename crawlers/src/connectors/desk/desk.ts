import { createHash } from "node:crypto";
import type { SourceKind } from "@hoasom/core";
import { cleanText } from "@hoasom/core";
import { z } from "zod";
import { linkKey } from "../../links.ts";
import type { RawItem } from "../../raw-item.ts";
import type { Connector } from "../connector.ts";

/** A door that waits for people: nothing is collected, nothing is to be set. */
const waitingDoor = (kind: SourceKind): Connector => ({
  kind,
  configSchema: z.strictObject({}),
  collect: null,
});

/** The officer's desk: a pasted text with its link, or what was told by phone or at the counter. */
export const deskConnector = waitingDoor("desk");
/** A group head's own report. */
export const groupHeadConnector = waitingDoor("group_head");
/** The public form. */
export const citizenFormConnector = waitingDoor("citizen_form");

/** What a person puts in by hand. */
export type PasteInput = {
  text: string;
  link?: string | null;
  postedAt?: string | null;
  areaId?: string | null;
  /** The sender's own name for this sending, so that a second try is no second report. */
  clientId?: string | null;
};

/**
 * The item of a text put in by hand at `receivedAt` (an instant). Its identity is the sender's own id; else link and
 * text together, since several texts may be pasted from one page; else the text on that day in that area, so that a
 * second press changes nothing while the same short words from another place are another report (B31).
 */
export function pasteItem(input: PasteInput, receivedAt: string): RawItem {
  const text = cleanText(input.text);
  const link = input.link ? linkKey(input.link) : null;
  const about = link ?? `${receivedAt.slice(0, 10)} ${input.areaId ?? ""}`;
  return {
    externalId: input.clientId ?? createHash("sha256").update(`${about}\n${text}`).digest("hex").slice(0, 40),
    text: input.text,
    postedAt: input.postedAt ?? null,
    link: input.link ?? null,
    areaId: input.areaId ?? null,
  };
}
