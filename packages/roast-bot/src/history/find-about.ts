import { posix } from "node:path";
import type { Change } from "../change/change.ts";
import { cleanText } from "../change/clean-text.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import type { BlobReader } from "./blob-reader.ts";
import { readmes } from "./read-introductions.ts";

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
  const read = async (path: string) => (await reader.read(`${mergeCommit}:${path}`)).text;
  for (const name of [...readmes, ...manifests]) {
    const start = await read(name);
    const path = followLink(start) ?? name;
    const text = redactSecrets(cleanText(path === name ? start : await read(path)));
    const found = readmes.includes(name) ? readReadme(text) : readManifest(text);
    if (found !== undefined) return { path, ...found };
  }
  return undefined;
}

/** Of a link git has the place that it leads to, which may be outside. */
function followLink(text: string): string | undefined {
  if (!/^[\w./-]+\.(?:md|rst)$/.test(text)) return undefined;
  const path = posix.normalize(text);
  return /^(?:\/|\.\.\/)/.test(path) ? undefined : path;
}

/** What a readme is headed, or what stands for a picture at its head: the name of the project is among that. */
function readNames(lines: readonly string[]): ReadonlySet<string> {
  const heads = lines.slice(0, head).flatMap((line, at) => {
    const isOver = /^(?:={3,}|-{3,})\s*$/.test(lines[at + 1] ?? "");
    const heading = isOver ? line : /^#+ (.+)/.exec(line)?.[1];
    const pictures = [...line.matchAll(/\balt="([^"]+)"|!\[([^\]]+)\]/g)];
    const html = /<h[1-3][^>]*>([^<]+)</.exec(line)?.[1];
    return [heading, html, ...pictures.map(([, alt, image]) => alt ?? image)];
  });
  return new Set(
    heads
      .flatMap((each = "") => [each, each.replace(/ logo$/i, ""), each.replace(/\W*\[?!?\[.*/, "")])
      .map(squeeze)
      .filter((each) => each.length > 1),
  );
}

/** In lines. */
const head = 40;

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

type Found = Omit<About, "path">;

/** In lines of a readme: a noun phrase that stands for a sentence is at its head. */
const beginning = { sentence: 150, phrase: 22 } as const;
/** In lines of a paragraph. */
const most = 8;

/** “Slackwater is a calendar of tides.”: what it is, out of one of the first paragraphs. */
function readReadme(readme: string): Found | undefined {
  const lines = readme.split("\n").slice(0, beginning.sentence);
  const names = readNames(lines);
  for (let from = 0; from < lines.length; from += 1) {
    if (!isProse(lines[from] ?? "") || isProse(lines[from - 1] ?? "")) continue;
    const length = lines.slice(from).findIndex((line) => !isProse(line));
    const own = lines.slice(from, length === -1 ? undefined : from + length).slice(0, most);
    const paragraph = own.join(" ").replaceAll(/\s+/g, " ").trim();
    const { name, phrase } = definition.exec(paragraph)?.groups ?? {};
    const isOwn = name === undefined ? from < beginning.phrase : names.has(squeeze(name));
    const says = [sentenceEnd, clauseEnd]
      .map((end) => (phrase ?? "").split(end)[0] ?? "")
      .find(isTold);
    if (!isOwn || says === undefined) continue;
    return { from: from + 1, to: from + own.length, text: own.join("\n"), says };
  }
  return undefined;
}

function isProse(line: string): boolean {
  return /^(?:\*\*|__|[`“"]?)[\p{L}\d{]/u.test(line);
}

/** A name, a verb and a noun phrase, or a noun phrase alone, with all that follows. */
const definition =
  /^(?:[*_`“"]{0,2}(?:the )?(?<name>[\p{L}\d{][\p{L}\d.+#{}_-]*(?: [\p{L}\d.+#_-]+){0,3}?)[*_`”"]{0,2}(?: \([^()]*\))?,? (?:is|are) (?=(?:an?|the|one of) )|(?=An? ))(?<phrase>.+)$/iu;

const sentenceEnd = /[.:;!?](?=\s|$)| [-–—] /;
const clauseEnd =
  /[.:;!?](?=\s|$)| [-–—] |,? (?:which|that|where|designed|written|intended) |,(?: with)? /;

/** The description in a manifest of a package. */
function readManifest(manifest: string): Found | undefined {
  const lines = manifest.split("\n");
  const at = lines.findIndex((line) => described.test(line));
  const line = lines[at] ?? "";
  const says = described.exec(line)?.groups?.["says"]?.replace(/[.\s]+$/, "");
  const isOwn = !/^\s*"private": true/m.test(manifest);
  return says === undefined || !isOwn || !isTold(says) || says.split(" ").length < 4
    ? undefined
    : { from: at + 1, to: at + 1, text: line, says };
}

const described =
  /^ {0,4}(?:"description": ?|description ?= ?)(?<mark>["']?)(?<says>[\p{L}\d][^"'\\]*)\k<mark>,?$/u;

/** Whether a stranger can read it: some words, and no mark-up. */
function isTold(says: string): boolean {
  return (
    says.length >= 15 &&
    says.length <= 160 &&
    says.split(" ").length >= 3 &&
    !/[“”"<>[\]{}|\\*`_]|https?:|\b(?:following|below|above|rewrite)\b|^(?:run|build|test)s?\b|\b(?:the|an?|of|for|and|to|with|\w+ing|rewrite|fork)$|^(?:an?|the) (?:[\w-]+,? )*project\b|\b(?:source code|(?:this|the) (?:repo\w*|project|package)|git repository|work in progress)\b/i.test(
      says,
    )
  );
}
