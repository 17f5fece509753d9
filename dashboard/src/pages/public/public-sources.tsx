import { SourceKind } from "@hoasom/core";
import type { CallAnswer } from "../../data/client.ts";
import { SOURCE_KIND_LABELS } from "../../text/labels.ts";
import { PUBLIC_TEXT } from "../../text/public.ts";
import { formatDate } from "../../text/time.ts";

const T = PUBLIC_TEXT.sources;

/** What is watched and why: every source with purpose, basis and last day; cards on a phone, a table else. */
export function PublicSources({ sources }: { sources: CallAnswer<"publicPage">["sources"] }) {
  if (sources.length === 0) return <p>{T.empty}</p>;
  return (
    <table className="hu-sources">
      <thead>
        <tr>
          <th scope="col">{T.name}</th>
          <th scope="col">{T.kind}</th>
          <th scope="col">{T.purpose}</th>
          <th scope="col">{T.basis}</th>
          <th scope="col">{T.until}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={`${source.kind} ${source.name}`}>
            <th scope="row">{source.name}</th>
            <td data-label={T.kind}>{kindName(source.kind)}</td>
            <td data-label={T.purpose}>{source.purpose}</td>
            <td data-label={T.basis}>{source.legalBasis}</td>
            <td data-label={T.until}>{formatDate(source.expiresAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function kindName(kind: string): string {
  const known = SourceKind.safeParse(kind);
  return known.success ? SOURCE_KIND_LABELS[known.data] : kind;
}
