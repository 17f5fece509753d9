import { z } from "zod";
import { type UNIT_CODES, UnitCode } from "./case.ts";
import { Day, Id } from "./common.ts";

const Alias = z.string().trim().min(1).max(200);

/** A residential group (tổ dân phố) or another area that things are counted by. */
export const WardArea = z.object({
  id: Id,
  name: z.string().trim().min(1).max(200),
  aliases: z.array(Alias).default([]),
  /** Households, for rates; optional. */
  households: z.int().min(0).optional(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
});
export type WardArea = z.infer<typeof WardArea>;

/** A named place (street, alley, market, school, building) and the area it lies in. */
export const WardPlace = z.object({
  name: z.string().trim().min(1).max(200),
  aliases: z.array(Alias).default([]),
  area: Id,
  kind: z.enum(["street", "alley", "market", "school", "building", "landmark"]).default("landmark"),
});
export type WardPlace = z.infer<typeof WardPlace>;

/** A registered public group or page whose talk may come in. */
export const WardGroup = z.object({ name: z.string().trim().min(1).max(200), area: Id.optional() });
export type WardGroup = z.infer<typeof WardGroup>;

/** Days that differ from the week: `off` holidays and swapped-off days, `worked` swapped working days. */
export const WardCalendar = z.object({
  off: z.array(Day).default([]),
  worked: z.array(Day).default([]),
});
export type WardCalendar = z.infer<typeof WardCalendar>;

/** GeoJSON (RFC 7946) polygons of the areas; a feature's `properties.id` is the area's id. */
const Ring = z
  .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number()))
  .min(4);
export const Boundaries = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ id: z.string() }).loose(),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring).min(1) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
      ]),
    }),
  ),
});
export type Boundaries = z.infer<typeof Boundaries>;

/** Which unit handles which type group; data with a reason for each change. */
export const RoutingRule = z.object({
  typeGroup: z.string(),
  handlingUnit: UnitCode,
  support: z.array(UnitCode).default([]),
  basis: z.string().default("proposal"),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

/** A time limit as versioned data: value, basis, from when to when it holds. */
export const DeadlineRule = z.object({
  id: z.string(),
  value: z.int().min(1),
  unit: z.enum(["hours", "days", "working_days", "months"]),
  basis: z.string(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/**
 * The ward file. A file with only `id, name, areas, places, groups` is a ward too; the rest comes from defaults.
 */
export const WardProfile = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{2,60}$/),
    name: z.string().trim().min(2).max(200),
    city: z.string().trim().max(200).default(""),
    areas: z.array(WardArea).min(1),
    places: z.array(WardPlace).default([]),
    groups: z.array(WardGroup).default([]),
    boundaries: Boundaries.optional(),
    calendar: WardCalendar.default({ off: [], worked: [] }),
    units: z.array(z.object({ code: UnitCode, name: z.string(), head: z.string().optional() })).default([]),
    routing: z.array(RoutingRule).default([]),
    deadlines: z.array(DeadlineRule).default([]),
    hotline: z.string().trim().max(60).default(""),
  })
  .strict()
  .superRefine((ward, ctx) => {
    const known = new Set(ward.areas.map((area) => area.id));
    if (known.size !== ward.areas.length)
      ctx.addIssue({ code: "custom", path: ["areas"], message: "every area id once" });
    const mustBeKnown = (id: string | undefined, path: (string | number)[]) => {
      if (id !== undefined && !known.has(id))
        ctx.addIssue({ code: "custom", path, message: `an id of areas, not "${id}"` });
    };
    ward.places.forEach((place, index) => {
      mustBeKnown(place.area, ["places", index, "area"]);
    });
    ward.groups.forEach((group, index) => {
      mustBeKnown(group.area, ["groups", index, "area"]);
    });
    ward.boundaries?.features.forEach((feature, index) => {
      mustBeKnown(feature.properties.id, ["boundaries", "features", index, "properties", "id"]);
    });
  });
export type WardProfile = z.infer<typeof WardProfile>;

/** Vietnamese names of the units where the ward file gives none. */
export const UNIT_NAMES: Record<(typeof UNIT_CODES)[number], string> = {
  CAP: "Công an phường",
  VPUB: "Văn phòng HĐND và UBND",
  KTHTDT: "Phòng Kinh tế, Hạ tầng và Đô thị",
  VHXH: "Phòng Văn hóa – Xã hội",
  TTDVSNC: "Trung tâm Dịch vụ sự nghiệp công",
  TDP: "Tổ trưởng Tổ dân phố",
  THG: "Tổ hòa giải",
  MTTQ: "Ủy ban MTTQ và đoàn thể",
  LDUB: "Lãnh đạo UBND phường",
  TCTLN: "Tổ công tác liên ngành",
};
