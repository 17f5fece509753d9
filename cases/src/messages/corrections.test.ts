import { AppError, CORRECTION_STATES, Correction, type CorrectionText } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { at, codeOf, countingIds } from "../../test/make.ts";
import { openClaim } from "../claims/claims.ts";
import { CORRECTION_MOVES, CORRECTION_STEPS, type CorrectionMove } from "./correction-steps.ts";
import {
  approveCorrection,
  draftCorrection,
  editCorrection,
  sendBack,
  submitCorrection,
  withdrawCorrection,
} from "./corrections.ts";
import { harmCheck } from "./harm-check.ts";

const ids = countingIds();
const NOW = at("2026-11-25 08:00");
const TEXT: CorrectionText = {
  headline: "Công an phường xác nhận học sinh trường Hoa Mai an toàn, không thiếu em nào",
  circulating: "Có tin nói xe bảy chỗ bắt cóc trẻ em ở cổng trường Hoa Mai.",
  verdict: "false",
  facts: [
    {
      text: "Nhà trường đã điểm danh đủ học sinh lúc 17 giờ ngày 24/11/2026.",
      source: "Trường tiểu học Hoa Mai",
      checkedOn: "2026-11-25",
    },
  ],
  doing: "Công an phường trực ở cổng trường giờ tan học.",
  residents: "Thấy việc lạ xin gọi số trực ban, không chặn xe, không đánh người.",
  hotline: "0220 0000 113",
};
const claim = openClaim({
  wardId: "phuong-mau",
  statement: "Xe bảy chỗ bắt cóc trẻ em ở trường Hoa Mai",
  harms: ["mob"],
  topic: null,
  areaId: null,
  by: "lan",
  now: NOW,
  ids,
});
const draft = (): Correction =>
  draftCorrection({ claim, text: TEXT, revision: 1, by: "soan", now: NOW, ids });
const by = (who: string, more: object = {}) => ({ by: who, now: NOW, ...more });
const pending = () => submitCorrection(draft(), by("soan"));
const published = () => approveCorrection(pending(), by("phat")).correction;

const MOVES: Record<CorrectionMove, (value: Correction) => Correction | null> = {
  edit: (value) => editCorrection(value, { ...by("soan"), text: TEXT }),
  submit: (value) => submitCorrection(value, by("soan")),
  approve: (value) => approveCorrection(value, by("phat")).correction,
  sendBack: (value) => sendBack(value, { ...by("phat"), note: "thiếu nguồn" }),
  withdraw: (value) => withdrawCorrection(value, { ...by("phat"), note: "có tình tiết mới" }),
  supersede: (value) =>
    approveCorrection({ ...pending(), revision: 2 }, { ...by("phat"), published: value }).superseded,
};

describe("the life of a correction", () => {
  it.each(CORRECTION_MOVES.flatMap((move) => CORRECTION_STATES.map((state) => [move, state] as const)))(
    "%s from %s",
    (move, state) => {
      const value: Correction = { ...draft(), state };
      const step = CORRECTION_STEPS[move];
      if (!step.from.includes(state)) {
        expect(codeOf(() => MOVES[move](value))).toBe("step_not_allowed");
        return;
      }
      const done = MOVES[move](value);
      expect(done).toMatchObject({ state: step.to, version: value.version + 1 });
      expect(Correction.safeParse(done).success).toBe(true);
    },
  );

  it("wall 3: never approved by its drafter, nor edited by another", () => {
    expect(codeOf(() => approveCorrection(pending(), by("soan")))).toBe("ask_second_person");
    expect(codeOf(() => editCorrection(draft(), { ...by("phat"), text: TEXT }))).toBe("ask_for_right");
    const done = published();
    expect(done).toMatchObject({
      state: "published",
      draftedBy: "soan",
      decidedBy: "phat",
      publishedAt: NOW,
    });
  });

  it("takes the place of the one that is out, which keeps its words", () => {
    const first = published();
    const second = { ...pending(), revision: 2 };
    const { correction, superseded } = approveCorrection(second, { ...by("phat"), published: first });
    expect(correction.state).toBe("published");
    expect(superseded).toMatchObject({
      id: first.id,
      state: "superseded",
      text: first.text,
      publishedAt: NOW,
    });
    expect(() =>
      approveCorrection(second, { ...by("phat"), published: { ...first, claimId: "other" } }),
    ).toThrow(RangeError);
    expect(approveCorrection(second, by("phat")).superseded).toBeNull();
  });

  it("goes back with a reason and comes again", () => {
    const back = sendBack(pending(), { ...by("phat"), note: "thiếu nguồn" });
    expect(back).toMatchObject({ state: "returned", decisionNote: "thiếu nguồn", submittedAt: null });
    const again = submitCorrection(editCorrection(back, { ...by("soan"), text: TEXT }), by("soan"));
    expect(again.state).toBe("pending");
  });

  it("from an old screen has to reload; a claim set aside is not corrected", () => {
    expect(codeOf(() => submitCorrection(draft(), by("soan", { version: 7 })))).toBe("reload_and_retry");
    const aside = { ...claim, state: "set_aside" as const };
    expect(
      codeOf(() => draftCorrection({ claim: aside, text: TEXT, revision: 1, by: "soan", now: NOW, ids })),
    ).toBe("step_not_allowed");
  });

  it("is not sent for approval while the harm check finds something, and says what", () => {
    const bad = {
      ...draft(),
      text: { ...TEXT, headline: "Không có chuyện xe bảy chỗ bắt cóc trẻ em ở cổng trường Hoa Mai" },
    };
    try {
      submitCorrection(bad, by("soan"));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: "step_not_allowed", fields: [{ path: "headline" }] });
    }
  });
});

