import { Link } from "react-router";
import type { CallAnswer } from "../../data/client.ts";
import { useWard } from "../../data/ward.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { formatDay, formatNumber } from "../../text/time.ts";
import { addressOfCases } from "../cases/case-filters.ts";

/** What is late, by unit with its named head. */
export function OverduePanel({ overdue }: { overdue: CallAnswer<"summary">["overdue"] }) {
  const { ward, unitName } = useWard();
  if (overdue.length === 0) return <p className="hs-muted">{COMMAND_TEXT.noOverdue}</p>;
  const heads = new Map(ward?.units.map((unit) => [unit.code, unit.head]));
  return (
    <table className="hs-table">
      <thead>
        <tr>
          <th scope="col">{COMMAND_TEXT.unit}</th>
          <th scope="col" className="hs-right">
            {COMMAND_TEXT.late}
          </th>
          <th scope="col" className="hs-right">
            {COMMAND_TEXT.oldest}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...overdue]
          .sort((a, b) => b.cases - a.cases || (a.oldestDueDay < b.oldestDueDay ? -1 : 1))
          .map((line) => (
            <tr key={line.unit}>
              <th scope="row">
                {unitName(line.unit)}
                {heads.get(line.unit) ? (
                  <span className="hs-muted hs-small hs-block">{heads.get(line.unit)}</span>
                ) : null}
              </th>
              <td className="hs-right hs-number">
                <Link to={addressOfCases({ unit: line.unit, overdue: true })}>
                  {formatNumber(line.cases)}
                </Link>
              </td>
              <td className="hs-right hs-number">{formatDay(line.oldestDueDay)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
