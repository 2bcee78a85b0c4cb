import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderFooter } from "../src/index.ts";

const assets = join(import.meta.dirname, "../hugo/assets");

/** A whole page with nothing but the footer of a heartbeat, its style and its script. */
export async function footerPage(heartbeat: string | null): Promise<string> {
  const style = await readFile(join(assets, "roast-bot-footer.css"), "utf8");
  const script = await readFile(join(assets, "roast-bot-footer.js"), "utf8");
  const footer = renderFooter({
    heartbeat,
    ledgerHref: "data/roast_bot_ledger.jsonl",
    entryHref: "entries/the-lighthouse-keeper.html",
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>A dev log</title>
<style>${style} body { max-width: 52rem; margin: 1.5rem auto; padding: 0 1rem; font-family: "Open Sans", sans-serif }</style>
<body><main><h1>A dev log</h1><p>Words.</p></main><footer>${footer}</footer>
<script>${script}</script>
</html>`;
}
