import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  findPersonalNumbers,
  fold,
  LegalBasis,
  laneOf,
  ROLES,
  Role,
  Source,
  sessionRoutes,
  UnitCode,
  User,
} from "@hoasom/core";
import { readImport, toPost } from "@hoasom/crawlers";
import { createRuleScorer } from "@hoasom/nlp";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { drawBoundaries } from "../demo/make-boundaries.ts";
import { readWardFile } from "../src/ward-file.ts";

const DEMO = join(import.meta.dirname, "..", "demo");
const textOf = (name: string) => readFileSync(join(DEMO, name), "utf8");
const ward = readWardFile(textOf("ward.yaml"), textOf("boundaries.geojson"));
const areaIds = ward.areas.map((area) => area.id);

const Talk = z.strictObject({
  id: z.string().min(1),
  group: z.enum(ward.groups.map((group) => group.name)),
  text: z.string().min(1).max(5000),
  author: z.string().min(2),
  link: z.url({ protocol: /^https$/, hostname: /\.example$/ }).optional(),
  parent: z.string().optional(),
});
const linesOf = <T>(name: string, shape: z.ZodType<T>): T[] =>
  textOf(name)
    .trimEnd()
    .split("\n")
    .map((line) => shape.parse(JSON.parse(line)));
const life = linesOf(
  "life.jsonl",
  Talk.extend({
    minutesAgo: z
      .int()
      .min(1)
      .max(21 * 1440),
  }),
);
const live = linesOf("live.jsonl", Talk.extend({ afterSeconds: z.int().min(0).max(1800) }));

describe("the invented ward", () => {
  test("is a whole ward file: eighteen groups with households, each with places, every unit with a head", () => {
    expect(areaIds).toEqual(Array.from({ length: 18 }, (_, index) => `tdp-${index + 1}`));
    expect(ward.places.length).toBeGreaterThanOrEqual(60);
    expect(ward.places.filter((place) => place.kind === "market")).toHaveLength(3);
    for (const area of ward.areas) {
      expect(area.households).toBeGreaterThan(50);
      expect(ward.places.filter((place) => place.area === area.id).length, area.id).toBeGreaterThanOrEqual(3);
    }
    expect(ward.units.map((unit) => unit.code).sort()).toEqual([...UnitCode.options].sort());
    expect(ward.units.every((unit) => unit.head?.startsWith("Mẫu "))).toBe(true);
  });

  test("no name or alias means two areas, with or without marks", () => {
    const meant = new Map<string, string>();
    const named = [...ward.areas.map((area) => ({ ...area, area: area.id })), ...ward.places];
    for (const { name, aliases, area } of named)
      for (const word of [name, ...aliases]) {
        expect(meant.get(fold(word)) ?? area, word).toBe(area);
        meant.set(fold(word), area);
      }
  });

  test("has the holidays and swapped days of two years, none both off and worked", () => {
    const { off, worked } = ward.calendar;
    for (const day of [
      "2026-01-02",
      "2026-02-17",
      "2026-04-30",
      "2026-09-02",
      "2027-01-01",
      "2027-02-08",
      "2027-09-02",
    ])
      expect(off).toContain(day);
    expect(worked).toContain("2026-01-10");
    expect(off.filter((day) => worked.includes(day))).toEqual([]);
  });
});

describe("the boundaries", () => {
  const features = ward.boundaries?.features ?? [];
  const rings = features.map(({ geometry }) =>
    geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : [],
  );
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map((to, index) => [String(ring[index]), String(to)] as const),
  );
  const area = (ring: (typeof rings)[number]) =>
    ring
      .slice(1)
      .reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0) / 2;

  test("are what the script draws, one polygon a group", () => {
    expect(JSON.parse(textOf("boundaries.geojson"))).toEqual(drawBoundaries());
    expect(features.map((feature) => feature.properties.id)).toEqual(areaIds);
  });

  test("close, run counter-clockwise and are of like size", () => {
    for (const ring of rings) {
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(area(ring)).toBeGreaterThan(0);
    }
    const sizes = rings.map(area);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(4);
  });

  test("tile one shape: an inner edge has two sides, the outer ones are a single ring around the sum of all", () => {
    const sides = new Set(edges.map(([from, to]) => `${from} ${to}`));
    expect(sides.size).toBe(edges.length);
    const outer = new Map(edges.filter(([from, to]) => !sides.has(`${to} ${from}`)));
    const ring: (typeof rings)[number] = [];
    let at = [...outer.keys()][0] ?? "";
    for (let step = 0; step <= outer.size; step += 1) {
      const [lon = 0, lat = 0] = at.split(",").map(Number);
      ring.push([lon, lat]);
      at = outer.get(at) ?? "";
    }
    expect(String(ring.at(-1))).toBe(String(ring[0]));
    expect(new Set(ring.map(String)).size).toBe(outer.size);
    expect(area(ring)).toBeCloseTo(
      rings.reduce((sum, one) => sum + area(one), 0),
      12,
    );
  });

  test("no two edges cross", () => {
    const points = (edge: readonly [string, string]) =>
      edge.map((point) => point.split(",").map(Number) as [number, number]);
    const once = edges.filter(([from, to]) => from < to || !edges.some(([a, b]) => a === to && b === from));
    const turn = (a: number[], b: number[], c: number[]) =>
      Math.sign(
        ((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) -
          ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0)),
      );
    const crossing = once.flatMap((one, index) =>
      once.slice(index + 1).filter((other) => {
        if (one.some((point) => other.includes(point))) return false;
        const [[a = [], b = []], [c = [], d = []]] = [points(one), points(other)];
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
      }),
    );
    expect(crossing).toEqual([]);
  });
});

