import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "@mea-culpa/test-browser/chromium";
import { openFooter, standing, words } from "./open-footer.ts";
import { clocks, sights } from "./sights.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 180_000);
afterAll(async () => await browser.close());

describe("<roast-bot-footer> by the reader's clock", () => {
  it.each(sights)("is $state at $now and says $says.0", async ({ state, says, ...sight }) => {
    await openFooter({ browser, ...sight }, async (page) => {
      expect(await standing(page)).toBe(state);
      for (const sentence of says) expect(await words(page)).toContain(sentence);
    });
  });

  it("turns due and then overdue by itself in a page left open", async () => {
    await openFooter({ browser, now: "2026-11-30T07:59:30Z" }, async (page) => {
      expect(await standing(page)).toBe("fresh");
      await page.clock.fastForward("01:00");
      expect(await standing(page)).toBe("due");
      await page.clock.fastForward("24:00:00");
      expect(await standing(page)).toBe("overdue");
    });
  });

  it("stops looking at the clock when it is taken off the page", async () => {
    await openFooter({ browser, now: clocks.fresh }, async (page) => {
      const detached = await page.locator("roast-bot-footer").elementHandle();
      await page.evaluate(() => document.querySelector("roast-bot-footer")?.remove());
      await page.clock.fastForward(99 * 86_400_000);
      expect(await detached?.getAttribute("data-standing")).toBe("fresh");
    });
  });

  it("keeps the links and every fact that the server wrote", async () => {
    let without = "";
    await openFooter({ browser, now: clocks.overdue, javaScriptEnabled: false }, async (page) => {
      without = await facts(page);
    });
    await openFooter({ browser, now: clocks.overdue }, async (page) => {
      expect(await facts(page)).toBe(without);
      expect(without).toContain('href="data/roast_bot_ledger.jsonl"');
    });
  });
});

describe("<roast-bot-footer> without script", () => {
  it.each(Object.values(clocks))("says at %s what is true at any clock", async (now) => {
    await openFooter({ browser, now, javaScriptEnabled: false }, async (page) => {
      expect(await standing(page)).toBe("recorded");
      expect(await words(page)).toContain(
        "roast-bot last ran on Mon 23 Nov 2026, 09:00. In slot 12 the promise was broken. " +
          "It is next due on Mon 30 Nov 2026, 09:00. If that was more than a day ago by your clock, it is overdue",
      );
    });
  });
});

/** The list of facts as it stands, without the words that need a clock. */
async function facts(page: Page): Promise<string> {
  return await page.locator("roast-bot-footer dl").evaluate((list) => {
    for (const clocked of list.querySelectorAll("[data-relative]")) clocked.textContent = "";
    return list.innerHTML;
  });
}
