import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderFooter, type Heartbeat } from "@mea-culpa/footer";
import { launchChromium } from "@mea-culpa/test-browser/chromium";

// Pictures of the footer for the README, in both colour schemes, at a clock just after a run.
const folder = join(import.meta.dirname, "../../../docs/images");
const assets = join(import.meta.dirname, "../hugo/assets");

const heartbeat: Heartbeat = {
  schema: "mea-culpa/heartbeat/1",
  last_run: "2026-11-23T08:00:04Z",
  outcome: "settled",
  error: null,
  promise: { who: "juno", cadence: "weekly", zone: "Europe/Berlin" },
  slot: { number: 12, opens: "2026-11-16T08:00:00Z", closes: "2026-11-23T08:00:00Z" },
  verdict: "broken",
  penance: "roasted",
  next_due: "2026-11-30T08:00:00Z",
  streak: { kind: "broken", length: 1 },
  entry: { title: "The Lighthouse Keeper", path: "src/content/blog/keeper.md", kind: "roast" },
  ledger: { path: "data/roast_bot_ledger.jsonl", head: "5d1f8c0e".repeat(8), slots: 12 },
  next_run: null,
};

const style = await readFile(join(assets, "roast-bot-footer.css"), "utf8");
const script = await readFile(join(assets, "roast-bot-footer.js"), "utf8");
const footer = renderFooter({
  heartbeat: JSON.stringify(heartbeat),
  ledgerHref: "ledger",
  entryHref: "roast",
});
const paper = `body { margin: 0; padding: 24px; background: #fcfaf5; font-family: "Open Sans" }
@media (prefers-color-scheme: dark) { body { background: #181613 } }`;

await mkdir(folder, { recursive: true });
const browser = await launchChromium();
for (const [colorScheme, file] of [
  ["light", "footer.png"],
  ["dark", "footer-dark.png"],
] as const) {
  const page = await browser.newPage({
    colorScheme,
    deviceScaleFactor: 2,
    viewport: { width: 860, height: 200 },
  });
  await page.clock.setFixedTime(new Date("2026-11-23T10:15:00Z"));
  await page.setContent(`<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>${style}${paper}</style>${footer}<script>${script}</script>`);
  await page.screenshot({ path: join(folder, file), fullPage: true });
  console.log(`docs/images/${file}`);
}
await browser.close();
