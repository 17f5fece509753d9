/** Media type (lower case) and charset label of a Content-Type header; null where it does not say. */
export type ContentType = { type: string | null; charset: string | null };

/** Reads a Content-Type header leniently: a doubled charset, quotes and stray spaces do no harm. */
export function parseContentType(header: string | null): ContentType {
  if (!header) return { type: null, charset: null };
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header)?.[1]?.toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(header)?.[1]?.toLowerCase() ?? null;
  return { type, charset };
}

/** Whether a media type is among the accepted ones; an answer without a type is left to the parser to judge. */
export function acceptsType(type: string | null, accept: readonly string[] | undefined): boolean {
  return accept === undefined || type === null || accept.includes(type);
}
