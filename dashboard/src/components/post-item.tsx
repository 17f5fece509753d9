import { LinkOutlined } from "@ant-design/icons";
import type { PostView } from "@hoasom/core";
import { useWard } from "../data/ward.ts";
import { CARD_TEXT } from "../text/alerts.ts";
import { CONFLICT_LABELS } from "../text/labels.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { MarkedText } from "./marked-text.tsx";
import { tellingEvidence } from "./telling-evidence.ts";
import { TimeText } from "./time-text.tsx";

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
        <span>{areaName(post.areaId)}</span>
        {post.link ? (
          <a href={post.link} target="_blank" rel="noreferrer noopener">
            <LinkOutlined aria-hidden /> {CARD_TEXT.original}
          </a>
        ) : null}
      </div>
      <MarkedText text={post.text} evidence={evidence} />
      <EvidenceList text={post.text} evidence={evidence} />
      {post.copies > 0 ? <p className="hs-muted">{CARD_TEXT.copies(post.copies)}</p> : null}
    </article>
  );
}
