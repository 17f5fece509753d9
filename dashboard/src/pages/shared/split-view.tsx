import { ArrowLeftOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import "./pages.css";

/**
 * A list on the left and what is chosen on the right; on a phone one of the two, with a way back. `chosen` says
 * whether something is chosen; `nothing` stands on the right until then.
 */
export function SplitView({
  label,
  chosen,
  back,
  backText,
  list,
  detail,
  nothing,
}: {
  label: string;
  chosen: boolean;
  back: string;
  backText: string;
  list: ReactNode;
  detail: ReactNode;
  nothing: string;
}) {
  return (
    <div className={chosen ? "hp-split hp-split-chosen" : "hp-split"}>
      <section className="hp-split-list" aria-label={label}>
        {list}
      </section>
      <div className="hp-split-detail">
        {chosen ? (
          <>
            <Link to={back} className="hp-back">
              <ArrowLeftOutlined aria-hidden /> {backText}
            </Link>
            {detail}
          </>
        ) : (
          <p className="hp-nothing">{nothing}</p>
        )}
      </div>
    </div>
  );
}

/** One line of the list in a split view: a link, so that it opens in a new tab and by keyboard. */
export function SplitItem({ to, current, children }: { to: string; current: boolean; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className="hp-item" aria-current={current ? "true" : undefined}>
        {children}
      </Link>
    </li>
  );
}
