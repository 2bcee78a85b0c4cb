import { isDeepStrictEqual } from "node:util";
import { stringify as stringifyToml, TomlDate } from "smol-toml";
import { stringify as stringifyYaml } from "yaml";
import { parseFrontMatter } from "../../dev-log/front-matter/front-matter.ts";
import type { GeneratorName } from "../../promise/promise.ts";
import type { EntryFrontMatter } from "./entry-front-matter.ts";

/** How a front matter is written. Astro reads YAML alone. */
export type FrontMatterFormat = "yaml" | "toml";

/**
 * Front matter between its fences, written by a serialiser, read back and compared.
 *
 * @throws {Error} when what is read back is not what was written: a fault of ours.
 */
export function writeFrontMatter(
  frontMatter: EntryFrontMatter,
  { generator, format }: { readonly generator: GeneratorName; readonly format: FrontMatterFormat },
): string {
  const values = valuesFor(frontMatter, generator);
  const text =
    format === "toml"
      ? `+++\n${stringifyToml(withTomlDates(values)).trimEnd()}\n+++\n`
      : `---\n${stringifyYaml(values, { lineWidth: 0 })}---\n`;
  const back = parseFrontMatter(text);
  if (
    back.kind !== "read" ||
    !isDeepStrictEqual(withoutDateKinds(back.values), withoutDateKinds(values))
  ) {
    throw new Error("the front matter is not read back as it was written");
  }
  return text;
}

/** Hugo's and Astro's usual keys: https://gohugo.io/content-management/front-matter/, and Astro's blog template. */
function valuesFor(
  { title, description, date, author, tags, roast_bot }: EntryFrontMatter,
  generator: GeneratorName,
): Record<string, unknown> {
  const own = { title, description, date };
  const rest = { author, tags: [...tags], draft: false, roast_bot: { ...roast_bot } };
  switch (generator) {
    case "hugo":
      return { ...own, ...rest };
    case "astro":
      return { ...own, pubDate: date, ...rest };
  }
}

/** TOML has moments of its own, which Hugo sorts by. */
function withTomlDates({ date, ...values }: Record<string, unknown>): Record<string, unknown> {
  return { ...values, date: new TomlDate(String(date)) };
}

/** Moments as instants, whichever type their format gave them. */
function withoutDateKinds(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key === "date" || key === "pubDate" ? instantOf(value) : plain(value),
    ]),
  );
}

function instantOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}

/** TOML tables come without a prototype, which is of no concern here. */
function plain(value: unknown): unknown {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as unknown);
}
