import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "@mea-culpa/test-browser/chromium";
import { violations } from "@mea-culpa/test-browser/violations";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../build-site.ts";
import { sampleDevLog } from "./sample-dev-log.ts";
import { TemporaryDevLog } from "./temporary-dev-log.ts";

let browser: Browser;
let devLog: TemporaryDevLog;

beforeAll(async () => {
  browser = await launchChromium();
  devLog = await TemporaryDevLog.make(sampleDevLog);
  await buildSite({ devLog: devLog.folder, outDir: devLog.outDir });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await devLog[Symbol.asyncDispose]();
});

/** Opens a built page straight from the disk and hands it over while it is open. */
async function open(
  { path, ...options }: BrowserContextOptions & { readonly path: string },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.clock.install({ time: new Date("2026-11-16T10:00:00Z") });
    await page.goto(pathToFileURL(join(devLog.outDir, path)).href);
    await look(page);
  } finally {
    await context.close();
  }
}

const roast = "entries/2026/the-hostile-roast.html";
const paths = [
  "index.html",
  "entries.html",
  "entries/first.html",
  roast,
  "receipts/2026-11-15-slot-3.html",
  "tags.html",
  "tags/rust.html",
];
const schemes = ["light", "dark"] as const;

describe("the built pages, opened from the disk", () => {
  it.each(paths.flatMap((path) => schemes.map((colorScheme) => ({ path, colorScheme }))))(
    "pass axe: $path in $colorScheme mode",
    async (visit) => {
      await open(visit, async (page) => {
        expect(await violations(page)).toEqual([]);
      });
    },
  );

  it.each(paths)(
    "fit a narrow phone without sideways scrolling, and pass axe there: %s",
    async (path) => {
      await open({ path, viewport: { width: 320, height: 640 } }, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        expect(await violations(page)).toEqual([]);
      });
    },
  );

  it("run the footer's script, though they are no server's", async () => {
    await open({ path: roast }, async (page) => {
      const footer = page.locator("roast-bot-footer");
      expect(await footer.getAttribute("data-standing")).toBe("fresh");
      expect(await footer.innerText()).toContain(
        "roast-bot is alive. In slot 3 the promise was broken.",
      );
    });
  });

  it("lead from the footer to the roast and from there to its receipts", async () => {
    await open({ path: "index.html" }, async (page) => {
      await page.locator("roast-bot-footer").getByRole("link", { name: "The Roast" }).click();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("The <i>Roast</i>");
      await page.getByRole("link", { name: "receipts" }).click();
      expect(await page.getByRole("listitem").first().innerText()).toContain("seventeen commits");
      await page.getByRole("link", { name: "receipts as data" }).click();
      expect(await page.locator("body").innerText()).toContain("mea-culpa/receipts/2");
    });
  });

  it("run nothing that a hostile entry brought along", async () => {
    const alerts: string[] = [];
    const requests: string[] = [];
    await open({ path: roast }, async (page) => {
      page.on("dialog", async (dialog) => {
        alerts.push(dialog.message());
        await dialog.dismiss();
      });
      page.on("request", (request) => requests.push(request.url()));
      for (const link of await page.locator(".prose a:not([href])").all()) await link.click();
      await page.reload();
    });
    expect(alerts).toEqual([]);
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual(
      [],
    );
  });

  it("let a keyboard reader skip to the content first", async () => {
    await open({ path: "index.html" }, async (page) => {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      expect(await focused.innerText()).toBe("Skip to the content");
      expect((await focused.boundingBox())?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    });
  });
});
