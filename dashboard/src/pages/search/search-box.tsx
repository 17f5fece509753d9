import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { SEARCH_TEXT } from "../../text/search.ts";

const PAUSE_MS = 400;

/**
 * The box of the search: tells `onSearch` on Enter or after a pause of 400 ms, never while a Telex or VNI composition
 * is open, so that half a word is neither looked for nor put on the record.
 */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<InputRef>(null);
  const asked = useRef(value);

  // The address changed by itself (back, a link): the box follows.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (next: string) => {
    clearTimeout(timer.current);
    if (next.trim() === asked.current.trim()) return;
    asked.current = next.trim();
    onSearch(next.trim());
  };
  const later = (next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(next), PAUSE_MS);
  };

  return (
    <div className="hp-field hf-box">
      <label htmlFor="search-box">{SEARCH_TEXT.box}</label>
      <Input
        ref={input}
        id="search-box"
        type="search"
        size="large"
        autoFocus
        allowClear
        autoComplete="off"
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={SEARCH_TEXT.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (!composing.current) later(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
          clearTimeout(timer.current);
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          later(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !composing.current && !event.nativeEvent.isComposing) search(text);
        }}
      />
    </div>
  );
}
