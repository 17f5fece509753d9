import { DownloadOutlined } from "@ant-design/icons";
import type { Topic } from "@hoasom/core";
import { Button, Select } from "antd";
import { useSearchParams } from "react-router";
import { AreaSelect } from "../../components/area-select.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { addressOf } from "../../data/client.ts";
import { optionsOf, TOPIC_LABELS } from "../../text/labels.ts";
import { SEARCH_TEXT } from "../../text/search.ts";
import { formatNumber } from "../../text/time.ts";
import { DayField } from "../shared/day-field.tsx";
import { ShowMore } from "../shared/show-more.tsx";
import { usePages } from "../shared/use-pages.ts";
import { SearchBox } from "./search-box.tsx";
import { addressOfFilters, filtersOf, isBlank, type SearchFilters } from "./search-filters.ts";
import { SearchHit } from "./search-hit.tsx";
import "../shared/pages.css";
import "./search.css";

/** Finds posts, marks or no marks (`/tim`); the filters stand in the address, so that a link shows the same view. */
export default function SearchPage() {
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const blank = isBlank(filters);
  const found = usePages("search", filters, { enabled: !blank });
  const set = (change: { [K in keyof SearchFilters]?: SearchFilters[K] | null | undefined }) => {
    const next = Object.entries({ ...filters, ...change }).filter(([, value]) => value != null);
    setSearch(addressOfFilters({ q: "", ...Object.fromEntries(next) }), { replace: true });
  };
  return (
    <PageFrame
      title={SEARCH_TEXT.title}
      question={SEARCH_TEXT.question}
      help={SEARCH_TEXT.help}
      actions={
        blank || !found.data?.total ? null : (
          <Button
            icon={<DownloadOutlined aria-hidden />}
            href={addressOf("exportPosts", {}, filters)}
            download
            title={SEARCH_TEXT.exportNote}
          >
            {SEARCH_TEXT.export}
          </Button>
        )
      }
    >
      <search className="hp-panel hf-form">
        <SearchBox value={filters.q} onSearch={(q) => set({ q })} />
        <div className="hp-filters">
          <div className="hp-field">
            <label htmlFor="search-topic">{SEARCH_TEXT.topic}</label>
            <Select<Topic>
              id="search-topic"
              allowClear
              placeholder={SEARCH_TEXT.anyTopic}
              {...(filters.topic ? { value: filters.topic } : {})}
              options={optionsOf(TOPIC_LABELS)}
              onChange={(topic) => set({ topic })}
            />
          </div>
          <div className="hp-field">
            <label htmlFor="search-area">{SEARCH_TEXT.area}</label>
            <AreaSelect
              id="search-area"
              placeholder={SEARCH_TEXT.anyArea}
              value={filters.area ?? null}
              onChange={(area) => set({ area })}
            />
          </div>
          <div className="hp-field">
            <label htmlFor="search-from">{SEARCH_TEXT.from}</label>
            <DayField
              id="search-from"
              value={filters.from ?? null}
              {...(filters.to ? { notAfter: filters.to } : {})}
              onChange={(from) => set({ from })}
            />
          </div>
          <div className="hp-field">
            <label htmlFor="search-to">{SEARCH_TEXT.to}</label>
            <DayField
              id="search-to"
              value={filters.to ?? null}
              {...(filters.from ? { notBefore: filters.from } : {})}
              onChange={(to) => set({ to })}
            />
          </div>
          {blank ? null : (
            <Button onClick={() => setSearch({}, { replace: true })}>{SEARCH_TEXT.clear}</Button>
          )}
        </div>
      </search>
      {blank ? (
        <Empty title={SEARCH_TEXT.start} />
      ) : (
        <QueryView
          query={found}
          isEmpty={(data) => data.items.length === 0}
          empty={<Empty title={SEARCH_TEXT.none} hint={SEARCH_TEXT.noneNext} />}
        >
          {(data) => (
            <>
              <p role="status" className="hs-muted">
                {SEARCH_TEXT.found(formatNumber(data.total))}
              </p>
              <ol className="hf-hits">
                {data.items.map((hit) => (
                  <SearchHit key={`${hit.id} ${hit.revision}`} hit={hit} />
                ))}
              </ol>
            </>
          )}
        </QueryView>
      )}
      {blank ? null : <ShowMore pages={found} />}
    </PageFrame>
  );
}
