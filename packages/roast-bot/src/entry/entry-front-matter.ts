import { z } from "zod";
import { isDeepStrictEqual } from "node:util";
import { stringify as stringifyToml, TomlDate } from "smol-toml";
import { isScalar, stringify as stringifyYaml } from "yaml";
import { type RoastMark, roastMarkSchema } from "@mea-culpa/formats";
import { type EntryKeys, fillEntryKeys, mapValues } from "./entry-keys.ts";
import { parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import { defaultGenerator, findGenerator, isGeneratorName } from "../generators/registry.ts";
import type {
  FrontMatterFormat,
  NewEntry,
  Site,
  TemplateSyntax,
} from "../generators/site-generator.ts";

/** The front matter of a roast's entry, whatever the generator. */
export interface EntryFrontMatter extends NewEntry {
  readonly roast_bot: RoastMark;
}

/** What an erratum's entry says of itself. */
export interface ErratumMark {
  readonly slot: number;
  /** The path of the roast. */
  readonly corrects: string;
}

/** Reads the parts of a front matter that a verification needs; other keys are the site's own. */
export const entryFrontMatterSchema: z.ZodType<
  Pick<EntryFrontMatter, "title" | "description" | "roast_bot">
> = z.object({
  title: z.string(),
  description: z.string(),
  roast_bot: roastMarkSchema,
});

/** The template syntax that an entry's body has to be free of. */
export function findTemplates({ generator }: RoastMark): TemplateSyntax {
  const isKnown = generator !== undefined && isGeneratorName(generator);
  return findGenerator(isKnown ? generator : defaultGenerator).templates;
}

/**
 * The front matter of a new entry between its fences, written by a serialiser, read back and compared.
 *
 * @throws {Error} when what is read back is not what was written: a fault of ours.
 */
export function writeFrontMatter(
  { roast_bot, ...entry }: NewEntry & { readonly roast_bot: RoastMark | ErratumMark },
  options: { site: Site; format: FrontMatterFormat; keys?: EntryKeys },
): string {
  const { site, format, keys = {} } = options;
  const { slot } = roast_bot;
  const fields = fillEntryKeys(site.writeFields(entry), {
    keys,
    entry: { ...entry, ...(slot !== undefined && { slot }) },
  });
  const values = { ...fields, roast_bot: { ...roast_bot } };
  const text =
    format === "toml"
      ? `+++\n${stringifyToml(withTomlDates(values, entry.date)).trimEnd()}\n+++\n`
      : `---\n${stringifyYaml(values, { lineWidth: 0 })}---\n`;
  const back = parseFrontMatter(text);
  const isSame =
    back.kind === "read" &&
    isDeepStrictEqual(withInstants(back.values, entry.date), withInstants(values, entry.date));
  if (!isSame) throw new Error("the front matter is not read back as it was written");
  return text;
}

/** TOML has moments of its own, which Hugo sorts by. */
function withTomlDates(
  values: Readonly<Record<string, unknown>>,
  date: string,
): Record<string, unknown> {
  return mapValues(values, (value) => (value === date ? new TomlDate(date) : toPlain(value)));
}

/** Texts as they are, without what YAML needs to know of them. */
function toPlain(value: unknown): unknown {
  if (isScalar(value)) return value.value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null) return value;
  return mapValues(value, toPlain);
}

/** Moments as numbers, whichever type their format gave them. */
function withInstants(
  values: Readonly<Record<string, unknown>>,
  date: string,
): Record<string, unknown> {
  return mapValues(values, (value) => {
    if (value instanceof Date) return value.getTime();
    if (value === date) return Date.parse(date);
    // TOML tables come without a prototype, which is of no concern here.
    return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as unknown);
  });
}
