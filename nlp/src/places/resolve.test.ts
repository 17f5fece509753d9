import { WardProfile } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { tokenise } from "../text/normalise.ts";
import { createPlaceReader, type PlaceContext } from "./resolve.ts";
import { EXAMPLE_WARD } from "./ward.example.ts";

const reader = createPlaceReader(EXAMPLE_WARD);
const read = (text: string, context: PlaceContext = {}, heat = new Map<number, number>()) =>
  reader(tokenise(text), text, context, heat);
const placesOf = (text: string) => read(text).places.map((place) => place.text);

describe("places by their form", () => {
  it.each([
    ["Đánh nhau ở ngõ 12/5 Quang Trung", ["ngõ 12/5 Quang Trung"]],
    ["số 3 ngõ 7 nhà đó mở loa", ["số 3 ngõ 7"]],
    ["Số 40 Ngõ Trạm, phường Bên Kia", ["Số 40 Ngõ Trạm"]],
    ["bọn tổ 9 kéo sang", ["tổ 9"]],
    ["Quán ốc Dì Sương đường Cầu Kiệu Nhỏ tính đắt", ["Quán ốc Dì Sương đường Cầu Kiệu Nhỏ"]],
    ["tầng 6 block C chung cư Lam Viên mất nước", ["tầng 6 block C chung cư Lam Viên"]],
    ["đầu hẻm 41 Bờ Tràm có trộm", ["hẻm 41 Bờ Tràm"]],
    ["ngách 8/22 Phúc Lâm, ngõ 5", ["ngách 8/22 Phúc Lâm", "ngõ 5"]],
    ["Trường Tiểu học Đồng Sen cho nghỉ", ["Trường Tiểu học Đồng Sen"]],
    ["ra cho Rung mua ca", ["cho Rung"]],
    ["nha van hoa to 12 dong cua", ["nha van hoa to 12"]],
    ["Tổ 2 thắng Tổ 9", ["Tổ 2", "Tổ 9"]],
  ])("%s", (text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });

  it.each([
    "ngõ nhà mình ngập",
    "ra chợ mua rau",
    "nhà ông Xuân ồn quá",
    "tổ 4 chuyền may nghỉ",
    "số 7 đâu rồi",
    "phường Bên Cạnh tốt lắm",
    "đi Hà Nội chơi",
    "cho Lan muon xe",
  ])("names no place: %s", (text) => {
    expect(placesOf(text)).toEqual([]);
  });
});

