import { sha256 } from "./hash.ts";

/** The id of a post: the same for every delivery of one item of one source. */
export async function postId(wardId: string, sourceId: string, externalId: string): Promise<string> {
  return `post_${(await sha256(`${wardId}\n${sourceId}\n${externalId}`)).slice(0, 24)}`;
}
