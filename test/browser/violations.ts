import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

/** What axe finds wrong with a page, one line each; empty when a screen reader gets on with it. */
export async function violations(page: Page): Promise<readonly string[]> {
  const axe = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));
  await page.evaluate(await readFile(axe, "utf8"));
  return await page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}
