import { type Analysis, laneOf, type Post, type PostView, type Source } from "@hoasom/core";
import type { House } from "../house.ts";

/** Posts as a desk sees them, with what counted in each; those without an analysis yet are left out. */
export async function postViews(
  house: House,
  wardId: string,
  postIds: readonly string[],
  options: { grievances: boolean; copies?: ReadonlyMap<string, number> },
): Promise<PostView[]> {
  const [posts, analyses, sources] = await Promise.all([
    house.store.posts.byIds(wardId, postIds),
    house.store.analyses.byPosts(wardId, postIds),
    house.store.sources.list(wardId),
  ]);
  const readings = new Map(analyses.map((analysis) => [analysis.postId, analysis]));
  const names = new Map(sources.map((source) => [source.id, source]));
  return posts.flatMap((post) => {
    const analysis = readings.get(post.id);
    // Wall 2 once more: a protected text is shown by no desk but that of the grievances, whatever list it came from.
    if (!analysis || (!options.grievances && laneOf(analysis) === "grievance")) return [];
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
    places: analysis.places,
    evidence: analysis.evidence,
    model: analysis.model,
    copies,
  };
}
