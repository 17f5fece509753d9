import { useNow } from "../data/ward.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { formatTime, relativeTime } from "../text/time.ts";

/** An instant as `HH:mm dd/MM/yyyy` with «12 phút trước» beside it; `short` shows the latter alone. */
export function TimeText({ at, short = false }: { at: string | null; short?: boolean }) {
  const now = useNow();
  if (at === null) return <span className="hs-muted">{SHELL_TEXT.noTime}</span>;
  const full = formatTime(at);
  const ago = relativeTime(at, now);
  return (
    <time dateTime={at} title={short ? full : ago} className="hs-time">
      {short ? (
        ago
      ) : (
        <>
          {full} <span className="hs-muted hs-nowrap">({ago})</span>
        </>
      )}
    </time>
  );
}
