import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { charges, compliments, type ChargeDetector } from "../../src/charges/registry.ts";
import type { Detector } from "../../src/charges/detector.ts";

const page = new URL("../../../../docs/charges.md", import.meta.url);

type Column<Each> = readonly [head: string, cell: (detector: Each) => string];

const found: readonly Column<Detector>[] = [
  ["code", ({ meta }) => `\`${meta.code}\``],
  ["what it finds", ({ meta }) => meta.meaning],
];

const deliberate: Column<ChargeDetector> = [
  "what it deliberately leaves alone",
  ({ meta }) => meta.leavesAlone,
];

const told: readonly Column<Detector>[] = [
  ["severity", ({ meta: { severity } }) => writeSeverity(severity)],
  ["figures", ({ meta: { figures } }) => writeFigures(figures)],
  ["terms", ({ meta: { terms } }) => terms.map(writeName).join(", ")],
];

// To write the page: npx vitest run packages/roast-bot/test/charges/page.test.ts -u
it("the page about charges says of each what its folder says", async () => {
  const tables = {
    charges: writeTable(charges, [...found, deliberate, ...told]),
    compliments: writeTable(compliments, [...found, ...told]),
  };
  let text = await readFile(page, "utf8");
  for (const [name, table] of Object.entries(tables)) {
    const [open, close] = [`<!-- generated: ${name} -->\n`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) expect.fail(`the page has no place for ${name}`);
    text = `${text.slice(0, from)}${open}\n${table}\n${text.slice(to)}`;
  }
  await expect(text).toMatchFileSnapshot(page.pathname);
});

function writeTable<Each>(detectors: readonly Each[], columns: readonly Column<Each>[]): string {
  const rows = [
    columns.map(([head]) => head),
    columns.map(() => "---"),
    ...detectors.map((detector) => columns.map(([, cell]) => cell(detector))),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function writeSeverity(severity: Detector["meta"]["severity"]): string {
  if (typeof severity === "number") return String(severity);
  return `${severity.least}–${severity.most} by ${severity.by}`;
}

function writeFigures(figures: Detector["meta"]["figures"]): string {
  return Object.entries(figures)
    .map(([name, unit]) => `${writeName(name)}: ${unit}`)
    .join(", ");
}

/** What is there only sometimes stands in brackets. */
function writeName(name: string): string {
  return name.endsWith("?") ? `(\`${name.slice(0, -1)}\`)` : `\`${name}\``;
}
