import {
  AppError,
  clockState,
  dayOf,
  type Grievance,
  type GrievanceView,
  type Store,
  type User,
  WorkingDays,
} from "@hoasom/core";
import type { House } from "../house.ts";

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
  const [posts, sources] = await Promise.all([
    house.store.posts.byIds(
      wardId,
      grievances.map((grievance) => grievance.postId),
    ),
    house.store.sources.list(wardId),
  ]);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const days = new WorkingDays(profile.calendar);
  return grievances.flatMap(({ wardId: _, ...grievance }) => {
    const post = byId.get(grievance.postId);
    if (!post) return [];
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
        clock: clockState(limit, house.clock.now(), days),
      },
    ];
  });
}
