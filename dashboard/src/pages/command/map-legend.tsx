import { useThemeMode } from "../../components/theme-mode.ts";
import { COMMAND_TEXT } from "../../text/command.ts";
import { MAP_RAMPS } from "../../theme.ts";
import { classWords, type MapClass, rampStep } from "./map-classes.ts";

/** What the fills mean: the classes from few to many, and the hatch for too little to show. */
export function MapLegend({
  classes,
  metric,
}: {
  classes: readonly MapClass[];
  metric: "reports" | "cases";
}) {
  const { mode } = useThemeMode();
  return (
    <ul className="hs-legend" aria-label={COMMAND_TEXT.metrics[metric]}>
      <li className="hs-muted">{COMMAND_TEXT.metrics[metric]}:</li>
      {classes.map((each, index) => (
        <li key={each.low}>
          <svg width="22" height="14" aria-hidden="true">
            <rect width="22" height="14" fill={MAP_RAMPS[mode][rampStep(index, classes.length)]} />
          </svg>
          {classWords(each)}
        </li>
      ))}
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect width="22" height="14" className="hs-map-ground" />
          <path d="M0 14L14 0M8 14L22 0M-6 14L8 0M16 14L22 8" className="hs-map-hatch" />
        </svg>
        {COMMAND_TEXT.dark} ({COMMAND_TEXT.darkShort})
      </li>
    </ul>
  );
}
