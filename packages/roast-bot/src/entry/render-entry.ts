import { fromMarkdown } from "mdast-util-from-markdown";
import type { EvidencePack, GeneratorName, Roast, RoastMark } from "@mea-culpa/formats";
import { findSecrets } from "../secrets/find-secrets.ts";
import { findGenerator, openSite } from "../generators/registry.ts";
import { noFiles, type SiteFiles } from "../generators/site-files.ts";
import type { FrontMatterFormat, TemplateSyntax } from "../generators/site-generator.ts";
import { findObjections } from "./check-tree.ts";
import type { EntryKeys } from "./entry-keys.ts";
import { type EntryFrontMatter, writeFrontMatter } from "./entry-front-matter.ts";
import { roastToTree } from "./roast-to-tree.ts";
import { takeOutTemplates } from "./take-out-templates.ts";
import { sameTree, treeToMarkdown } from "./tree-to-markdown.ts";
import { localDay } from "../promise/local-moment.ts";
import { sha256 } from "../digest.ts";
import { scanMarks } from "../receipts/tokens/scan-marks.ts";

export interface RenderEntryOptions {
  readonly pack: EvidencePack;
  readonly generator: GeneratorName;
  /** The files of the site that it is for; none when absent. */
  readonly siteFiles?: SiteFiles;
  /** The folder of entries that it goes to, which tells the site among several; absent: the top. */
  readonly entryFolder?: string;
  readonly frontMatter: {
    /** The instant of publication, ISO 8601. */
    readonly date: string;
    readonly writer: string;
    /** Path of the evidence pack, relative to the dev log's root, and the SHA-256 of its text. */
    readonly evidence: { readonly path: string; readonly sha256: string };
    /** Path of the receipts, relative to the dev log's root. */
    readonly receipts: string;
    /** `roast` and `roast-bot` when absent. */
    readonly tags?: readonly string[];
    /** What the site demands beyond the usual. */
    readonly keys?: EntryKeys;
    /** The site's first choice when absent, or where the site cannot read it. */
    readonly format?: FrontMatterFormat;
  };
}

/** An entry ready to be published, or why this roast can't be one. */
export type RenderedEntry =
  | {
      readonly kind: "rendered";
      /** What its file is to be called, without the ending. */
      readonly name: string;
      readonly title: string;
      /** Front matter and body. */
      readonly markdown: string;
      readonly seal: string;
    }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/**
 * A roast as an entry of the dev log. It is built as a syntax tree of allowed nodes, written,
 * read back and compared, so nothing in it can become HTML, a template or a link of its own.
 */
export function renderEntry(roast: Roast, options: RenderEntryOptions): RenderedEntry {
  const { pack, generator, siteFiles = noFiles, entryFolder = "", frontMatter } = options;
  const { date, writer, evidence, receipts } = frontMatter;
  const { templates } = findGenerator(generator);
  const paths = { evidence: evidence.path, receipts };
  const rendered = renderBody(roast, { pack, paths, templates });
  if (rendered.kind === "refused") return rendered;
  const { body } = rendered;
  const title = stripMarks(roast.title.text);
  const seal = sealBody(body);
  const mark: RoastMark = {
    ...(pack.slot.number !== undefined && { slot: pack.slot.number }),
    subject: pack.subject.id,
    generator,
    writer,
    evidence: evidence.path,
    evidence_sha256: evidence.sha256,
    receipts,
    body_sha256: seal,
  };
  const values: EntryFrontMatter = {
    title,
    description: stripMarks(roast.description.text),
    date,
    author: "roast-bot",
    tags: frontMatter.tags ?? ["roast", "roast-bot"],
    roast_bot: mark,
  };
  const site = openSite(generator, { files: siteFiles, entryFolder });
  const [usual] = site.frontMatterFormats;
  const format = site.frontMatterFormats.find((known) => known === frontMatter.format) ?? usual;
  const markdown = `${writeFrontMatter(values, { site, format, keys: frontMatter.keys ?? {} })}\n${body}`;
  const secrets = findSecrets(markdown);
  if (secrets.length > 0) {
    const reasons = secrets.map(
      ({ kind, line }) => `line ${line} would publish a secret (${kind})`,
    );
    return { kind: "refused", reasons };
  }
  const slug = makeSlug({
    title,
    ...(pack.slot.number !== undefined && { slot: pack.slot.number }),
  });
  const name = site.nameEntry({ slug, day: localDay(date, pack.slot.zone) });
  return { kind: "rendered", name, title, markdown, seal };
}

/** The body of an entry, without front matter. */
export function renderBody(
  roast: Roast,
  options: Parameters<typeof roastToTree>[1] & { readonly templates: TemplateSyntax },
):
  | { readonly kind: "rendered"; readonly body: string }
  | Extract<RenderedEntry, { kind: "refused" }> {
  const { pack, templates } = options;
  const tree = takeOutTemplates(roastToTree(roast, options), templates);
  const urls = new Set(pack.exhibits.flatMap(({ url }) => (url === undefined ? [] : [url])));
  const objections = findObjections(tree, { urls, templates });
  if (objections.length > 0) {
    return {
      kind: "refused",
      reasons: objections.map(({ message, text }) => `${message}: ${text}`),
    };
  }
  const body = treeToMarkdown(tree, templates);
  if (!sameTree(fromMarkdown(body), tree)) {
    return {
      kind: "refused",
      reasons: ["Markdown does not read back as the roast that was written"],
    };
  }
  return { kind: "rendered", body };
}

/**
 * The slug of a roast's entry: the title's letters and digits in ASCII, then the slot, which makes
 * it unique. At most 80 characters of `[a-z0-9-]`; `roast` where the title leaves nothing.
 */
export function makeSlug({
  title,
  slot,
}: {
  readonly title: string;
  readonly slot?: number;
}): string {
  const tail = slot === undefined ? "" : `-slot-${slot}`;
  const words = title
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const head = (words ?? [])
    .join("-")
    .slice(0, longest - tail.length)
    .replace(/-+$/, "");
  return `${head === "" ? "roast" : head}${tail}`;
}

const longest = 80;

/**
 * The seal of an entry's body: SHA-256 over everything behind the front matter, with `\n` line
 * ends and without white space around it. It shows careless edits; the receipts show the others.
 */
export function sealBody(body: string): string {
  return sha256(body.replaceAll("\r\n", "\n").trim());
}

/** A sentence for places without marks (titles, descriptions): emphasis and code lose their signs. */
export function stripMarks(text: string): string {
  return scanMarks(text)
    .map(({ kind, start, end, inner }) => {
      if (kind === "quote") return text.slice(start, end);
      return kind === "code" ? inner : inner.replaceAll("*", "");
    })
    .join("");
}
