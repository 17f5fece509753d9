import { fold } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCopy, likeness } from "./likeness.ts";
import { STORY_RULES } from "./story-rules.ts";

const like = (a: string, b: string) => likeness(fold(a), fold(b));
const LONG = [
  "Sáng nay tôi đi qua cầu Mẫu thì thấy hai nhà đầu ngõ cãi nhau rất to vì chuyện xây tường lấn sang lối đi chung.",
  "Nhà bên trái nói rằng mốc cũ nằm ở gốc cây bàng, nhà bên phải thì bảo mốc đã dời từ lần làm đường năm trước.",
  "Bà con đứng xem rất đông, trẻ con đi học cũng phải đứng lại chờ vì gạch cát đổ kín cả mặt đường bê tông.",
  "Tổ trưởng có ra nói chuyện nhưng hai bên đều không nghe, còn hẹn chiều nay gọi thêm họ hàng đến nói cho ra lẽ.",
  "Mong ai biết chuyện mốc giới ngày trước thì ra nói giúp một câu để hai nhà còn nhìn mặt nhau.",
].join(" ");

describe("likeness of folded texts", () => {
  it.each([
    ["re-share with a new first line", LONG, `Các bác đọc mà buồn thay cho xóm mình nhé!\n${LONG}`],
    ["re-share without marks", LONG, fold(LONG)],
    ["re-share with a tail", LONG, `${LONG} (copy từ nhóm bên cạnh, ai biết thêm thì kể)`],
  ])("takes a %s for a copy", (_name, a, b) => {
    expect(isCopy(fold(a), fold(b))).toBe(true);
    expect(like(a, b)).toBeGreaterThanOrEqual(STORY_RULES.copy);
  });

  it.each([
    ["one word against two", "cháy", "cháy hàng"],
    [
      "an advert against a fire",
      "cháy hàng rồi các bác ơi đặt nhanh kẻo hết",
      "cháy nhà ở chợ rồi các bác ơi gọi cứu hỏa nhanh",
    ],
    [
      "noise against noise",
      "Xưởng gỗ cưa ầm ầm từ 5h sáng không ai ngủ được",
      "Nhà cuối ngõ hát karaoke loa kẹo kéo tới đêm ai chịu được",
    ],
    [
      "rubbish against smell",
      "Nhà hàng xóm đốt rác khói mù mịt cả ngõ",
      "Nhà hàng xóm nuôi gà hôi thối cả ngõ",
    ],
    [
      "two rumours at one school",
      "Nghe nói có bọn bắt cóc trẻ em đi xe bảy chỗ ở cổng trường Hoa Mai",
      "Nghe nói nước máy nhiễm độc, trẻ em uống vào nhập viện ở trường Hoa Mai",
    ],
  ])("keeps apart %s", (_name, a, b) => {
    expect(isCopy(fold(a), fold(b))).toBe(false);
    expect(like(a, b)).toBeLessThan(STORY_RULES.claim);
  });

  it.each([
    [
      "a kidnapping tale",
      "Nghe nói có bọn bắt cóc trẻ em đi xe bảy chỗ ở cổng trường Hoa Mai",
      "Các mẹ cẩn thận, có xe bảy chỗ bắt cóc trẻ em gần trường Hoa Mai đấy",
    ],
    [
      "poisoned water",
      "Nước máy khu mình nhiễm độc rồi đừng uống",
      "nghe đồn nước máy bị nhiễm độc, mọi người đừng uống nước máy nữa",
    ],
    [
      "a run on a fund",
      "Quỹ tín dụng Bình An sắp vỡ, ai gửi tiền rút ngay đi",
      "Rút tiền ngay khỏi quỹ Bình An đi, sắp vỡ nợ rồi",
    ],
  ])("knows %s in other words, and no copy", (_name, a, b) => {
    expect(like(a, b)).toBeGreaterThanOrEqual(STORY_RULES.claim);
    expect(isCopy(fold(a), fold(b))).toBe(false);
  });

  it("lowers the telling by half where both name numbers and none in common", () => {
    const a = "Mất nước ngõ 5 ba ngày rồi, gọi mãi chưa thấy sửa";
    const b = "Mất nước ngõ 7 ba ngày rồi, mãi gọi chưa thấy thợ sửa";
    const same = "Mất nước ngõ 5 ba ngày rồi, mãi gọi chưa thấy thợ sửa";
    expect(like(a, b)).toBeLessThan(like(a, same));
  });

  it("never calls two quarrels told in the same phrases a copy", () => {
    const a = fold("Hàng xóm chửi nhau suốt ngày ở tổ 3 vì chỗ để xe");
    const b = fold("Hàng xóm chửi nhau suốt ngày ở tổ 3 vì con chó sủa");
    expect(isCopy(a, b)).toBe(false);
  });

  it("never takes short texts for copies, however equal", () => {
    expect(isCopy(fold("Ồn quá!"), fold("ồn quá"))).toBe(false);
    expect(like("Ồn quá!", "ồn quá")).toBe(1);
  });

  it("is between 0 and 1, equal both ways, 1 for itself, 0 without words", () => {
    const word = fc.constantFrom(
      "danh",
      "nhau",
      "cho",
      "to",
      "5",
      "nuoc",
      "may",
      "rac",
      "ngo",
      "on",
      "qua",
      "cai",
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = likeness(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBe(value);
        expect(isCopy(a, b)).toBe(isCopy(b, a));
        if (a !== "") expect(likeness(a, a)).toBe(1);
        expect(likeness(a, " … ")).toBe(0);
      }),
    );
  });
});
