import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "..", "src", "main.ts");
const WARD = join(import.meta.dirname, "crash-ward.yaml");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hoasom-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hoasom(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: "utf8",
    cwd: folder,
    maxBuffer: 64_000_000,
  });
  return {
    status,
    stderr,
    lines: stdout.split("\n").filter(Boolean),
    json: () =>
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

describe("score", () => {
  it("reads lines, gives the contract's keys, offsets into the text as given", () => {
    const text = "Ở tổ 7 đang đánh nhau to, có người chảy máu";
    const run = hoasom(["score", "-", "--ward", WARD], `${JSON.stringify({ id: "a", text })}\n`);
    expect(run.status).toBe(0);
    const [line] = run.json();
    expect(Object.keys(line).sort()).toEqual(
      [
        "id",
        "topics",
        "topicScores",
        "conflict",
        "conflictScores",
        "claim",
        "claimScores",
        "protected",
        "protectedScore",
        "places",
        "evidence",
        "model",
      ].sort(),
    );
    expect(line).toMatchObject({
      id: "a",
      conflict: 3,
      topics: ["public_order"],
      places: [{ text: "tổ 7", area: "tdp7" }],
    });
    expect(line.conflictScores).toHaveLength(4);
    for (const { start, end } of line.evidence) expect(text.slice(start, end).length).toBeGreaterThan(0);
  });

  it("names a bad line, goes on with the rest and ends with 1", () => {
    const run = hoasom(["score"], `{"text":"xin chào"}\n{broken\n[1]\n{"id":2}\n\n{"text":"cảm ơn"}\n`);
    expect(run.status).toBe(1);
    expect(run.lines).toHaveLength(2);
    expect(run.stderr.trim().split("\n")).toEqual([
      "line 2: not JSON",
      "line 3: not a JSON object",
      'line 4: "text" is missing or no text',
    ]);
  });
});

describe("labels export", () => {
  it("names a wrong day and a store without a ward, and puts nothing out", () => {
    for (const [since, why] of [
      ["hôm qua", "--since hôm qua: give a day as YYYY-MM-DD"],
      ["2026-13-01", "--since 2026-13-01: give a day as YYYY-MM-DD"],
      ["2026-11-01", "the store has no ward yet"],
    ] as const) {
      const run = hoasom(["labels", "export", "--since", since, "--data", join(folder, "trong")]);
      expect(run.status).toBe(1);
      expect(run.stderr.trim()).toBe(`hoasom: ${why}`);
      expect(run.lines).toEqual([]);
    }
  });

  it("writes nothing but the receipt for a ward where nobody judged anything", () => {
    const data = join(folder, "phuong");
    expect(hoasom(["ward", "set", WARD, "--data", data]).status).toBe(0);
    const run = hoasom(["labels", "export", "--data", data]);
    expect(run.status).toBe(0);
    expect(run.lines).toEqual([]);
    expect(JSON.parse(run.stderr.trim())).toEqual({ lines: 0, textGone: 0, sensitive: 0 });
    const doctor = hoasom(["doctor", "--data", data]).json();
    expect(doctor).toContainEqual({
      part: "reading again",
      ok: true,
      version: expect.any(String),
      days: 90,
      read: 0,
      left: 0,
    });
  });
});

describe("wrong usage and wrong files", () => {
  it("ends with 2 for a wrong option and 1 with one line for a file that is not there", () => {
    expect(hoasom(["score", "--nope"]).status).toBe(2);
    expect(hoasom(["bay"]).status).toBe(2);
    const missing = hoasom(["score", "khong-co.jsonl"]);
    expect(missing.status).toBe(1);
    expect(missing.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("tells a wrong ward file by the key's path and what was expected", () => {
    const file = join(folder, "ward.yaml");
    writeFileSync(
      file,
      "id: p\nname: Phường\nareas:\n  - { id: a, name: A }\nplaces:\n  - { name: Chợ, area: b }\n",
    );
    const start = hoasom(["start", "--ward", file, "--data", join(folder, "d1"), "--port", "0"]);
    expect(start.status).toBe(1);
    expect(start.stderr.trim().split("\n")).toHaveLength(1);
    expect(start.stderr).toMatch(/places\.0\.area: an id of areas, not "b"|id: /);
    writeFileSync(file, "id: [unclosed\n");
    expect(hoasom(["ward", "check", file]).stderr).toMatch(/ward\.yaml, dòng \d+/);
  });
});

describe("import", () => {
  it("names, counts and survives every kind of bad line; the rest goes in once", () => {
    const file = join(folder, "bad.jsonl");
    const now = new Date().toISOString();
    const lines = [
      JSON.stringify({ id: "1", postedAt: now, group: "Cư dân", text: "Chào cả nhà, hôm nay trời đẹp" }),
      "{broken",
      JSON.stringify({ id: "2", postedAt: "1970-01-01T00:00:00Z", group: "Cư dân", text: "Đồng hồ sai năm" }),
      JSON.stringify({ id: "3", postedAt: "2031-01-01T00:00:00Z", group: "Cư dân", text: "Đồng hồ năm sau" }),
      JSON.stringify({ id: "4", postedAt: now, group: "Nhóm lạ", text: "Nhóm không có trong tệp" }),
      JSON.stringify({ id: "1", postedAt: now, group: "Cư dân", text: "Chào cả nhà, hôm nay trời đẹp" }),
      JSON.stringify({ id: "1", postedAt: now, group: "Cư dân", text: "Chào cả nhà, hôm nay trời mưa" }),
      '{"id":"5","postedAt":null,"group":"Cư dân","text":"lone \\ud800 surrogate"}',
      '{"id":"6","postedAt":null,"group":"Cư dân","text":"nul \\u0000 here"}',
      JSON.stringify({
        id: "7",
        postedAt: now,
        group: "Cư dân",
        text: "<script>alert(1)</script> bán nhà \u202Eược gn",
      }),
      JSON.stringify({ id: "8", postedAt: now, group: "Cư dân", text: "x".repeat(5_000_000) }),
      JSON.stringify({ id: "9", postedAt: now, group: "Cư dân", text: "Dòng cuối vẫn vào" }),
    ];
    writeFileSync(file, `${lines.join("\n")}\n`);
    const run = hoasom(["import", file, "--data", join(folder, "d2"), "--ward", WARD, "--basis", "kiểm thử"]);
    expect(run.status).toBe(1);
    const summary = run.json().at(-1);
    expect(summary.imported).toMatchObject({
      broken_json: 1,
      text_too_long: 1,
      time_before_2004: 1,
      time_in_future: 1,
      unknown_group: 1,
      same_again: 1,
      new_revision: 1,
    });
    expect(summary).toMatchObject({ waiting: 0, failed: 0 });
    expect(summary.stored).toBe(summary.imported.new);
    expect(summary.searchable).toBe(summary.stored);
    expect(run.stderr).toMatch(/line 2: broken_json/);
    // The record of the run verifies.
    expect(hoasom(["audit", "verify", "--data", join(folder, "d2")]).json()[0]).toMatchObject({ ok: true });
  });

  it("refuses to take in anything through no registered source (wall 4)", () => {
    const file = join(folder, "one.jsonl");
    writeFileSync(file, JSON.stringify({ id: "1", text: "một dòng" }));
    const run = hoasom(["import", file, "--data", join(folder, "d3"), "--ward", WARD]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/no import source is registered/);
  });
});

describe("replay", () => {
  it("gives the same lines for the same timeline, and an alert its whole life", () => {
    const file = join(folder, "timeline.jsonl");
    const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1, 12, minutes)).toISOString();
    const lines = [
      { id: "x1", postedAt: at(0), group: "Cư dân", text: "Bán xe cũ giá rẻ" },
      {
        id: "x2",
        postedAt: at(5),
        group: "Cư dân",
        text: "Tổ 3 đang đánh nhau to, có người bị chém chảy máu, gọi công an đi",
      },
      {
        id: "x3",
        postedAt: at(9),
        group: "Cư dân",
        text: "Tổ 3 đang đánh nhau kinh quá, chém nhau chảy máu rồi, cứu với",
      },
    ];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
    const first = hoasom(["replay", file, "--ward", WARD]);
    expect(first.status).toBe(0);
    const events = first.json();
    expect(events[0]).toMatchObject({
      at: at(5),
      event: "firing",
      lane: "police",
      kind: "acute",
      level: 3,
      area: "tdp3",
      posts: ["x2"],
    });
    expect(events.at(-1)).toMatchObject({ event: "expired" });
    expect(hoasom(["replay", file, "--ward", WARD]).lines).toEqual(first.lines);
  });
});

describe("start", () => {
  const start = (args: string[]) => {
    const child = spawn(process.execPath, [MAIN, "start", "--ward", WARD, ...args], {
      cwd: folder,
      env: { ...process.env, HOASOM_LOG_LEVEL: "silent" },
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    const until = async (pattern: RegExp) => {
      while (!pattern.test(out)) await new Promise((resolve) => child.stdout.once("data", resolve));
      return pattern.exec(out)?.[1] ?? "";
    };
    return {
      child,
      until,
      gone: new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code))),
    };
  };

  it("serves, refuses a second process on the same folder by its number, and stops cleanly on Ctrl-C", async () => {
    const data = join(folder, "d4");
    const one = start(["--data", data, "--port", "0"]);
    const url = await one.until(/(http:\/\/[\d.:]+)/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const second = hoasom(["import", WARD, "--data", data]);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(String(one.child.pid));
    expect(second.stderr.trim().split("\n")).toHaveLength(1);
    one.child.kill("SIGINT");
    expect(await one.gone).toBe(0);
    expect(hoasom(["audit", "verify", "--data", data]).status).toBe(0);
  });

  it("says in one line that the port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const run = hoasom(["start", "--ward", WARD, "--data", join(folder, "d5"), "--port", String(port)]);
    server.close();
    expect(run.status).toBe(1);
    expect(run.stderr.trim()).toBe(
      `hoasom: port ${port} is taken by another program; give another one with --port`,
    );
  });
});
