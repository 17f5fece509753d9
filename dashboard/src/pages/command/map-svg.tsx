import { useId, useMemo } from "react";
import { useThemeMode } from "../../components/theme-mode.ts";
import { cellWords } from "../../text/command.ts";
import { MAP_RAMPS } from "../../theme.ts";
import { boundsOf, labelPoint, pathOf, projection } from "./boundary-geometry.ts";
import { shortName } from "./map-areas.ts";
import type { WardMapProps } from "./ward-map.tsx";

const WIDTH = 640;

/** The ward's areas as a plain drawing, for machines without a graphics card and for print. */
export function MapSvg({ boundaries, areas, label, chosen, onChoose }: WardMapProps) {
  const { mode } = useThemeMode();
  const hatch = useId();
  const drawing = useMemo(() => {
    const bounds = boundsOf(boundaries);
    return bounds ? projection(bounds, WIDTH, 8) : null;
  }, [boundaries]);
  if (!drawing) return null;
  return (
    <svg className="hs-map-svg" viewBox={`0 0 ${WIDTH} ${drawing.height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className="hs-map-ground" />
          <line x1="0" y1="0" x2="0" y2="7" className="hs-map-hatch" />
        </pattern>
      </defs>
      {areas.map((area) => (
        // The table beside the map does the same by keyboard; the shapes are for the pointer.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <path
          key={area.id}
          d={pathOf(area.feature, drawing.project)}
          fillRule="evenodd"
          fill={area.step < 0 ? `url(#${hatch})` : MAP_RAMPS[mode][area.step as 0 | 1 | 2 | 3]}
          className={area.id === chosen ? "hs-map-area hs-map-chosen" : "hs-map-area"}
          onClick={() => onChoose(area.id)}
        >
          <title>{`${area.name}: ${cellWords(area.count)}`}</title>
        </path>
      ))}
      {areas.map((area) => {
        const [x, y] = drawing.project(...labelPoint(area.feature));
        return (
          <text key={area.id} x={x} y={y} textAnchor="middle" className="hs-map-word">
            <tspan x={x}>{shortName(area.name)}</tspan>
            {area.count === null ? null : (
              <tspan x={x} dy="1.25em" className="hs-map-count">
                {cellWords(area.count)}
              </tspan>
            )}
          </text>
        );
      })}
    </svg>
  );
}