describe("the ward file", () => {
  it.each([
    ["tdp 7 mất nước", "tdp-7"],
    ["tổ dân phố số bảy mất nước", "tdp-7"],
    ["tổ dân phố số mười hai mất nước", "tdp-12"],
    ["tổ 7 mất nước", "tdp-7"],
    ["tổ bảy mất nước", "tdp-7"],
    ["khu 7 mất nước", "tdp-7"],
    ["ở k7 mất nước", "tdp-7"],
    ["to dan pho so 7 mat nuoc", "tdp-7"],
    ["to 12 mat nuoc", "tdp-12"],
    ["xom lo gach mat nuoc", "tdp-7"],
    ["đánh nhau ở chợ mới", "tdp-7"],
    ["đánh nhau ở cho moi", "tdp-7"],
    ["ngõ 12/5 Quang Trung ngập", "tdp-7"],
    ["đường Quang Trung ngập", "tdp-1"],
    ["số 3 ngõ 7 mở loa", "tdp-12"],
    ["cầu Avương sập", "tdp-12"],
    ["đình Kdang mất trộm", "tdp-7"],
    ["hồ Đàm Thuỷ cá chết", "tdp-1"],
    ["Lục Sỹ Thành mất điện", "tdp-1"],
  ])("%s → %s", (text, areaId) => {
    const where = read(text);
    expect(where.areaId).toBe(areaId);
    expect(where.areaConfidence).toBeGreaterThan(0.4);
  });

  it("does not take another number or other marks for the same name", () => {
    expect(read("ngõ 12/50 Quang Trung ngập").areaId).not.toBe("tdp-7");
    expect(read("tổ 70 mất nước").areaId).toBeNull();
    expect(read("chờ mời cơm").areaId).toBeNull();
    expect(read("t7 này nghỉ").areaId).toBeNull();
  });

  it("is less sure of an unaccented name, of another word for the group and where another province is named", () => {
    const sure = read("tổ 7 mất nước").areaConfidence;
    expect(read("to 7 mat nuoc").areaConfidence).toBeLessThan(sure);
    expect(read("khu 7 mất nước").areaConfidence).toBeLessThan(sure);
    expect(read("tổ 7 mất nước, hôm qua ở Đồng Nai cũng thế").areaConfidence).toBeLessThan(sure);
    expect(read("tổ 7 mất nước, thành phố Hải Phòng xem giúp").areaConfidence).toBe(sure);
  });

  it.each([
    ["TDP 7", "tdp-7"],
    ["tdp7", "tdp-7"],
    ["tdp số 7", "tdp-7"],
    ["Tổ 12", "tdp-12"],
    ["tổ số 12", "tdp-12"],
    ["khu phố 12", "tdp-12"],
    ["khu dân cư số 7", "tdp-7"],
    ["tổ dân phố mười hai", "tdp-12"],
    ["TỔ DÂN PHỐ SỐ 7", "tdp-7"],
    ["k12", "tdp-12"],
    ["đình K’Dang", "tdp-7"],
    ["đình K'Dang", "tdp-7"],
    ["xóm Lò Gạch", "tdp-7"],
    ["khu bờ sông", "tdp-1"],
    ["truong tieu hoc Hoa Mai", "tdp-1"],
  ])("knows the group or place in all its spellings: %s", (name, areaId) => {
    const where = read(`Bà con ${name} họp tối nay`);
    expect(where.areaId).toBe(areaId);
    expect(where.places).toHaveLength(1);
  });

  it("is less sure of a name that every town has than of one of its own, and of one that two areas share", () => {
    const ward = WardProfile.parse({
      ...EXAMPLE_WARD,
      places: [
        { name: "đường Trần Phú", area: "tdp-1", kind: "street" },
        { name: "đường Kênh Cạn Bé", area: "tdp-7", kind: "street" },
        { name: "chợ Gò Lúa", area: "tdp-1", kind: "market" },
        { name: "chợ Gò Lúa", area: "tdp-12", kind: "market" },
      ],
    });
    const local = createPlaceReader(ward);
    const sure = (text: string) => local(tokenise(text), text, {}, new Map()).places[0]?.confidence ?? 0;
    expect(sure("đường Trần Phú ngập")).toBeLessThan(sure("đường Kênh Cạn Bé ngập"));
    expect(sure("đường Trần Phú ngập")).toBeGreaterThan(0.3);
    expect(sure("chợ Gò Lúa cháy")).toBeLessThan(0.5);
  });

  it("is half as sure when another ward or province is named, wherever it stands", () => {
    const sure = read("tổ 7 mất nước").areaConfidence;
    for (const text of [
      "tổ 7 phường Bên Cạnh mất nước",
      "Quảng Ninh: tổ 7 mất nước",
      "to 7 mat nuoc, tin o Thai Binh",
    ])
      expect(read(text).areaConfidence, text).toBeLessThanOrEqual(sure / 2);
  });

  it("gives a place that only its form shows no area and at most half a confidence", () => {
    const [place] = read("rác đầy chợ Bàu Trắm").places;
    expect(place).toMatchObject({ text: "chợ Bàu Trắm", areaId: null });
    expect(place?.confidence).toBeLessThanOrEqual(0.5);
  });

  it("takes the hotter sentence of two areas, and none where nothing tells", () => {
    const text = "Ở tổ 1 vui vẻ. Ở tổ 7 đánh nhau.";
    expect(read(text, {}, new Map([[1, 3]])).areaId).toBe("tdp-7");
    expect(read("tổ 1 với khu 7 với tổ 12 cũng thế").areaConfidence).toBeLessThan(0.5);
  });

  it("falls back to the sender's area, then weakly to the group's", () => {
    expect(read("mất nước", { areaId: "tdp-1" })).toMatchObject({ areaId: "tdp-1", areaConfidence: 0.8 });
    const group = read("mất nước", { group: "Cư dân tổ 7 phường mẫu" });
    expect(group).toMatchObject({ areaId: "tdp-7" });
    expect(group.areaConfidence).toBeLessThanOrEqual(0.3);
    expect(read("mất nước", { group: "Hội người Phường Mẫu" }).areaId).toBeNull();
    expect(read("mất nước").areaId).toBeNull();
  });
});
