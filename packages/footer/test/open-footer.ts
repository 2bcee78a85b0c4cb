import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { footerPage } from "./footer-page.ts";
import { sampleHeartbeat } from "./sample-heartbeat.ts";

/** How a reader comes to the footer. */
export interface Visit extends BrowserContextOptions {
  readonly browser: Browser;
  /** The reader's clock, which stands still unless the test moves it. */
  readonly now: string;
  /** The text of the heartbeat; the sample when absent. */
  readonly heartbeat?: string | null;
}

/** Opens a page with the footer and hands it over for as long as `look` takes. */
export async function openFooter(
  { browser, now, heartbeat = JSON.stringify(sampleHeartbeat()), ...options }: Visit,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.clock.install({ time: new Date(now) });
    await page.setContent(await footerPage(heartbeat));
    await look(page);
  } finally {
    await context.close();
  }
}

/** What the footer says, in one line. */
export async function words(page: Page): Promise<string> {
  return (await page.locator("roast-bot-footer").innerText()).replaceAll(/\s+/g, " ");
}

/** The state that the footer is in. */
export async function standing(page: Page): Promise<string | null> {
  return await page.locator("roast-bot-footer").getAttribute("data-standing");
}
