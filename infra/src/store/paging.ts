import {
  type Alert,
  AppError,
  type Case,
  type Claim,
  type Grievance,
  type Label,
  type Page,
  type PageRequest,
} from "@hoasom/core";
import { type SelectQueryBuilder, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** The place after which a page begins: the sort time and the id of the last item of the page before. */
type Place = { at: string; id: string };

/** Writes a place as a cursor (base64url of JSON), which callers hand back as it is. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify([place.at, place.id])).toString("base64url");
}

/** Reads a cursor; throws `AppError("fix_input")` for whatever `cursorOf` did not write. */
export function placeOf(cursor: string): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(parts) && parts.length === 2) {
      const [at, id] = parts as unknown[];
      if (
        typeof at === "string" &&
        typeof id === "string" &&
        !Number.isNaN(Date.parse(at)) &&
        !id.includes("\0")
      )
        return { at: new Date(at).toISOString() === at ? at : new Date(at).toISOString(), id };
    }
  } catch {
    // Told below, without the parser's words.
  }
  throw new AppError("fix_input", {
    detail: "Trang cần xem không còn hợp lệ; mở lại danh sách từ đầu.",
    fields: [{ path: "cursor", expected: "giá trị «next» của trang trước, giữ nguyên" }],
  });
}

/** The tables that are read in pages, and what their rows hold. */
type Shapes = { alerts: Alert; cases: Case; claims: Claim; grievances: Grievance; labels: Label };

/**
 * Reads one page of a filtered query, newest first, and the number of all its rows. Pages are cut by the place of
 * the last item and not by a count, so rows that come in meanwhile neither repeat nor hide any.
 */
export async function pageOf<Table extends keyof Shapes>(
  query: SelectQueryBuilder<Tables, Table, object>,
  timeColumn: keyof Tables[Table] & string,
  timeOf: (shape: Shapes[Table]) => string,
  page: PageRequest,
): Promise<Page<Shapes[Table]>> {
  const time = sql.ref(timeColumn);
  let rows = query.select(sql.ref("body").as("body")).$castTo<{ body: Shapes[Table] }>();
  if (page.cursor !== undefined) {
    const { at, id } = placeOf(page.cursor);
    rows = rows.where(sql<boolean>`(${time}, id) < (${at}::timestamptz, ${id})`);
  }
  const limit = Math.max(1, Math.trunc(page.limit));
  const found = await rows
    .orderBy(time, "desc")
    .orderBy(sql.ref("id"), "desc")
    .limit(limit + 1)
    .execute();
  const { total } = await query.select(sql<string>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const items = found.slice(0, limit).map((row) => row.body);
  const last = items.at(-1);
  const next = found.length > limit && last ? cursorOf({ at: timeOf(last), id: last.id }) : null;
  return { items, next, total: Number(total) };
}
