import { z } from "zod";
import { isDeepStrictEqual } from "node:util";
import { stringify as stringifyToml, TomlDate } from "smol-toml";
import { stringify as stringifyYaml } from "yaml";
import { parseFrontMatter } from "../dev-log/front-matter/front-matter.ts";
import type { GeneratorName } from "../promise/promise.ts";

/** What an entry says of the roast that it is: the `roast_bot` block of its front matter. */
export interface RoastMark {
  /** The number of the broken slot; absent when a roast was asked for without a promise. */
  readonly slot?: number;
  /** The subject's id: `mara/lighthouse#212`. */
  readonly subject: string;
  /** The name of the writer: `house`, `anthropic:MODEL`. */
  readonly writer: string;
  /** The path of the evidence pack, relative to the dev log's root, and its SHA-256. */
  readonly evidence: string;
  readonly evidence_sha256: string;
  /** The path of the receipts, relative to the dev log's root. */
  readonly receipts: string;
  /** The seal of the body (see `sealOf`). */
  readonly body_sha256: string;
}

/** The front matter of a roast's entry, whatever the generator. */
export interface EntryFrontMatter {
  readonly title: string;
  readonly description: string;
  /** When it is published: ISO 8601. */
  readonly date: string;
  readonly author: string;
  readonly tags: readonly string[];
  readonly roast_bot: RoastMark;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hex");

/** Reads the parts of a front matter that a verification needs; other keys are the site's own. */
export const entryFrontMatterSchema: z.ZodType<
  Pick<EntryFrontMatter, "title" | "description" | "roast_bot">
> = z.object({
  title: z.string(),
  description: z.string(),
  roast_bot: z.object({
    slot: z.number().int().positive().exactOptional(),
    subject: z.string(),
    writer: z.string(),
    evidence: z.string(),
    evidence_sha256: hash,
    receipts: z.string(),
    body_sha256: hash,
  }),
});

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
