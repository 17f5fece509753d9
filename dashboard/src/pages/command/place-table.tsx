import type { MapCell } from "@hoasom/core";
import { Link } from "react-router";
import type { CallAnswer } from "../../data/client.ts";
import { useWard } from "../../data/ward.ts";
import { COMMAND_TEXT, cellWords } from "../../text/command.ts";
import { addressOfFilters } from "../alerts/alert-filters.ts";
import { addressOfCases } from "../cases/case-filters.ts";
import type { CommandFilters } from "./command-filters.ts";
import { rankCells } from "./rank-cells.ts";

/** The map's numbers as a table, most first; the same for people who do not read maps. */
export function PlaceTable({
  data,
  filters,
  chosen,
  onChoose,
}: {
  data: CallAnswer<"map">;
  filters: CommandFilters;
  chosen: string | null;
  onChoose: (areaId: string) => void;
}) {
  const { areaName } = useWard();
  return (
    <section className="hs-place-scroll" aria-label={COMMAND_TEXT.places}>
      <table className="hs-table">
        <thead>
          <tr>
            <th scope="col">{COMMAND_TEXT.place}</th>
            <th scope="col" className="hs-right">
              {COMMAND_TEXT.reports}
            </th>
            <th scope="col" className="hs-right">
              {COMMAND_TEXT.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {rankCells(data.cells, filters.metric, areaName).map((cell) => (
            <tr key={cell.areaId} className={cell.areaId === chosen ? "hs-row-chosen" : ""}>
              <th scope="row">
                <button
                  type="button"
                  className="hs-place"
                  aria-pressed={cell.areaId === chosen}
                  onClick={() => onChoose(cell.areaId)}
                >
                  {areaName(cell.areaId)}
                </button>
              </th>
              <Count cell={cell} metric="reports" filters={filters} />
              <Count cell={cell} metric="cases" filters={filters} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{COMMAND_TEXT.total}</th>
            <td className="hs-right">
              <Dark count={data.total} />
            </td>
            <td />
          </tr>
          <tr>
            <th scope="row">{COMMAND_TEXT.unplaced}</th>
            <td className="hs-right">
              <Dark count={data.unplaced} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Count({
  cell,
  metric,
  filters,
}: {
  cell: MapCell;
  metric: "reports" | "cases";
  filters: CommandFilters;
}) {
  const count = cell[metric];
  const list =
    metric === "reports"
      ? `/canh-bao${addressOfFilters({ state: "all", area: cell.areaId, topic: filters.topic })}`
      : addressOfCases({ state: "all", area: cell.areaId });
  return (
    <td className="hs-right hs-number">
      {count === null ? <Dark count={null} /> : <Link to={list}>{cellWords(count)}</Link>}
    </td>
  );
}

function Dark({ count }: { count: number | null }) {
  return count === null ? (
    <span className="hs-dark" title={COMMAND_TEXT.dark}>
      {COMMAND_TEXT.darkCell}
    </span>
  ) : (
    <span className="hs-number">{cellWords(count)}</span>
  );
}
