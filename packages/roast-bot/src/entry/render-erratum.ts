import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { GeneratorName } from "@mea-culpa/formats";
import { localDay } from "../promise/local-moment.ts";
import { findGenerator, openSite } from "../generators/registry.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import type { EntryKeys } from "./entry-keys.ts";
import { writeFrontMatter } from "./entry-front-matter.ts";
import { makeSlug } from "./render-entry.ts";
import { takeOutTemplates } from "./take-out-templates.ts";
import { treeToMarkdown } from "./tree-to-markdown.ts";

/** What is corrected, and how. */
export interface Erratum {
  readonly slot: number;
  /** The path and the title of the roast, which stays as it is. */
  readonly roast: { readonly path: string; readonly title: string };
  /** What was wrong; paragraphs with empty lines between them. */
  readonly says: string;
  /** Whose words these are; absent where they are the bot's own. */
  readonly by?: string;
}

/** Where an erratum goes, and when. */
interface RenderErratumOptions {
  readonly generator: GeneratorName;
  readonly siteFiles: SiteFiles;
  readonly entryFolder: string;
  readonly zone: string;
  /** The instant of publication, ISO 8601. */
  readonly date: string;
  /** What the site demands beyond the usual. */
  readonly keys?: EntryKeys;
}

/**
 * A correction as an entry of the dev log, beside the roast that it corrects. All of its words are
 * text: nothing in them can become HTML, a link or a template.
 */
export function renderErratum(
  { slot, roast, says, by }: Erratum,
  { generator, siteFiles, entryFolder, zone, date, keys = {} }: RenderErratumOptions,
): { readonly name: string; readonly markdown: string } {
  const { templates } = findGenerator(generator);
  const site = openSite(generator, { files: siteFiles, entryFolder });
  const title = `Erratum: ${roast.title}`;
  const [format] = site.frontMatterFormats;
  const head = writeFrontMatter(
    {
      title,
      description: `What was wrong with the roast of slot ${slot}.`,
      date,
      author: "roast-bot",
      tags: ["erratum", "roast-bot"],
      roast_bot: { slot, corrects: roast.path },
    },
    { site, format, keys },
  );
  const said = says
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean);
  const tree: Root = {
    type: "root",
    children: [
      paragraph(
        text(`This corrects ${/[“”]/.test(roast.title) ? roast.title : `“${roast.title}”`} (`),
        { type: "inlineCode", value: roast.path },
        text(`), the roast of slot ${slot}, which stands as it was published.`),
      ),
      ...(by === undefined ? [] : [paragraph(text(`In the words of ${by}:`))]),
      ...said.map((part) => paragraph(text(part))),
      paragraph(text("The ledger has this correction on record.")),
    ],
  };
  const body = treeToMarkdown(takeOutTemplates(tree, templates), templates);
  const name = site.nameEntry({
    slug: makeSlug({ title, slot }),
    day: localDay(date, zone),
  });
  return { name, markdown: `${head}\n${body}` };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}
