/** Headline and text in one, the headline not twice. */
export function withHeadline(headline: string, body: string): string {
  if (headline === "" || body.startsWith(headline)) return body;
  return body === "" ? headline : `${headline}\n\n${body}`;
}
