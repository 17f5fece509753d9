import { LinkOutlined } from "@ant-design/icons";
import type { PostView } from "@hoasom/core";
import { useWard } from "../data/ward.ts";
import { CARD_TEXT } from "../text/alerts.ts";
import { CONFLICT_LABELS, TOPIC_LABELS } from "../text/labels.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { MarkedText } from "./marked-text.tsx";
import { tellingEvidence } from "./telling-evidence.ts";
import { TimeText } from "./time-text.tsx";
import { UnsureTag } from "./unsure-tag.tsx";

/** One post as a desk sees it: where and when, its text with the words that counted, what they are, the original. */
export function PostItem({ post }: { post: PostView }) {
  const { areaName } = useWard();
  const evidence = tellingEvidence(post.evidence);
  return (
    <article className="hs-post">
      <div className="hs-post-head">
        <span>
          {post.sourceName}
          {post.group && post.group !== post.sourceName ? `, ${post.group}` : ""}
        </span>
        <TimeText at={post.postedAt ?? post.receivedAt} />
        <span>{CONFLICT_LABELS[post.conflict]}</span>
        <span>
          {post.topics.length > 0
            ? post.topics.map((topic) => TOPIC_LABELS[topic]).join(", ")
            : CARD_TEXT.noTopics}
        </span>
        <span>
          {post.areaConfidence === null
            ? areaName(post.areaId)
            : CARD_TEXT.placeAs(areaName(post.areaId), post.areaConfidence)}
        </span>
        <UnsureTag about={post.unsure} />
        {post.link ? (
          <a href={post.link} target="_blank" rel="noreferrer noopener">
            <LinkOutlined aria-hidden /> {CARD_TEXT.original}
          </a>
        ) : null}
      </div>
      <MarkedText text={post.text} evidence={evidence} />
      <EvidenceList text={post.text} evidence={evidence} />
      {post.places.length > 0 ? (
        <p className="hs-small">
          <span className="hs-muted">{CARD_TEXT.places}: </span>
          {[...new Map(post.places.map((place) => [place.text, place])).values()]
            .map(({ text, areaId, confidence }) =>
              areaId === null
                ? `«${text}»`
                : CARD_TEXT.placeAs(`«${text}» → ${areaName(areaId)}`, confidence),
            )
            .join("; ")}
        </p>
      ) : null}
      {post.copies > 0 ? <p className="hs-muted">{CARD_TEXT.copies(post.copies)}</p> : null}
    </article>
  );
}
