import type { Boundaries } from "@hoasom/core";
import { lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { Loading } from "../../components/state-view.tsx";
import { COMMAND_TEXT } from "../../text/command.ts";
import type { MapArea } from "./map-areas.ts";
import { MapSvg } from "./map-svg.tsx";

const MapGl = lazy(() => import("./map-gl.tsx"));

/** What both kinds of map draw. */
export type WardMapProps = {
  boundaries: Boundaries;
  areas: readonly MapArea[];
  /** What the map shows, for those who do not see it. */
  label: string;
  chosen: string | null;
  onChoose: (areaId: string) => void;
};

/** The ward's map: drawn by the graphics card where there is one, else as a plain drawing of the same areas. */
export function WardMap(props: WardMapProps) {
  const [gl, setGl] = useState(hasWebgl);
  const plain = <MapSvg {...props} />;
  if (!gl) return plain;
  return (
    <ErrorBoundary fallback={plain}>
      <Suspense fallback={<Loading what={COMMAND_TEXT.map} rows={6} />}>
        <MapGl {...props} onBroken={() => setGl(false)} />
      </Suspense>
    </ErrorBoundary>
  );
}

function hasWebgl(): boolean {
  try {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
