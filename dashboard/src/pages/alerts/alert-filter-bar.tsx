import { TOPICS } from "@hoasom/core";
import { Button, Input, type InputRef, Select } from "antd";
import { type Ref, useEffect, useRef, useState } from "react";
import { foundIn } from "../../components/select-filter.ts";
import { useMe } from "../../data/me.ts";
import { useWard } from "../../data/ward.ts";
import { ALERTS_TEXT } from "../../text/alerts.ts";
import { ALERT_STATE_LABELS, LANE_LABELS, LEVEL_LABELS, optionsOf, TOPIC_LABELS } from "../../text/labels.ts";
import { type AlertFilters, isNarrowed } from "./alert-filters.ts";

const STATES = [
  { value: "open", label: ALERTS_TEXT.open },
  { value: "all", label: ALERTS_TEXT.all },
  ...optionsOf(ALERT_STATE_LABELS),
] as { value: AlertFilters["state"]; label: string }[];

const LEVELS = ([4, 3, 2, 1] as const).map((level) => ({ value: level, label: LEVEL_LABELS[level] }));

/** The filters above the list; each choice goes into the address. */
export function AlertFilterBar({
  filters,
  onChange,
  searchRef,
}: {
  filters: AlertFilters;
  onChange: (change: Partial<AlertFilters>) => void;
  searchRef: Ref<InputRef>;
}) {
  const { ward } = useWard();
  const { me } = useMe();
  const lanes = me?.lanes ?? [];
  return (
    <div className="hs-filters hs-no-print">
      <Select
        aria-label={ALERTS_TEXT.state}
        className="hs-filter"
        value={filters.state}
        options={STATES}
        onChange={(state) => onChange({ state })}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={ALERTS_TEXT.level}
        className="hs-filter"
        allowClear
        placeholder={ALERTS_TEXT.everyLevel}
        value={filters.level}
        options={LEVELS}
        onChange={(level) => onChange({ level: level ?? null })}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={ALERTS_TEXT.topic}
        className="hs-filter"
        allowClear
        placeholder={ALERTS_TEXT.everyTopic}
        value={filters.topic}
        options={TOPICS.map((topic) => ({ value: topic, label: TOPIC_LABELS[topic] }))}
        onChange={(topic) => onChange({ topic: topic ?? null })}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={ALERTS_TEXT.area}
        className="hs-filter"
        allowClear
        placeholder={ALERTS_TEXT.everyArea}
        value={filters.area}
        options={(ward?.areas ?? []).map((area) => ({ value: area.id, label: area.name }))}
        showSearch={{ filterOption: (typed, option) => foundIn(typed, String(option?.label ?? "")) }}
        onChange={(area) => onChange({ area: area ?? null })}
        popupMatchSelectWidth={false}
      />
      {lanes.length > 1 ? (
        <Select
          aria-label={ALERTS_TEXT.lane}
          className="hs-filter"
          allowClear
          placeholder={ALERTS_TEXT.everyLane}
          value={filters.lane}
          options={lanes.map((lane) => ({ value: lane, label: LANE_LABELS[lane] }))}
          onChange={(lane) => onChange({ lane: lane ?? null })}
          popupMatchSelectWidth={false}
        />
      ) : null}
      <WordsField words={filters.words} onChange={(words) => onChange({ words })} inputRef={searchRef} />
      {isNarrowed(filters) ? (
        <Button
          type="text"
          onClick={() =>
            onChange({ state: "open", level: null, topic: null, area: null, lane: null, words: "" })
          }
        >
          {ALERTS_TEXT.clear}
        </Button>
      ) : null}
    </div>
  );
}

/** Filters by words; waits while an input method is still composing a letter. */
function WordsField({
  words,
  onChange,
  inputRef,
}: {
  words: string;
  onChange: (words: string) => void;
  inputRef: Ref<InputRef>;
}) {
  const [typed, setTyped] = useState(words);
  const composing = useRef(false);
  const told = useRef(words);
  useEffect(() => {
    // The address changes a moment after typing; only a change from elsewhere is written into the field.
    if (words === told.current) return;
    told.current = words;
    setTyped(words);
  }, [words]);
  const tell = (value: string) => {
    told.current = value;
    onChange(value);
  };
  return (
    <Input
      ref={inputRef}
      className="hs-filter-words"
      allowClear
      placeholder={`${ALERTS_TEXT.search} ( / )`}
      aria-label={ALERTS_TEXT.search}
      value={typed}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        tell(event.currentTarget.value);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!composing.current) tell(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