describe("sources and accounts", () => {
  const GivenSource = Source.pick({
    id: true,
    kind: true,
    name: true,
    owner: true,
    purpose: true,
    expiresAt: true,
  })
    .extend({ legalBasis: LegalBasis })
    .loose();
  const sources = z.array(GivenSource).parse(JSON.parse(textOf("sources.json")));
  const accounts = z
    .strictObject({
      password: sessionRoutes.setupAccount.body.shape.password,
      users: z.array(
        z.strictObject({
          username: User.shape.username,
          displayName: User.shape.displayName,
          role: Role,
          unit: UnitCode.nullable(),
          areaId: z.enum(areaIds).optional(),
        }),
      ),
    })
    .parse(JSON.parse(textOf("users.json")));

  test("every group has the recorded consent of its administrator, every door its basis, and all of it ends in 2027", () => {
    for (const group of ward.groups)
      expect(
        sources.find((source) => source.name === group.name),
        group.name,
      ).toMatchObject({ kind: "import", legalBasis: { kind: "consent" } });
    expect(new Set(sources.map((source) => source.kind))).toEqual(
      new Set(["import", "rss", "website", "desk", "group_head", "citizen_form"]),
    );
    for (const source of sources) expect(source.expiresAt).toMatch(/^2027-/);
    expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length);
    for (const source of sources.filter(({ kind }) => kind === "rss" || kind === "website"))
      expect(source, source.name).toMatchObject({
        state: "paused",
        address: expect.stringContaining(".example/"),
      });
  });

  test("every role has an account, the two-person rule has two, and those bound to a group have one", () => {
    for (const role of ROLES)
      expect(
        accounts.users.some((user) => user.role === role),
        role,
      ).toBe(true);
    for (const role of ["culture_editor", "spokesperson"] as const)
      expect(accounts.users.filter((user) => user.role === role)).toHaveLength(2);
    expect(new Set(accounts.users.map((user) => user.username)).size).toBe(accounts.users.length);
    for (const user of accounts.users)
      expect(user.areaId !== undefined, user.username).toBe(
        user.role === "area_officer" || user.role === "group_head",
      );
  });
});

describe.each([
  ["life.jsonl", life.map((post) => ({ ...post, at: -post.minutesAgo })), 900],
  ["live.jsonl", live.map((post) => ({ ...post, at: post.afterSeconds })), 240],
] as const)("%s", (_name, posts, least) => {
  const byId = new Map(posts.map((post) => [post.id, post]));

  test("is many posts of every group, in order, each id once, in composed letters", () => {
    expect(posts.length).toBeGreaterThanOrEqual(least);
    expect(byId.size).toBe(posts.length);
    expect(posts.map((post) => post.at)).toEqual(posts.map((post) => post.at).toSorted((a, b) => a - b));
    for (const group of ward.groups)
      expect(
        posts.some((post) => post.group === group.name),
        group.name,
      ).toBe(true);
    for (const post of posts) expect(post.text).toBe(post.text.normalize("NFC").trim());
  });

  test("comments answer an earlier post of the same group", () => {
    const comments = posts.filter((post) => post.parent !== undefined);
    expect(comments.length).toBeGreaterThan(least / 4);
    for (const comment of comments) {
      const parent = byId.get(comment.parent ?? "");
      expect(parent?.group, comment.id).toBe(comment.group);
      expect(parent?.at ?? 1, comment.id).toBeLessThanOrEqual(comment.at);
    }
  });

  test("is written, not stamped out: hardly a text comes twice, and only share-chains start alike", () => {
    expect(new Set(posts.map((post) => post.text)).size).toBeGreaterThan(posts.length * 0.98);
    const starts = Map.groupBy(
      posts.filter((post) => post.parent === undefined),
      (post) => fold(post.text).slice(0, 25),
    );
    expect([...starts.values()].filter((alike) => alike.length > 3)).toEqual([]);
  });

  test("no number leads to a real person: phones are of a range that nobody has, plates and the rest are few", () => {
    for (const post of posts)
      for (const found of findPersonalNumbers(post.text).filter(({ kind }) => kind !== "plate"))
        expect(post.text.slice(found.start, found.end)).toMatch(/^0900 000 \d{3}$/);
  });
});

