/**
 * Marks of pages that stand between a robot and the content. We never solve them; we stop and say so. A captcha
 * in a comment form is none, so on a page that answers 200 only the marks of a whole-page barrier count.
 */
const PAGE_MARKS = [
  /cf[-_]challenge/i,
  /_cf_chl_opt/i,
  /<title>\s*(?:just a moment|attention required|access denied|xác minh bạn là con người)/i,
  /id=["'](?:challenge-form|px-captcha|captcha-container)["']/i,
  /(?:geo\.captcha-delivery\.com|_Incapsula_Resource)/i,
];

const SIGN_IN_PATH =
  /(?:^|\/)(?:log-?in|sign-?in|dang-?nhap|checkpoint|wp-login\.php|captcha|sso)(?:[/.?]|$)/i;

/** Whether an answer is a sign-in wall or a challenge, from its status, its headers and the start of its body. */
export function isChallenge(status: number, mitigated: string | null, body: Uint8Array): boolean {
  if (status === 401 || status === 403 || status === 407) return true;
  if (mitigated?.toLowerCase().includes("challenge")) return true;
  const start = new TextDecoder("utf-8").decode(body.subarray(0, 20_000));
  return PAGE_MARKS.some((mark) => mark.test(start));
}

/** Whether a redirect leads to a sign-in or challenge page. */
export function leadsToSignIn(url: URL): boolean {
  return SIGN_IN_PATH.test(url.pathname);
}
