import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "@mea-culpa/test-browser/chromium";
import { openFooter, standing } from "./open-footer.ts";
import { sampleHeartbeat } from "./sample-heartbeat.ts";
import { clocks, sights } from "./sights.ts";
import { violations } from "@mea-culpa/test-browser/violations";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 180_000);
afterAll(async () => await browser.close());

describe("<roast-bot-footer> for every reader", () => {
  const schemes = ["light", "dark"] as const;
  const readers = sights.flatMap((sight) =>
    schemes.map((colorScheme) => ({ ...sight, colorScheme })),
  );

  it.each(readers)(
    "passes axe when $state in $colorScheme mode",
    async ({ state, says, ...sight }) => {
      await openFooter({ browser, ...sight }, async (page) => {
        expect(await standing(page)).toBe(state);
        expect(says).not.toHaveLength(0);
        expect(await violations(page)).toEqual([]);
      });
    },
  );

  it("is light on dark in dark mode and dark on light else", async () => {
    const [lightPaper = 0, lightInk = 0] = await brightness("light");
    const [darkPaper = 0, darkInk = 0] = await brightness("dark");
    expect(lightPaper).toBeGreaterThan(lightInk);
    expect(darkPaper).toBeLessThan(darkInk);
  });

  it("underlines its links where the page's own style takes the line away from all", async () => {
    await openFooter({ browser, now: clocks.fresh }, async (page) => {
      await page.addStyleTag({ content: "a { color: inherit; text-decoration: none }" });
      const lines = await page
        .locator("roast-bot-footer a")
        .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine));
      expect(lines.length).toBeGreaterThan(0);
      expect(new Set(lines)).toEqual(new Set(["underline"]));
    });
  });

  it("fits a narrow phone, a long error and a long title included", async () => {
    const long = "unreachable".repeat(30);
    const heartbeat = JSON.stringify(
      sampleHeartbeat({
        outcome: "failed",
        error: { stage: "publish", message: long },
        entry: { title: long, path: "a.md", kind: "roast" },
      }),
    );
    const viewport = { width: 320, height: 700 };
    await openFooter({ browser, now: clocks.fresh, heartbeat, viewport }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
});

/** How bright the footer's paper and ink are, as the sum of their red, green and blue. */
async function brightness(colorScheme: "light" | "dark"): Promise<readonly number[]> {
  const colours: string[] = [];
  await openFooter({ browser, now: clocks.fresh, colorScheme }, async (page) => {
    const footer = page.locator("roast-bot-footer");
    const style = await footer.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return [backgroundColor, color];
    });
    colours.push(...style);
  });
  return colours.map((colour) =>
    (colour.match(/\d+/g) ?? []).map(Number).reduce((sum, part) => sum + part, 0),
  );
}
