import type { UnitCode } from "@hoasom/core";
import { Link } from "react-router";
import { QueryView } from "../../components/state-view.tsx";
import { useCall } from "../../data/queries.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { formatNumber } from "../../text/time.ts";
import { addressOfCases } from "../cases/case-filters.ts";
import { loadByPerson } from "./load-by-person.ts";

/** What each person of a unit holds, most first, with the cases themselves one press away for reassigning. */
export function TeamLoad({ unit }: { unit: UnitCode }) {
  const query = useCall("cases", { query: { state: "open", unit, limit: 200 } }, { live: true });
  return (
    <section className="hs-panel">
      <h2>{COMMAND_TEXT.load}</h2>
      <QueryView
        query={query}
        what={COMMAND_TEXT.load}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="hs-muted">{COMMAND_TEXT.noLoad}</p>}
      >
        {({ items }) => (
          <>
            <p className="hs-muted">{COMMAND_TEXT.loadHint}</p>
            <table className="hs-table hs-table-stack">
              <thead>
                <tr>
                  <th scope="col">{COMMAND_TEXT.person}</th>
                  <th scope="col" className="hs-right">
                    {COMMAND_TEXT.holding}
                  </th>
                  <th scope="col" className="hs-right">
                    {COMMAND_TEXT.late}
                  </th>
                  <th scope="col">{COMMAND_TEXT.cases}</th>
                </tr>
              </thead>
              <tbody>
                {loadByPerson(items).map((line) => (
                  <tr key={line.name ?? ""}>
                    <th scope="row" className="hs-table-main">
                      {line.name ?? COMMAND_TEXT.notAssigned}
                    </th>
                    <td className="hs-right hs-number" data-label={COMMAND_TEXT.holding}>
                      <Link to={addressOfCases({ unit })}>{formatNumber(line.cases.length)}</Link>
                    </td>
                    <td className="hs-right hs-number" data-label={COMMAND_TEXT.late}>
                      {line.late > 0 ? (
                        <Link to={addressOfCases({ unit, overdue: true })}>{formatNumber(line.late)}</Link>
                      ) : (
                        "0"
                      )}
                    </td>
                    <td data-label={COMMAND_TEXT.cases}>
                      {line.cases.map((found, index) => (
                        <span key={found.id}>
                          {index > 0 ? ", " : ""}
                          <Link to={`/vu-viec/${found.id}`} title={found.title}>
                            {found.number}
                          </Link>
                        </span>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </QueryView>
    </section>
  );
}
