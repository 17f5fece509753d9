import type { Topic } from "@hoasom/core";
import { TOPIC_LABELS } from "../text/labels.ts";
import { SHELL_TEXT } from "../text/shell.ts";

/** What something is about, as a quiet word; «chưa rõ chủ đề» for null. */
export function TopicTag({ topic }: { topic: Topic | null }) {
  return <span className="hs-topic">{topic === null ? SHELL_TEXT.noTopic : TOPIC_LABELS[topic]}</span>;
}
