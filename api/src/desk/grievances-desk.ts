import {
  AppError,
  clockState,
  dayOf,
  type Grievance,
  type GrievanceView,
  labelThatCounts,
  type Store,
  type User,
  WorkingDays,
} from "@hoasom/core";
import type { House } from "../house.ts";
import { verdictViews } from "./labels-desk.ts";

/** A grievance of the ward, or «not found». */
export async function grievanceFor(store: Store, user: User, id: string): Promise<Grievance> {
  const grievance = await store.grievances.get(user.wardId, id);
  if (!grievance) throw new AppError("look_elsewhere");
  return grievance;
}

/** Grievances as the council office sees them; one whose post was removed upstream is left out. */
export async function grievanceViews(
  house: House,
  wardId: string,
  grievances: readonly Grievance[],
): Promise<GrievanceView[]> {
  const { profile } = await house.wards.get(wardId);
  const [posts, sources, labels] = await Promise.all([
    house.store.posts.byIds(
      wardId,
      grievances.map((grievance) => grievance.postId),
    ),
    house.store.sources.list(wardId),
    house.store.labels.on(
      wardId,
      "grievance",
      grievances.map((grievance) => grievance.id),
    ),
  ]);
  const verdicts = new Map((await verdictViews(house, wardId, labels)).map((view) => [view.id, view]));
  const byId = new Map(posts.map((post) => [post.id, post]));
  const days = new WorkingDays(profile.calendar);
  return grievances.flatMap(({ wardId: _, ...grievance }) => {
    const post = byId.get(grievance.postId);
    if (!post) return [];
    const counts = labelThatCounts(labels.filter((label) => label.subjectId === grievance.id));
    const limit = {
      triggeredAt: grievance.receivedAt,
      dueAt: grievance.dueAt,
      dueDay: dayOf(grievance.dueAt),
    };
    return [
      {
        ...grievance,
        text: post.text,
        link: post.link,
        sourceName: sources.find((source) => source.id === post.sourceId)?.name ?? "",
        postedAt: post.postedAt,
        verdict: (counts && verdicts.get(counts.id)) ?? null,
        clock: clockState(limit, house.clock.now(), days),
      },
    ];
  });
}
