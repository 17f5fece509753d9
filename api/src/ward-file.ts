import { AppError, type FieldError, UNIT_CODES, UNIT_NAMES, WardProfile, type WardView } from "@hoasom/core";
import { parse } from "yaml";

/** What is wrong in a ward file: the key's path and what was expected there. */
export class WardFileError extends Error {
  readonly faults: FieldError[];

  constructor(faults: FieldError[]) {
    const [first] = faults;
    super(
      `${first?.path ?? ""}: ${first?.expected ?? "a ward file"}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ""}`,
    );
    this.faults = faults;
  }
}

/** Reads a ward file (YAML) and its boundaries (GeoJSON) if given; throws `WardFileError` naming each wrong key. */
export function readWardFile(yaml: string, boundaries: string | null): WardProfile {
  const file = readData("ward.yaml", () => parse(yaml, { maxAliasCount: 50 }) as unknown);
  if (typeof file !== "object" || file === null || Array.isArray(file))
    throw new WardFileError([{ path: "(tệp)", expected: "các khóa id, name, areas, places, groups" }]);
  const whole =
    boundaries === null
      ? file
      : { ...file, boundaries: readData("boundaries", () => JSON.parse(boundaries) as unknown) };
  const parsed = WardProfile.safeParse(whole);
  if (parsed.success) return parsed.data;
  throw new WardFileError(
    parsed.error.issues.map((issue) => ({ path: issue.path.join(".") || "(tệp)", expected: issue.message })),
  );
}

function readData(what: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    // The position helps; the text of the file itself does not belong into an error.
    const at = (error as { linePos?: [{ line: number; col: number }] }).linePos?.[0];
    throw new WardFileError([
      {
        path: at ? `${what}, dòng ${at.line}, cột ${at.col}` : what,
        expected: what === "boundaries" ? "JSON đúng cú pháp" : "YAML đúng cú pháp",
      },
    ]);
  }
}

/** The same as an answer to whoever sent the file. */
export function asFixInput(error: unknown): unknown {
  return error instanceof WardFileError ? new AppError("fix_input", { fields: error.faults }) : error;
}

/** The ward as the screens need it. */
export function wardView(profile: WardProfile, now: string, demo: boolean): WardView {
  return {
    id: profile.id,
    name: profile.name,
    city: profile.city,
    hotline: profile.hotline,
    areas: profile.areas,
    places: profile.places,
    groups: profile.groups,
    boundaries: profile.boundaries ?? null,
    units: UNIT_CODES.map((code) => {
      const own = profile.units.find((unit) => unit.code === code);
      return { code, name: own?.name ?? UNIT_NAMES[code], head: own?.head ?? null };
    }),
    now,
    demo,
  };
}
