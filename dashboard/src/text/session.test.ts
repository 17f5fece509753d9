import { NewPassword } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { PASSWORD_RULES } from "./session.ts";

describe("the rules of a new password on the screen", () => {
  it.each([
    ["Mưa rào tháng 7, ao sen", true],
    ["Ngắn 7!", false],
    ["không có chữ hoa 7!", false],
    ["KHÔNG CÓ CHỮ THƯỜNG 7", false],
    ["Không có chữ số nào cả", false],
    ["Khongcokytukhac7", false],
  ])("hold «%s» the same way the server does: %s", (password, good) => {
    expect(PASSWORD_RULES.every((rule) => rule.met(password))).toBe(good);
    expect(NewPassword.safeParse(password).success).toBe(good);
  });
});
