import type { PublicCorrection } from "@hoasom/core";
import { Button } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { Empty } from "../../components/state-view.tsx";
import { PUBLIC_STATE_TEXT } from "../../text/correction.ts";
import { PUBLIC_TEXT } from "../../text/public.ts";
import { CorrectionView } from "../claims/correction-view.tsx";

const FIRST = 10;

/** The corrections, those that hold first and the newest of each first; withdrawn and replaced ones stay, marked. */
export function PublicCorrections({ corrections }: { corrections: z.output<typeof PublicCorrection>[] }) {
  const [all, setAll] = useState(false);
  if (corrections.length === 0)
    return <Empty title={PUBLIC_TEXT.corrections.empty} hint={PUBLIC_TEXT.corrections.emptyHint} />;
  const sorted = [...corrections].sort(
    (a, b) =>
      Number(a.state !== "published") - Number(b.state !== "published") ||
      b.publishedAt.localeCompare(a.publishedAt),
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <div className="hu-corrections">
      {shown.map((correction) => (
        <CorrectionView
          key={correction.id}
          anchor={`tin-${correction.id}`}
          text={correction.text}
          publishedAt={correction.publishedAt}
          note={correction.state === "published" ? undefined : PUBLIC_STATE_TEXT[correction.state]}
        />
      ))}
      {sorted.length > shown.length ? (
        <Button size="large" className="hs-no-print" onClick={() => setAll(true)}>
          {PUBLIC_TEXT.corrections.older(sorted.length - shown.length)}
        </Button>
      ) : null}
    </div>
  );
}
