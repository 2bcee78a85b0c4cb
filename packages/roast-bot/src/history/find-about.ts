import { z } from "zod";
import type { Change } from "../change/change.ts";
import type { BlobReader } from "./blob-reader.ts";
import { readmes, readReadme } from "./readmes.ts";

/** Where a project says at the merge what it is: lines of a file that the change need not touch. */
export interface About {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What it says, as it stands in these lines, on one line. */
  readonly says: string;
}

const manifests = ["package.json", "Cargo.toml", "pyproject.toml", "setup.cfg", "setup.py"];

/** The first that says so: a readme in a sentence, or a manifest in its description. */
export async function findAbout(
  { mergeCommit }: Pick<Change, "mergeCommit">,
  reader: Pick<BlobReader, "read">,
): Promise<About | undefined> {
  for (const name of [...readmes, ...manifests]) {
    const { path, text } = await readReadme(name, { mergeCommit, reader });
    const found = readmes.includes(name) ? findSentence(text) : readManifest(name, text);
    if (found !== undefined) return { path, ...found };
  }
  return undefined;
}

/** What a readme is headed, and what stands for the picture above: the name of the project is among that. */
function readNames(lines: readonly string[]): ReadonlySet<string> {
  const headings = lines.map((line, at) => {
    const isOver = /^(?:={3,}|-{3,})\s*$/.test(lines[at + 1] ?? "");
    const heading = isOver
      ? line
      : (/^#+ (.+)|<h[1-3][^>]*>(.+)/.exec(line) ?? []).slice(1).join("");
    return heading.replaceAll(/<[^>]*>/g, "");
  });
  const at = headings.findIndex((each) => squeeze(each) !== "");
  const [picture] = lines.slice(0, at === -1 ? undefined : at + 1).flatMap((line) => {
    const [, html, image] = /\balt="([^"]+)"|(?<!\[)!\[([^\]]+)\]/.exec(line) ?? [];
    return html ?? image ?? [];
  });
  return new Set(
    [headings[at], picture]
      .flatMap((each = "") => [each, each.replace(/ logo$/i, ""), each.replace(/\W*\[?!?\[.*/, "")])
      .map(squeeze)
      .filter((each) => each.length > 1),
  );
}

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

type Found = Omit<About, "path">;

/** In lines of a readme. */
const beginning = 150;
/** In lines of a paragraph. */
const most = 8;

/** “Slackwater is a calendar of tides.”: what it is, out of one of the first paragraphs. */
function findSentence(readme: string): Found | undefined {
  const lines = readme.split("\n").slice(0, beginning);
  const names = readNames(lines);
  for (let from = 0; from < lines.length; from += 1) {
    if (!isProse(lines[from] ?? "") || isProse(lines[from - 1] ?? "")) continue;
    const length = lines.slice(from).findIndex((line) => !isProse(line));
    const own = lines.slice(from, length === -1 ? undefined : from + length).slice(0, most);
    const paragraph = own.join(" ").replaceAll(/\s+/g, " ").trim();
    const { name, phrase } = definition.exec(paragraph)?.groups ?? {};
    const says = [sentenceEnd, clauseEnd]
      .map((end) => (phrase ?? "").split(end)[0] ?? "")
      .find((said) => isTold(said) && !ofAnything.test(said));
    if (name === undefined || !names.has(squeeze(name)) || says === undefined) continue;
    return { from: from + 1, to: from + own.length, text: own.join("\n"), says };
  }
  return undefined;
}

function isProse(line: string): boolean {
  return /^(?:\*\*|__|[`“"]?)[\p{L}\d{]/u.test(line);
}

/** Of “a set of parts that …” the rest is what it is. */
const ofAnything = /^(?:an?|the) (?:set|collection|group|number|series|suite|bunch) of \S+$/i;

/** A name, a verb and a noun phrase, with all that follows: a phrase alone may be about something else. */
const definition =
  /^[*_`“"]{0,2}(?:the )?(?<name>[\p{L}\d{][\p{L}\d.+#{}_-]*(?: [\p{L}\d.+#_-]+){0,3}?)[*_`”"]{0,2}(?: \([^()]*\))?,? (?:is|are) (?=(?:an?|the|one of) )(?<phrase>.+)$/iu;

const sentenceEnd = /[.:;!?](?=\s|$)| [-–—] /;
const clauseEnd =
  /[.:;!?](?=\s|$)| [-–—] |,? (?:which|that|where|designed|written|intended) |, with /;

/** The description in a manifest of a package. */
function readManifest(path: string, manifest: string): Found | undefined {
  const isPackage = path === "package.json";
  const own = isPackage ? describePackage(manifest) : undefined;
  for (const [at, line] of manifest.split("\n").entries()) {
    const said = described.exec(line)?.groups?.["says"];
    if (said === undefined || (isPackage && said !== own)) continue;
    const says = said.replace(/[.\s]+$/, "");
    const isOwn = isTold(says) && says.split(" ").length >= 4 && !ofPart.test(says);
    return isOwn ? { from: at + 1, to: at + 1, text: line, says } : undefined;
  }
  return undefined;
}

/** A package that makes a project usable from elsewhere says nothing of the project. */
const ofPart = /\b(?:bindings?|wrappers?|clients?|typings|definitions) (?:for|to|of)\b/i;

/** What a package of npm's says of itself, if it is for others; an object within it may say something, too. */
function describePackage(manifest: string): string | undefined {
  try {
    return packageSchema.parse(JSON.parse(manifest)).description;
  } catch {
    return undefined;
  }
}

const packageSchema = z.object({
  description: z.string(),
  private: z.literal(false).optional(),
});

const described =
  /^ {0,4}(?:"description": ?|description ?= ?)(?<mark>["']?)(?<says>[\p{L}\d][^"'\\]*)\k<mark>,?$/u;

/** Whether a stranger can read it: some words, and no mark-up. */
function isTold(says: string): boolean {
  return (
    says.length >= 15 &&
    says.length <= 160 &&
    says.split(" ").length >= 3 &&
    !/[“”"<>[\]{}|\\*`_]|https?:|\b(?:following|below|above|rewrite)\b|^(?:run|build|test)s?\b|\b(?:the|an?|of|for|and|or|but|to|with|very|well|\w+ing|rewrite|fork)\)?$|^(?:an?|the) (?:[\w-]+,? )*project\b|\b(?:source code|(?:this|the) (?:repo\w*|project|package)|git repository|work in progress|proof[ -]of[ -]concept|experiment\w*)\b/i.test(
      says,
    )
  );
}
