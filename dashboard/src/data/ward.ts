import type { UnitCode, WardView } from "@hoasom/core";
import { useCallback, useEffect, useState } from "react";
import { UNIT_LABELS } from "../text/labels.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { useCall } from "./queries.ts";

/** The ward as every screen needs it, with names by id. */
export type WardNames = {
  ward: WardView | undefined;
  /** The area's name; «chưa rõ vị trí» for null, the id itself when the ward no longer knows it. */
  areaName: (id: string | null) => string;
  /** The unit's name as the ward file writes it; «chưa giao» for null. */
  unitName: (code: UnitCode | null) => string;
};

/** The ward: areas, boundaries, units; fetched once and kept for ten minutes. */
export function useWard(): WardNames {
  const { data: ward } = useCall("ward", {}, { staleTime: 600_000 });
  const { areas, units } = ward ? namesOf(ward) : NO_NAMES;
  const areaName = useCallback(
    (id: string | null) => (id === null ? SHELL_TEXT.noPlace : (areas.get(id) ?? id)),
    [areas],
  );
  const unitName = useCallback(
    (code: UnitCode | null) => (code === null ? SHELL_TEXT.noUnit : (units.get(code) ?? UNIT_LABELS[code])),
    [units],
  );
  return { ward, areaName, unitName };
}

type Names = { areas: ReadonlyMap<string, string>; units: ReadonlyMap<UnitCode, string> };
const NO_NAMES: Names = { areas: new Map(), units: new Map() };
const namesMade = new WeakMap<WardView, Names>();

/** The ward's names by id, made once for a ward however many lines on the screen ask for one. */
function namesOf(ward: WardView): Names {
  let names = namesMade.get(ward);
  if (names === undefined) {
    names = {
      areas: new Map(ward.areas.map((area) => [area.id, area.name])),
      units: new Map(ward.units.map((unit) => [unit.code, unit.name])),
    };
    namesMade.set(ward, names);
  }
  return names;
}

const offsets = new WeakMap<WardView, number>();

/** The server's time in milliseconds, moving on every 30 s; a desk whose own clock is wrong still counts right. */
export function useNow(): number {
  const { ward } = useWard();
  const [browserNow, setBrowserNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setBrowserNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (!ward) return browserNow;
  let offset = offsets.get(ward);
  if (offset === undefined) {
    offset = new Date(ward.now).getTime() - Date.now();
    offsets.set(ward, offset);
  }
  return browserNow + offset;
}