describe("what the demo promises, read by the rules", () => {
  const scorer = createRuleScorer(ward);
  const all = [...life, ...live];
  const read = (words: string) => {
    const post = all.find((one) => one.text.includes(words));
    expect(post, words).toBeDefined();
    return scorer.read(post?.text ?? "", { group: post?.group ?? null });
  };

  test("within twenty seconds something happens that is violence, here", () => {
    const first = live
      .filter((post) => post.afterSeconds <= 20)
      .map((post) => scorer.read(post.text, { group: post.group }));
    expect(
      first.some(
        (reading) => reading.conflict === 3 && reading.areaId === "tdp-16" && laneOf(reading) === "police",
      ),
    ).toBe(true);
  });

  test.each([
    ["Hố ga chặn ngõ 7 Giếng Trong đến hôm nay", "police", "tdp-3"],
    ["chồng đánh vợ ở ngách 12/5 Hoa Mận", "police", "tdp-1"],
    ["đập cửa, dọa không trả tiền thì đốt nhà", "police", "tdp-11"],
    ["Nghe nói nước máy nhà máy nước Đồng Quế nhiễm độc", "culture_social", "tdp-17"],
    ["Hồ sơ cấp sổ đỏ nhà tôi nộp từ tháng 8", "grievance", null],
    ["Chắc phường mình nuôi gạch làm cảnh", "grievance", "tdp-1"],
    ["gọi công an phường 3 cuộc mà không ai xuống", "grievance", "tdp-5"],
    ["tôi xách can xăng ra trụ sở đốt", "police", null],
  ])("«%s» goes to %s", (words, lane, areaId) => {
    const reading = read(words);
    expect(laneOf(reading)).toBe(lane);
    expect(reading.areaId).toBe(areaId);
  });

  test("wall-5 the beaten wife is on no map, the own threat leaves the protected lane", () => {
    expect(read("chồng đánh vợ ở ngách 12/5 Hoa Mận").sensitive).toBe(true);
    expect(read("tôi xách can xăng ra trụ sở đốt").ownThreat).toBe(true);
  });

  test("hố ga chặn ngõ is there to be searched for", () => {
    expect(all.filter((post) => post.text.includes("hố ga chặn ngõ")).length).toBeGreaterThan(0);
  });
});

test("the sample for `import` holds thirty lines, and each bad one is named for what it is", async () => {
  expect(textOf("sample-import.jsonl").trimEnd().split("\n")).toHaveLength(30);
  const source = Source.parse({
    id: "nguon-mau",
    wardId: ward.id,
    kind: "import",
    name: "Tệp mẫu",
    address: null,
    owner: "UBND phường",
    legalBasis: { kind: "law", basis: "Luật Tiếp công dân 2013" },
    purpose: "Thử nhập tệp",
    robotsPermission: null,
    expiresAt: "2027-12-30T16:59:59.999Z",
    state: "active",
    stateReason: "",
    everyMinutes: null,
    quietAfterHours: null,
    defaultAreaId: null,
    config: {},
    createdAt: "2026-11-25T01:00:00.000Z",
    createdBy: null,
    updatedAt: "2026-11-25T01:00:00.000Z",
  });
  const named: string[] = [];
  const texts: string[] = [];
  const chunks = async function* () {
    yield textOf("sample-import.jsonl");
  };
  for await (const entry of readImport(chunks())) {
    if ("fault" in entry) {
      named.push(`${entry.line} ${entry.fault}`);
      continue;
    }
    const made = await toPost(entry.item, {
      ward,
      source,
      channel: "social_alert",
      receivedAt: "2026-11-25T01:00:00.000Z",
      voiceKey: "k",
    });
    if ("fault" in made) named.push(`${entry.line} ${made.fault}`);
    else {
      texts.push(made.post.text);
      for (const note of made.notes) named.push(`${entry.line} ${note}`);
    }
  }
  expect(named).toEqual([
    "7 broken_json",
    "8 bad_characters",
    "9 time_before_2004",
    "10 time_in_future",
    "11 unknown_group",
    "16 bad_characters",
    "17 bad_characters",
    "18 empty_text",
    "19 wrong_shape",
    "20 wrong_shape",
    "21 wrong_shape",
    "22 bad_time",
    "23 bad_link",
  ]);
  expect(texts).toHaveLength(24);
  expect(texts.join("\n")).not.toMatch(/\d{4}[ .]?\d{3}[ .]?\d{3}|123\.45|1903/);
  expect(texts).toContain("Tổ dân phố số 3 họp tối nay");
});
