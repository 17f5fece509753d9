import type { Browser, BrowserContext, Page } from "playwright";

/** The demo's password, as `npm start` prints it. */
export type Account = { username: string; password: string; role: string; displayName: string };

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The demo's accounts, from where the sign-in page gets them. */
export async function demoAccounts(url: string): Promise<Account[]> {
  const answer = await fetch(`${url}/api/public/ward`);
  return ((await answer.json()) as { demoAccounts: Account[] }).demoAccounts;
}

/** A browser of one person, signed in through the sign-in page, at a size. */
export async function personAt(
  browser: Browser,
  url: string,
  account: Account,
  size: { width: number; height: number },
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    viewport: size,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = listen(page);
  await page.goto(url);
  await page.getByLabel("Tên đăng nhập").fill(account.username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  // The sign-in page has a heading too: signed in is who has left it.
  await page.waitForURL(({ pathname }) => pathname !== "/");
  await page.waitForSelector("main h1");
  return { page, context, faults };
}

/** Collects what the page complains of: errors of scripts, blocked content, failed requests of our own. */
export function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (401|409)/.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== "127.0.0.1")
      faults.push(`asked the outside: ${request.url()}`);
  });
  return faults;
}
