// `npm run pictures --workspace dashboard`: a picture of each page from the running demo, at 1440 and 390 px, into docs/pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { CHROMIUM_FLAGS, chromiumPath } from "./chromium.ts";
import { startDemo } from "./demo-program.ts";
import { demoAccounts, PHONE, personAt, WIDE } from "./people.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "docs", "pictures");

/** Which page is shown as whom; `open` goes into the first item of the list. */
const PAGES: { name: string; role: string; path: string; open?: string }[] = [
  { name: "canh-bao", role: "duty_officer", path: "/canh-bao" },
  { name: "vu-viec", role: "duty_officer", path: "/vu-viec" },
  { name: "vu-viec-mot", role: "duty_officer", path: "/vu-viec", open: "main a[href^='/vu-viec/']" },
  { name: "tim", role: "duty_officer", path: "/tim?q=ho%20ga%20chan%20ngo" },
  { name: "tiep-nhan", role: "duty_officer", path: "/tiep-nhan" },
  { name: "tin-don", role: "culture_editor", path: "/tin-don" },
  { name: "tin-don-mot", role: "culture_editor", path: "/tin-don", open: "main a[href^='/tin-don/']" },
  { name: "cho-duyet", role: "spokesperson", path: "/cho-duyet" },
  { name: "chi-huy", role: "leader", path: "/chi-huy" },
  { name: "kien-nghi", role: "council_office", path: "/kien-nghi" },
  { name: "to", role: "group_head", path: "/to" },
  { name: "viec", role: "unit_handler", path: "/viec" },
  { name: "hoa-giai", role: "mediator", path: "/hoa-giai" },
  { name: "chat-luong", role: "leader", path: "/chat-luong" },
  { name: "kiem-tra", role: "auditor", path: "/kiem-tra" },
  { name: "quan-tri", role: "admin", path: "/quan-tri" },
  { name: "cong-khai", role: "anyone", path: "/cong-khai" },
  { name: "dang-nhap", role: "anyone", path: "/" },
];

const wanted = process.argv.slice(2);
const pages = wanted.length > 0 ? PAGES.filter(({ name }) => wanted.includes(name)) : PAGES;
const executablePath = chromiumPath();
if (!executablePath) {
  process.stderr.write("no Chromium; run `node infra/setup/prepare.mjs test` first\n");
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const demo = await startDemo();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const accounts = await demoAccounts(demo.url);
  for (const size of [WIDE, PHONE])
    for (const role of new Set(pages.map((page) => page.role))) {
      const account = accounts.find((one) => one.role === role);
      const context = account
        ? (await personAt(browser, demo.url, account, size)).context
        : await browser.newContext({ viewport: size, locale: "vi-VN" });
      for (const { name, path, open } of pages.filter((one) => one.role === role)) {
        const page = await context.newPage();
        await page.goto(`${demo.url}${path}`);
        await page.waitForLoadState("load");
        await page.waitForSelector("h1");
        if (open) await page.locator(open).first().click();
        // Charts and the map draw themselves after their data came.
        await page.waitForTimeout(1_500);
        await page.screenshot({ path: join(FOLDER, `${name}-${size.width}.png`), fullPage: size === PHONE });
        await page.close();
      }
      await context.close();
    }
} finally {
  await browser.close();
  await demo.stop();
}
