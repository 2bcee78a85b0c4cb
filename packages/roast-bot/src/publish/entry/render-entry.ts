import { fromMarkdown } from "mdast-util-from-markdown";
import type { EvidencePack } from "../../evidence/evidence-pack.ts";
import { findSecrets } from "../../evidence/find-secrets.ts";
import type { GeneratorName } from "../../promise/promise.ts";
import type { Roast } from "../../writers/roast.ts";
import { objectionsTo } from "./check-tree.ts";
import type { EntryFrontMatter, RoastMark } from "./entry-front-matter.ts";
import { plainOf } from "./plain-of.ts";
import { roastToTree } from "./roast-to-tree.ts";
import { sealOf } from "./seal-of.ts";
import { slugOf } from "./slug-of.ts";
import { sameTree } from "./same-tree.ts";
import { treeToMarkdown } from "./tree-to-markdown.ts";
import { writeFrontMatter, type FrontMatterFormat } from "./write-front-matter.ts";

export interface RenderEntryOptions {
  readonly pack: EvidencePack;
  readonly generator: GeneratorName;
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
    /** YAML when absent; Astro reads nothing else. */
    readonly format?: FrontMatterFormat;
  };
}

/** An entry ready to be published, or why this roast can't be one. */
export type RenderedEntry =
  | {
      readonly kind: "rendered";
      readonly slug: string;
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
  const { pack, generator, frontMatter } = options;
  const { date, writer, evidence, receipts } = frontMatter;
  const rendered = renderBody(roast, { pack, paths: { evidence: evidence.path, receipts } });
  if (rendered.kind === "refused") return rendered;
  const { body } = rendered;
  const title = plainOf(roast.title.text);
  const seal = sealOf(body);
  const mark: RoastMark = {
    ...(pack.slot.number !== undefined && { slot: pack.slot.number }),
    subject: pack.subject.id,
    writer,
    evidence: evidence.path,
    evidence_sha256: evidence.sha256,
    receipts,
    body_sha256: seal,
  };
  const values: EntryFrontMatter = {
    title,
    description: plainOf(roast.description.text),
    date,
    author: "roast-bot",
    tags: frontMatter.tags ?? ["roast", "roast-bot"],
    roast_bot: mark,
  };
  const format = generator === "astro" ? "yaml" : (frontMatter.format ?? "yaml");
  const markdown = `${writeFrontMatter(values, { generator, format })}\n${body}`;
  const secrets = findSecrets(markdown);
  if (secrets.length > 0) {
    const reasons = secrets.map(
      ({ kind, line }) => `line ${line} would publish a secret (${kind})`,
    );
    return { kind: "refused", reasons };
  }
  const slug = slugOf({ title, ...(pack.slot.number !== undefined && { slot: pack.slot.number }) });
  return { kind: "rendered", slug, title, markdown, seal };
}

/** The body of an entry, without front matter. */
export function renderBody(
  roast: Roast,
  { pack, paths }: Parameters<typeof roastToTree>[1],
):
  | { readonly kind: "rendered"; readonly body: string }
  | Extract<RenderedEntry, { kind: "refused" }> {
  const tree = roastToTree(roast, { pack, paths });
  const urls = new Set(pack.exhibits.flatMap(({ url }) => (url === undefined ? [] : [url])));
  const objections = objectionsTo(tree, { urls });
  if (objections.length > 0) {
    return {
      kind: "refused",
      reasons: objections.map(({ message, text }) => `${message}: ${text}`),
    };
  }
  const body = treeToMarkdown(tree);
  if (!sameTree(fromMarkdown(body), tree)) {
    return {
      kind: "refused",
      reasons: ["Markdown does not read back as the roast that was written"],
    };
  }
  return { kind: "rendered", body };
}