describe("the harm check", () => {
  const codes = (more: Partial<CorrectionText>, extra: Parameters<typeof harmCheck>[1] = {}) =>
    harmCheck({ ...TEXT, ...more }, extra).map((finding) => finding.code);

  it("finds nothing in a text in order", () => {
    expect(harmCheck(TEXT, { rumour: claim.statement, today: "2026-11-25" })).toEqual([]);
  });

  it.each([
    ["verbatim", TEXT.circulating],
    ["without marks", "co tin noi xe bay cho bat coc tre em o cong truong hoa mai"],
    ["its denial", "Tin xe bảy chỗ bắt cóc trẻ em ở cổng trường Hoa Mai là sai"],
    ["its heart", "Bắt cóc trẻ em ở cổng trường Hoa Mai"],
  ])("a headline with the rumour: %s", (_name, headline) => {
    expect(codes({ headline })).toEqual(["headline_repeats_rumour"]);
  });

  it("looks at the claim's own wording too, and lets a true one be said", () => {
    const headline = "Quỹ tín dụng Bình An sắp vỡ nợ";
    expect(codes({ headline }, { rumour: "quỹ tín dụng Bình An sắp vỡ nợ" })).toEqual([
      "headline_repeats_rumour",
    ]);
    expect(codes({ headline: TEXT.circulating, verdict: "true" })).toEqual([]);
  });

  it.each([
    "Bà Lê Thị Mẫu đã tung tin này.",
    "Theo Nguyễn Văn Giả, tin không đúng.",
    "Chủ tài khoản là anh Trần Giả Định.",
    "Đối tượng Phạm Mẫu Hai đã bị mời làm việc.",
    "nick Thỏ Hồng Nhỏ đăng bài",
  ])("names a person: %s", (doing) => {
    expect(codes({ doing })).toEqual(["names_a_person"]);
  });

  it.each([
    "Công an phường trực ở đường Nguyễn Văn Mẫu và phố Trần Giả Định.",
    "Trường THCS Lê Hồng Mẫu học bình thường.",
    "Bà con Tổ dân phố 5 yên tâm, các anh chị phụ huynh đón con như mọi ngày.",
    "Ủy ban nhân dân phường Mẫu và Công an phường đã kiểm tra.",
    "Xe đỗ ở đường Ông Ích Mẫu.",
  ])("names none: %s", (doing) => {
    expect(codes({ doing })).toEqual([]);
  });

  it("finds numbers of people, not the hotline", () => {
    expect(codes({ residents: "Gọi 0912 000 111 để hỏi." })).toEqual(["personal_number"]);
    expect(codes({ residents: "Gọi 0220.0000.113 khi thấy việc lạ." })).toEqual([]);
  });

  it.each([
    "https://www.facebook.com/groups/mau/posts/1",
    "fb.com/mau/1",
    "https://zalo.me/g/abc",
    "https://vt.tiktok.com/ZS1/",
  ])("finds a link to a post: %s", (link) => {
    expect(codes({ circulating: `Bài ở ${link} nói không đúng` })).toEqual(["link_to_post"]);
  });

  it("lets the ward's own page be linked and knows a day that has not come", () => {
    expect(codes({ residents: "Xem https://phuongmau.example.gov.vn/tin/1 để biết thêm." })).toEqual([]);
    expect(codes({}, { today: "2026-11-24" })).toEqual(["checked_in_future"]);
  });
});
