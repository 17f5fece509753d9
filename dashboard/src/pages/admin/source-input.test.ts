import { SourceInput } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { readConfig, type SourceForm, sourceInputOf, startOfSource } from "./source-input.ts";

const form: SourceForm = {
  kind: "rss",
  name: " Trang tin phường Mẫu ",
  address: " https://phuongmau.example.vn/rss ",
  owner: "UBND phường Mẫu",
  basisKind: "law",
  basis: "Luật Tiếp cận thông tin 2016, Điều 17",
  purpose: "Theo dõi tin chính thức",
  expiresOn: "2027-11-25",
  everyMinutes: 30,
  quietAfterHours: 72,
};

describe("sourceInputOf", () => {
  it("makes what the server's own shape takes, good until the end of the last ward day", () => {
    const input = sourceInputOf(form);
    expect(SourceInput.parse(input)).toEqual(input);
    expect(input).toMatchObject({
      name: "Trang tin phường Mẫu",
      address: "https://phuongmau.example.vn/rss",
      expiresAt: "2027-11-25T16:59:59.999Z",
      robotsPermission: null,
      config: {},
    });
  });
  it("carries consent with its day, and gives a door that waits no address and no pace", () => {
    const input = sourceInputOf({
      ...form,
      kind: "import",
      basisKind: "consent",
      givenBy: "Quản trị nhóm Chợ Mẫu",
      givenAt: "2026-11-20",
      scope: "Bài công khai của nhóm",
      howToWithdraw: "Nhắn cho văn phòng",
    });
    expect(SourceInput.parse(input)).toEqual(input);
    expect(input.address).toBeNull();
    expect(input.everyMinutes).toBeNull();
    expect(input.legalBasis).toMatchObject({ kind: "consent", givenAt: "2026-11-19T17:00:00.000Z" });
  });
});

describe("readConfig", () => {
  it.each<[string | undefined, Record<string, unknown> | null]>([
    [undefined, {}],
    ["  ", {}],
    ['{"a":1}', { a: 1 }],
    ["[1]", null],
    ["null", null],
    ["{a:1}", null],
  ])("reads %j", (text, config) => {
    expect(readConfig(text)).toEqual(config);
  });
  it("reads what the form begins with for every kind", () => {
    for (const kind of ["rss", "website", "import", "desk", "group_head", "citizen_form"] as const)
      expect(readConfig(startOfSource(kind, "2026-11-25").config)).not.toBeNull();
  });
});
