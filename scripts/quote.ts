// Puts into the pages what other files know: what was measured (docs/measured.json) and the versions
// that `npx` should run. With --check it changes nothing and says which pages are out of date.
//
//   <!-- measured:charges.detectors -->33<!-- /measured -->
//
// A name with #on or #load gives the day or the machine's load. Names of rows, with spaces between,
// stand around a table, whose heading stays.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measuredFile, readMeasurements } from "@mea-culpa/measured";
import { z } from "zod";

const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");
const measurements = readMeasurements();
const versions = { "roast-bot": versionOf("roast-bot"), "dbt-per-node": versionOf("dbt") };

// What a changelog or a decision says was so when it was written.
const pages = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
  { cwd: root, encoding: "utf8" },
)
  .trim()
  .split("\n")
  .filter((page) => !/CHANGELOG\.md$|^\.changeset\/|^docs\/decisions\/|^site\/src\//.test(page));

const problems: string[] = [];
for (const page of pages) {
  const text = readFileSync(`${root}/${page}`, "utf8");
  const quoted = text
    .replaceAll(
      /(<!-- measured:([^>]+) -->)([\s\S]*?)(<!-- \/measured -->)/g,
      (_, open: string, names: string, inside: string, close: string) =>
        `${open}${quote(names.split(" "), inside, page)}${close}`,
    )
    .replaceAll(
      /(npx (?:--yes )?)(roast-bot|dbt-per-node)\b(?:@[\w.-]*\w)?/g,
      (_, npx: string, name: keyof typeof versions) => `${npx}${name}@${versions[name]}`,
    );
  if (quoted === text) continue;
  if (isCheck) problems.push(`${page} is out of date: npm run measured`);
  else writeFileSync(`${root}/${page}`, quoted);
}
// Whoever measures writes plain JSON.
if (!isCheck) execFileSync("npx", ["--no-install", "oxfmt", measuredFile], { cwd: root });
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(isCheck ? "quotes: every page says what was measured" : "quotes: written");

function quote(names: readonly string[], inside: string, page: string): string {
  const values = names.map((name) => {
    const [, key = "", field] = /^([^#]+)(?:#(on|load))?$/.exec(name) ?? [];
    const value = measurements[key]?.[field === "on" || field === "load" ? field : "value"];
    if (value === undefined) {
      problems.push(`${page} quotes ${name}, which docs/measured.json lacks`);
    }
    return value ?? "?";
  });
  const [value] = values;
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 20 });
  if (typeof value === "string") return value;
  const heading = inside.trim().split("\n").slice(0, 2);
  const rows = values.map((cells) => `| ${[cells].flat().join(" | ")} |`);
  return `\n\n${[...heading, ...rows].join("\n")}\n\n`;
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(`${root}/packages/${folder}/package.json`, "utf8"),
  );
  return z.object({ version: z.string() }).parse(manifest).version;
}
