import type { CorrectionText } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCorrection, headlineOverlap, personNames, postLinks } from "./correction-checks.ts";

const statement = "Nước máy ở Tổ 3 bị nhiễm độc, đã có người nhập viện";
const good: CorrectionText = {
  headline: "Nước máy Tổ 3 đạt chuẩn theo mẫu lấy sáng 20/11",
  circulating: "Có tin nói nước máy ở Tổ 3 nhiễm độc và có người phải nhập viện.",
  verdict: "false",
  facts: [
    {
      text: "Mẫu nước lấy tại ba điểm đạt quy chuẩn nước sạch.",
      source: "Trạm Y tế phường Mẫu",
      checkedOn: "2026-11-20",
    },
  ],
  doing: "Trạm cấp nước lấy mẫu thêm mỗi tuần một lần.",
  residents: "Thấy nước đục, có mùi thì gọi số trực của phường.",
  hotline: "0220 000 111",
};
const kinds = (change: Partial<CorrectionText>) =>
  checkCorrection({ ...good, ...change }, statement, "2026-11-25").map((check) => check.kind);

describe("checkCorrection", () => {
  it("finds nothing in a draft that keeps to the template", () => {
    expect(kinds({})).toEqual([]);
  });
  it("sees a headline that repeats the rumour, also when it denies it", () => {
    expect(kinds({ headline: "Không có chuyện nước máy ở Tổ 3 bị nhiễm độc" })).toContain("headline_repeats");
    expect(kinds({ headline: "Tin nước máy nhiễm độc là sai sự thật" })).toContain("headline_repeats");
  });
  it("sees it in the old tone position and in capitals too", () => {
    expect(headlineOverlap("HOÀ giải khu chợ đổ", "hòa giải khu chợ đổ")).toBe(1);
  });
  it("lets a headline repeat a claim that is true", () => {
    expect(kinds({ headline: "Nước máy ở Tổ 3 bị nhiễm độc", verdict: "true" })).not.toContain(
      "headline_repeats",
    );
  });
  it("tells persons from streets", () => {
    expect(personNames("ông Nguyễn Văn Bình ở đường Trần Hưng Đạo nói với chị Hoa")).toEqual([
      "ông Nguyễn Văn Bình",
      "chị Hoa",
    ]);
    expect(personNames("Bà con ở phố Bà Triệu, trường THCS Lê Quý Đôn yên tâm")).toEqual([]);
  });
  it("sees links to posts, and lets pages of the authorities stand", () => {
    expect(postLinks("xem https://www.facebook.com/groups/1/posts/2 và fb.watch/abc")).toHaveLength(2);
    expect(postLinks("https://phuongmau.gov.vn/tin/1")).toEqual([]);
    expect(postLinks("https://gov.vn.example.com/x")).toHaveLength(1);
    expect(kinds({ circulating: "Bài ở facebook.com/abc nói nước nhiễm độc" })).toContain("links_post");
  });
  it("sees personal numbers, heated words, days ahead and a true part that is not named", () => {
    expect(kinds({ residents: "Gọi 0912 345 678 để hỏi." })).toContain("personal_number");
    expect(kinds({ circulating: "Kẻ xấu phao tin nước nhiễm độc" })).toContain("heated_word");
    expect(
      kinds({ facts: [{ text: "Mẫu đạt quy chuẩn.", source: "Trạm Y tế", checkedOn: "2026-11-26" }] }),
    ).toEqual(["date_ahead"]);
    expect(kinds({ verdict: "misleading" })).toEqual(["true_part_missing"]);
  });
  it("names parts that exist and quotes what stands in them", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (doing, residents) => {
        for (const check of checkCorrection({ ...good, doing, residents }, statement, "2026-11-25"))
          expect(`${doing} ${residents}`).toContain(check.quote);
      }),
    );
  });
});
