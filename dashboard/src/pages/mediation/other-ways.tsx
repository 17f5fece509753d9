import { WORK_TEXT } from "../../text/work.ts";
import "../shared/pages.css";
import "../work/work.css";

/** Mediation is free will: what the mediator tells every party before anything else (domain reference 5.4). */
export function OtherWays() {
  return (
    <div className="hp-note hk-ways">
      <p>
        <strong>{WORK_TEXT.waysTitle}</strong>
      </p>
      <ul>
        {WORK_TEXT.ways.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
