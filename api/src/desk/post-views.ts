import { type Analysis, laneOf, type Post, type PostView, type Source } from "@hoasom/core";
import type { House } from "../house.ts";

/**
 * Posts as a desk sees them, with what counted in each; those without an analysis yet are left out. `at` shows them as
 * they were read at that instant.
 */
export async function postViews(
  house: House,
  wardId: string,
  postIds: readonly string[],
  options: { grievances: boolean; copies?: ReadonlyMap<string, number>; at?: string },
): Promise<PostView[]> {
  const [posts, analyses, then, sources] = await Promise.all([
    house.store.posts.byIds(wardId, postIds),
    house.store.analyses.byPosts(wardId, postIds),
    options.at === undefined ? null : house.store.analyses.byPostsAt(wardId, postIds, options.at),
    house.store.sources.list(wardId),
  ]);
  const readings = new Map(analyses.map((analysis) => [analysis.postId, analysis]));
  const readingsThen = then && new Map(then.map((analysis) => [analysis.postId, analysis]));
  const names = new Map(sources.map((source) => [source.id, source]));
  return posts.flatMap((post) => {
    const current = readings.get(post.id);
    const analysis = readingsThen ? readingsThen.get(post.id) : current;
    // Wall 2 once more: a protected text is shown by no desk but that of the grievances, whatever list it came from.
    // Whichever version says so: what a newer one takes for lawful speech is closed to the other desks at once.
    const lawful = [current, analysis].some((reading) => reading && laneOf(reading) === "grievance");
    if (!analysis || (!options.grievances && lawful)) return [];
    return [postView(post, analysis, names.get(post.sourceId), options.copies?.get(post.id) ?? 0)];
  });
}

function postView(post: Post, analysis: Analysis, source: Source | undefined, copies: number): PostView {
  return {
    id: post.id,
    revision: post.revision,
    text: post.text,
    postedAt: post.postedAt,
    receivedAt: post.receivedAt,
    link: post.link,
    sourceName: source?.name ?? "",
    group: post.group,
    conflict: analysis.conflict,
    claim: analysis.claim,
    topics: analysis.topics,
    areaId: analysis.areaId ?? post.areaId,
    areaConfidence: analysis.areaId === null ? null : analysis.areaConfidence,
    places: analysis.places,
    evidence: analysis.evidence,
    unsure: analysis.unsure ?? [],
    model: analysis.model,
    copies,
  };
}
