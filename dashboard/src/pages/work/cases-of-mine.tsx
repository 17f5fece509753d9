import { Button, Checkbox, Segmented } from "antd";
import { useSearchParams } from "react-router";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { WORK_TEXT } from "../../text/work.ts";
import { ShowMore } from "../shared/show-more.tsx";
import { usePages } from "../shared/use-pages.ts";
import { CaseList } from "./case-list.tsx";
import "../shared/pages.css";
import "./work.css";

/** The cases that the server lets one see, with the few filters a unit needs; they stand in the address. */
export function CasesOfMine({ mediation = false }: { mediation?: boolean }) {
  const [search, setSearch] = useSearchParams();
  const state = search.get("xem") === "da-xong" ? "closed" : "open";
  const overdue = search.has("qua-han");
  const mine = search.has("cua-toi");
  const cases = usePages(
    "cases",
    { state, ...(overdue ? { overdue: "true" } : {}), ...(mine ? { mine: "true" } : {}) },
    { live: true },
  );
  const set = (key: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(key);
    else next.set(key, value);
    setSearch(next);
  };
  const filtered = overdue || mine;
  const empty = mediation
    ? { title: WORK_TEXT.mediationEmpty, hint: WORK_TEXT.mediationEmptyNext }
    : { title: WORK_TEXT.empty };
  return (
    <div className="hp-stack">
      <div className="hp-buttons">
        <Segmented
          aria-label={WORK_TEXT.show}
          value={state}
          onChange={(value) => set("xem", value === "closed" ? "da-xong" : null)}
          options={[
            { value: "open", label: WORK_TEXT.open },
            { value: "closed", label: WORK_TEXT.closed },
          ]}
        />
        {state === "open" ? (
          <Checkbox checked={overdue} onChange={(event) => set("qua-han", event.target.checked ? "1" : null)}>
            {WORK_TEXT.overdueOnly}
          </Checkbox>
        ) : null}
        {mediation ? null : (
          <Checkbox checked={mine} onChange={(event) => set("cua-toi", event.target.checked ? "1" : null)}>
            {WORK_TEXT.mineOnly}
          </Checkbox>
        )}
      </div>
      <QueryView
        query={cases}
        isEmpty={(data) => data.items.length === 0}
        empty={
          filtered ? (
            <Empty
              title={WORK_TEXT.emptyFiltered}
              action={<Button onClick={() => setSearch({})}>{WORK_TEXT.showAll}</Button>}
            />
          ) : state === "closed" ? (
            <Empty title={WORK_TEXT.emptyClosed} />
          ) : (
            <Empty {...empty} />
          )
        }
      >
        {(data) => (
          <>
            <p className="hs-muted" role="status">
              {WORK_TEXT.count(data.items.length, data.total)}
            </p>
            <CaseList cases={data.items} mediation={mediation} />
          </>
        )}
      </QueryView>
      <ShowMore pages={cases} />
    </div>
  );
}
