import type { SearchItem } from "@hoasom/core";
import { Link } from "react-router";
import type { z } from "zod";
import { MarkedText } from "../../components/marked-text.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { TopicTag } from "../../components/topic-tag.tsx";
import { useMe } from "../../data/me.ts";
import { useWard } from "../../data/ward.ts";
import { CONFLICT_LABELS } from "../../text/labels.ts";
import { SEARCH_TEXT } from "../../text/search.ts";

/** One post found: where and when, the words that were looked for marked; never an author. */
export function SearchHit({ hit }: { hit: z.output<typeof SearchItem> }) {
  const { areaName } = useWard();
  const { can } = useMe();
  return (
    <li className="hp-panel hf-hit">
      <div className="hp-meta">
        {hit.exact ? (
          <span className="hp-word hp-word-good" title={SEARCH_TEXT.exactTip}>
            ✓ {SEARCH_TEXT.exact}
          </span>
        ) : null}
        {hit.lane === "grievance" ? (
          <span className="hp-word hp-word-warn">{SEARCH_TEXT.grievance}</span>
        ) : null}
        <TimeText at={hit.postedAt ?? hit.receivedAt} />
        <span>{hit.sourceName}</span>
        {hit.group ? <span>{hit.group}</span> : null}
        <span>{areaName(hit.areaId)}</span>
      </div>
      <MarkedText text={hit.text} marks={hit.marks} />
      <div className="hp-meta">
        {hit.topics.map((topic) => (
          <TopicTag key={topic} topic={topic} />
        ))}
        {hit.conflict > 0 ? <span>{CONFLICT_LABELS[hit.conflict]}</span> : null}
        {hit.copies > 0 ? <span>{SEARCH_TEXT.copies(hit.copies)}</span> : null}
        {hit.link ? (
          <a href={hit.link} target="_blank" rel="noreferrer noopener">
            {SEARCH_TEXT.original}
          </a>
        ) : null}
        {hit.lane === "grievance" && can("grievances.read") ? (
          <Link to="/kien-nghi">{SEARCH_TEXT.openGrievances}</Link>
        ) : null}
      </div>
    </li>
  );
}
