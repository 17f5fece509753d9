import {
  type Alert,
  type Analysis,
  type DismissReason,
  type Grievance,
  type Label,
  type LabelReading,
  type LabelVerdict,
  labelThatCounts,
  type Post,
  type Topic,
  type User,
  type VerdictView,
} from "@hoasom/core";
import { registerOf } from "@hoasom/nlp";
import type { House } from "../house.ts";
import { namesOf } from "./people.ts";

/** Posts of an alert whose readings a label holds, newest first. */
const MOST_READINGS = 20;

/** What a person says: a verdict, with the right topic or with the reason of a dismissal. */
export type Judgement = { verdict: LabelVerdict; topic: Topic | null; reason: DismissReason | null };

/**
 * Stores a person's verdict on an alert with what the machine had said then, inside the caller's transaction; null
 * when the same person's same verdict counts already (a second press). The alert itself is not changed.
 */
export async function judgeAlert(
  house: Pick<House, "store" | "ids">,
  user: User,
  alert: Alert,
  judgement: Judgement,
  now: string,
): Promise<Label | null> {
  const { store } = house;
  const { wardId } = alert;
  if (saysAgain(await store.labels.on(wardId, "alert", [alert.id]), user, judgement)) return null;
  const raised = await raisedAt(house, alert);
  const members = (await store.stories.posts(wardId, alert.storyId))
    .filter((entry) => !entry.folded)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_READINGS)
    .map((entry) => entry.postId);
  const label: Label = {
    ...given(house, user, judgement, now),
    subject: "alert",
    subjectId: alert.id,
    raisedAt: alert.openedAt,
    sensitive: alert.sensitive,
    said: {
      lane: alert.lane,
      kind: alert.kind,
      fired: alert.reason,
      level: alert.level,
      topic: alert.topic,
      areaId: alert.areaId,
      model: raised.model,
    },
    readings: await readingsOf(house, wardId, members, raised.at),
  };
  await store.labels.add(label);
  return label;
}

/** The same for a text that was taken for lawful speech; who may say so is the grievance desk's matter (wall 2). */
export async function judgeGrievance(
  house: Pick<House, "store" | "ids">,
  user: User,
  grievance: Grievance,
  verdict: "right" | "wrong",
  now: string,
): Promise<Label | null> {
  const { store } = house;
  const { wardId } = grievance;
  const judgement = { verdict, topic: null, reason: null };
  if (saysAgain(await store.labels.on(wardId, "grievance", [grievance.id]), user, judgement)) return null;
  const readings = await readingsOf(house, wardId, [grievance.postId], grievance.receivedAt);
  const analysis = await store.analyses.get(wardId, grievance.postId);
  const label: Label = {
    ...given(house, user, judgement, now),
    subject: "grievance",
    subjectId: grievance.id,
    raisedAt: grievance.receivedAt,
    sensitive: analysis?.sensitive ?? false,
    said: {
      lane: "grievance",
      kind: null,
      fired: null,
      level: null,
      topic: grievance.topic,
      areaId: grievance.areaId,
      model: readings[0]?.model ?? "",
    },
    readings,
  };
  await store.labels.add(label);
  return label;
}

/** When the last signal of an alert spoke, and which version of the model was behind it. */
export async function raisedAt(
  { store }: Pick<House, "store">,
  alert: Alert,
): Promise<{ at: string; model: string }> {
  const signals = await store.alerts.signals(alert.wardId, alert.signalIds);
  const last = signals.reduce((a, b) => (a && a.at > b.at ? a : b), signals[0]);
  return { at: last?.at ?? alert.openedAt, model: last?.versions.model ?? "" };
}

/** Verdicts as colleagues see them, newest first. */
export async function verdictViews(
  house: House,
  wardId: string,
  labels: readonly Label[],
): Promise<VerdictView[]> {
  const names = await namesOf(
    house,
    wardId,
    labels.map(({ by }) => by),
  );
  return [...labels]
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? 1 : -1))
    .map(({ id, verdict, topic, reason, at, by }) => ({
      id,
      verdict,
      topic,
      reason,
      at,
      byName: names.get(by)?.displayName ?? "",
    }));
}

function given(house: Pick<House, "ids">, user: User, judgement: Judgement, now: string) {
  return { id: house.ids.next("label"), wardId: user.wardId, by: user.id, at: now, ...judgement };
}

function saysAgain(labels: readonly Label[], user: User, { verdict, topic }: Judgement): boolean {
  const counts = labelThatCounts(labels);
  return counts?.by === user.id && counts.verdict === verdict && counts.topic === topic;
}

async function readingsOf(
  { store }: Pick<House, "store">,
  wardId: string,
  postIds: readonly string[],
  at: string,
): Promise<LabelReading[]> {
  const [posts, analyses] = await Promise.all([
    store.posts.byIds(wardId, postIds),
    store.analyses.byPostsAt(wardId, postIds, at),
  ]);
  const texts = new Map(posts.map((post) => [post.id, post]));
  return analyses.flatMap((analysis) => {
    const post = texts.get(analysis.postId);
    return post ? [labelReading(analysis, post)] : [];
  });
}

function labelReading(analysis: Analysis, post: Post): LabelReading {
  return {
    postId: analysis.postId,
    revision: analysis.revision,
    register: registerOf(post.text),
    model: analysis.model,
    topics: analysis.topics,
    conflict: analysis.conflict,
    claim: analysis.claim,
    protected: analysis.protected,
    ownThreat: analysis.ownThreat,
    unsure: analysis.unsure ?? [],
    areaId: analysis.areaId,
    areaConfidence: analysis.areaConfidence,
    places: analysis.places.map(({ start, end }) => ({ start, end })),
  };
}
