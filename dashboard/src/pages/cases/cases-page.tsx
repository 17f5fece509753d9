import { type CaseView, caseType } from "@hoasom/core";
import { Button, Checkbox, Select } from "antd";
import { type ReactNode, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { LinkLostBanner } from "../../components/live-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { foundIn } from "../../components/select-filter.ts";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { useMe } from "../../data/me.ts";
import { useWard } from "../../data/ward.ts";
import { CASES_TEXT } from "../../text/cases.ts";
import { CASE_STATE_LABELS, optionsOf, UNIT_LABELS } from "../../text/labels.ts";
import { ClockTag } from "../shared/clock-tag.tsx";
import { ShowMore } from "../shared/show-more.tsx";
import { usePages } from "../shared/use-pages.ts";
import { AddCaseDialog } from "./add-case-dialog.tsx";
import { addressOfCases, type CaseFilters, caseFiltersOf } from "./case-filters.ts";

const STATES = [
  { value: "open", label: CASES_TEXT.open },
  { value: "all", label: CASES_TEXT.all },
  ...optionsOf(CASE_STATE_LABELS),
] as { value: CaseFilters["state"]; label: string }[];

/** The list of cases one may see, the most pressing first, with its filters in the address. */
export default function CasesPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { can } = useMe();
  const [adding, setAdding] = useState(false);
  const filters = caseFiltersOf(params);
  const pages = usePages(
    "cases",
    {
      state: filters.state,
      ...(filters.unit ? { unit: filters.unit } : {}),
      ...(filters.area ? { area: filters.area } : {}),
      ...(filters.mine ? { mine: "true" } : {}),
      ...(filters.overdue ? { overdue: "true" } : {}),
    },
    { live: true },
  );
  const go = (change: Partial<CaseFilters>) =>
    navigate(addressOfCases({ ...filters, ...change }), { replace: true });
  const narrowed = addressOfCases(filters) !== "/vu-viec";
  const clear = <Button onClick={() => navigate("/vu-viec", { replace: true })}>{CASES_TEXT.clear}</Button>;
  return (
    <PageFrame
      title={CASES_TEXT.title}
      question={CASES_TEXT.question}
      help={CASES_TEXT.help}
      actions={
        can("cases.write") ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {CASES_TEXT.add}
          </Button>
        ) : null
      }
    >
      <LinkLostBanner />
      <section className="hs-panel" aria-label={CASES_TEXT.list}>
        <CaseFilterBar filters={filters} go={go}>
          {narrowed ? clear : null}
        </CaseFilterBar>
        <QueryView
          query={pages}
          what={CASES_TEXT.list}
          rows={8}
          isEmpty={({ items }) => items.length === 0}
          empty={
            narrowed ? (
              <Empty title={CASES_TEXT.emptyFiltered} action={clear} />
            ) : (
              <Empty title={CASES_TEXT.empty} hint={CASES_TEXT.emptyHint} />
            )
          }
        >
          {({ items, total }) => (
            <>
              <p className="hs-muted" aria-live="polite">
                {CASES_TEXT.count(items.length, total)}
              </p>
              <CaseTable cases={items} />
              <ShowMore pages={pages} />
            </>
          )}
        </QueryView>
      </section>
      {adding ? <AddCaseDialog onClose={() => setAdding(false)} /> : null}
    </PageFrame>
  );
}

function CaseFilterBar({
  filters,
  go,
  children,
}: {
  filters: CaseFilters;
  go: (change: Partial<CaseFilters>) => void;
  children: ReactNode;
}) {
  const { ward, unitName } = useWard();
  return (
    <div className="hs-filters hs-no-print">
      <Select
        aria-label={CASES_TEXT.state}
        className="hs-filter"
        value={filters.state}
        options={STATES}
        onChange={(state) => go({ state })}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={CASES_TEXT.unit}
        className="hs-filter"
        allowClear
        placeholder={CASES_TEXT.everyUnit}
        value={filters.unit}
        options={optionsOf(UNIT_LABELS).map(({ value }) => ({ value, label: unitName(value) }))}
        onChange={(unit) => go({ unit: unit ?? null })}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={CASES_TEXT.area}
        className="hs-filter"
        allowClear
        placeholder={CASES_TEXT.everyArea}
        value={filters.area}
        options={(ward?.areas ?? []).map((area) => ({ value: area.id, label: area.name }))}
        showSearch={{ filterOption: (typed, option) => foundIn(typed, String(option?.label ?? "")) }}
        onChange={(area) => go({ area: area ?? null })}
        popupMatchSelectWidth={false}
      />
      <Checkbox checked={filters.mine} onChange={(event) => go({ mine: event.target.checked })}>
        {CASES_TEXT.mine}
      </Checkbox>
      <Checkbox checked={filters.overdue} onChange={(event) => go({ overdue: event.target.checked })}>
        {CASES_TEXT.overdue}
      </Checkbox>
      {children}
    </div>
  );
}

function CaseTable({ cases }: { cases: readonly CaseView[] }) {
  const { areaName, unitName } = useWard();
  return (
    <table className="hs-table hs-table-stack">
      <thead>
        <tr>
          <th scope="col">{CASES_TEXT.name}</th>
          <th scope="col">{CASES_TEXT.area}</th>
          <th scope="col">{CASES_TEXT.unit}</th>
          <th scope="col">{CASES_TEXT.person}</th>
          <th scope="col">{CASES_TEXT.state}</th>
          <th scope="col">{CASES_TEXT.deadline}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((found) => (
          <tr key={found.id}>
            <td className="hs-table-main">
              <Link to={`/vu-viec/${found.id}`}>{found.title}</Link>
              <span className="hs-muted hs-small">
                {found.number} · {caseType(found.typeCode)?.name ?? found.typeCode}
              </span>
            </td>
            <td data-label={CASES_TEXT.area}>{areaName(found.areaId)}</td>
            <td data-label={CASES_TEXT.unit}>{unitName(found.handlingUnit)}</td>
            <td data-label={CASES_TEXT.person}>
              {found.personInCharge?.displayName ?? <span className="hs-muted">{CASES_TEXT.nobody}</span>}
            </td>
            <td data-label={CASES_TEXT.state}>{CASE_STATE_LABELS[found.state]}</td>
            <td data-label={CASES_TEXT.deadline}>
              {found.clock ? (
                <ClockTag clock={found.clock} {...(found.deadline ? { dueAt: found.deadline.dueAt } : {})} />
              ) : (
                <span className="hs-muted">–</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
