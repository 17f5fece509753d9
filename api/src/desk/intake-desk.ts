import { AppError, type ConflictLevel, type IntakeChannel, type Source, type SourceKind } from "@hoasom/core";
import type { House } from "../house.ts";
import { Pipeline } from "../pipeline.ts";

/** What a person typed, pasted or sent by a form. */
export type DeskItem = {
  wardId: string;
  kind: Extract<SourceKind, "desk" | "group_head" | "citizen_form">;
  channel: IntakeChannel;
  externalId: string;
  text: string;
  link: string | null;
  postedAt: string | null;
  areaId: string | null;
  author: string | null;
  /** How far the conflict has gone by the word of the person who reports it. */
  reportedLevel?: ConflictLevel;
};

/** The registered door of a kind that people use by hand; without one nothing comes in (wall 4). */
export async function deskSource(house: House, wardId: string, kind: SourceKind): Promise<Source> {
  const now = house.clock.now();
  const sources = await house.store.sources.list(wardId);
  const door = sources.find(
    (source) => source.kind === kind && source.state === "active" && source.expiresAt > now,
  );
  if (!door)
    throw new AppError("source_refused", { detail: "Cửa tiếp nhận này chưa được đăng ký hoặc đã hết hạn." });
  return door;
}

/** Takes in one text through a door that people use by hand. */
export async function receiveFromDesk(
  house: House,
  item: DeskItem,
): Promise<{ postId: string; outcome: "new" | "new_revision" | "same_again"; masked: number }> {
  const source = await deskSource(house, item.wardId, item.kind);
  const { externalId, text, link, postedAt, areaId, author, reportedLevel = null } = item;
  const receipt = await new Pipeline(house).receive(
    [{ externalId, text, link, postedAt, areaId, author, reportedLevel }],
    source,
    item.channel,
  );
  const [post] = receipt.posts;
  if (!post)
    throw new AppError("fix_input", {
      fields: [{ path: "body.text", expected: "một nội dung đọc được, không quá 50.000 ký tự" }],
    });
  return { postId: post.id, outcome: post.outcome as "new", masked: post.masked };
}
