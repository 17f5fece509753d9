import { Empty, QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useCall } from "../../data/queries.ts";
import { GROUP_TEXT } from "../../text/group.ts";
import { REPORT_STATE_LABELS } from "../../text/labels.ts";

/** The group head's own reports and what became of each. */
export function OwnReports() {
  const reports = useCall("myReports", {}, { live: true });
  return (
    <section aria-labelledby="own-title" className="hn-own">
      <h2 id="own-title">{GROUP_TEXT.own}</h2>
      <QueryView
        query={reports}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={GROUP_TEXT.ownEmpty} />}
      >
        {(list) => (
          <ul className="hn-reports hp-panel">
            {list.map((report) => (
              <li key={report.postId}>
                <p className="hp-quote">{report.text}</p>
                <p className="hp-meta">
                  <span
                    className={report.state === "closed" ? "hp-word hp-word-good" : "hp-word hp-word-quiet"}
                  >
                    {REPORT_STATE_LABELS[report.state]}
                  </span>
                  <TimeText at={report.at} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}
