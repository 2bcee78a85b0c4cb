import { z } from "zod";
import { isDeepStrictEqual } from "node:util";
import { stringify as stringifyToml, TomlDate } from "smol-toml";
import { stringify as stringifyYaml } from "yaml";
import { parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import { defaultGenerator, findGenerator, isGeneratorName } from "../generators/registry.ts";
import type {
  FrontMatterFormat,
  NewEntry,
  Site,
  TemplateSyntax,
} from "../generators/site-generator.ts";

/** What an entry says of the roast that it is: the `roast_bot` block of its front matter. */
export interface RoastMark {
  /** The number of the broken slot; absent when a roast was asked for without a promise. */
  readonly slot?: number;
  /** The subject's id: `mara/lighthouse#212`. */
  readonly subject: string;
  /** The generator whose template syntax the body was kept free of; old entries do not say. */
  readonly generator?: string;
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
export interface EntryFrontMatter extends NewEntry {
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
    generator: z.string().exactOptional(),
    writer: z.string(),
    evidence: z.string(),
    evidence_sha256: hash,
    receipts: z.string(),
    body_sha256: hash,
  }),
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
  { roast_bot, ...entry }: EntryFrontMatter,
  { site, format }: { site: Site; format: FrontMatterFormat },
): string {
  const values = { ...site.writeFields(entry), roast_bot: { ...roast_bot } };
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
  return mapValues(values, (value) => (value === date ? new TomlDate(date) : value));
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

function mapValues(
  values: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
