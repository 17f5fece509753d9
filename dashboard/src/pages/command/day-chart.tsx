import { BarChart, type BarSeriesOption } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  type GridComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useThemeMode } from "../../components/theme-mode.ts";
import { cellWords } from "../../text/command.ts";
import { formatDay, formatShortDay } from "../../text/time.ts";
import { PALETTES } from "../../theme.ts";

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

/** Bars of counts by day; those in the window that the map shows stand out. Days under three have no bar. */
export default function DayChart({
  days,
  from,
  to,
  label,
  onChoose,
}: {
  days: readonly { day: string; reports: number | null }[];
  from: string;
  to: string;
  label: string;
  onChoose: (day: string) => void;
}) {
  const { mode } = useThemeMode();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const latest = useRef({ days, onChoose });
  latest.current = { days, onChoose };

  useEffect(() => {
    if (!box.current) return;
    const made = init(box.current, null, { renderer: "svg" });
    chart.current = made;
    // Anywhere in a day's column counts as a choice, for a bar may be too low to hit.
    made.getZr().on("click", (event) => {
      const at = made.convertFromPixel({ xAxisIndex: 0 }, event.offsetX);
      const day = latest.current.days[Math.round(Number(at))];
      if (day) latest.current.onChoose(day.day);
    });
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const palette = PALETTES[mode];
    const option: Option = {
      animation: false,
      textStyle: { fontFamily: "Be Vietnam Pro", color: palette.muted },
      grid: { left: 34, right: 8, top: 10, bottom: 24 },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "shadow" },
        backgroundColor: palette.surface,
        borderColor: palette.line,
        textStyle: { color: palette.text, fontFamily: "Be Vietnam Pro" },
        formatter: (items) => {
          const item = Array.isArray(items) ? items[0] : items;
          const day = days[item?.dataIndex ?? -1];
          return day ? `${formatDay(day.day)}: ${cellWords(day.reports)}` : "";
        },
      },
      xAxis: {
        type: "category",
        data: days.map(({ day }) => formatShortDay(day)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.line } },
        axisLabel: { color: palette.muted, hideOverlap: true },
      },
      yAxis: {
        type: "value",
        minInterval: 1,
        splitLine: { lineStyle: { color: palette.line } },
        axisLabel: { color: palette.muted },
      },
      series: [
        {
          type: "bar",
          barCategoryGap: "25%",
          data: days.map(({ day, reports }) => ({
            value: reports ?? "-",
            itemStyle: {
              color: day >= from && day <= to ? palette.accent : palette.muted,
              opacity: day >= from && day <= to ? 1 : 0.45,
            },
          })),
        },
      ],
    };
    chart.current?.setOption(option, true);
  }, [days, from, to, mode]);

  return (
    <>
      <div ref={box} className="hs-day-chart" role="img" aria-label={label} />
      <table className="hs-hidden">
        <caption>{label}</caption>
        <tbody>
          {days.map(({ day, reports }) => (
            <tr key={day}>
              <th scope="row">{formatDay(day)}</th>
              <td>{cellWords(reports)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
