import type { Change } from "../change/change.ts";
import { cleanText } from "../change/clean-text.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import { BlobReader, longestBlob } from "./blob-reader.ts";
import { type About, findAbout } from "./find-about.ts";

/** What the project and a file say of themselves, by a git process of its own. */
export async function readStanding(
  change: Pick<Change, "mergeCommit" | "files">,
  { cwd, settings = {} }: Pick<RunGitOptions, "cwd" | "settings">,
): Promise<Readonly<Record<"about" | "place", About | undefined>>> {
  await using objects = new CatFileBatch({ cwd, settings, maxBytes: longestBlob });
  const reader = new BlobReader(objects);
  return { about: await findAbout(change, reader), place: await findPlace(change, reader) };
}

/** In files; of more of them one says little of the change. */
const few = 3;

/** What the file of a small change says of itself at its head: the one of which most is changed. */
export async function findPlace(
  { mergeCommit, files }: Pick<Change, "mergeCommit" | "files">,
  reader: Pick<BlobReader, "read">,
): Promise<About | undefined> {
  if (files.length > few) return undefined;
  const [file] = files
    .filter(({ status, binary, pathAltered }) => status === "modified" && !binary && !pathAltered)
    .toSorted((a, b) => b.additions + b.deletions - a.additions - a.deletions);
  if (file === undefined) return undefined;
  const { text } = await reader.read(`${mergeCommit}:${file.path}`);
  // As packs show it.
  const found = readHead(file.path, redactSecrets(cleanText(text)));
  return found && { path: file.path, ...found };
}

/** In lines: below a licence of the usual length. */
const beginning = 25;

/** A line at the head of a file that says what is in it: a heading, or the first sentence of its documentation. */
export function readHead(path: string, text: string): Omit<About, "path"> | undefined {
  const all = text.split("\n").slice(0, beginning);
  const fence = all.findIndex((line) => /^\s*(?:```|~~~|----$)|::\s*$/.test(line));
  const lines = all.slice(0, fence === -1 ? undefined : fence);
  const heads =
    Object.entries(headsOf).find(([ending]) => new RegExp(ending).test(path))?.[1] ?? [];
  for (const head of heads) {
    for (const [at, line] of lines.entries()) {
      const says = head
        .exec(`${lines[at - 1] ?? ""}\n${line}\n${lines[at + 1] ?? ""}`)
        ?.groups?.["says"]?.trim();
      if (says === undefined || !line.includes(says)) continue;
      return isTold(says) ? { from: at + 1, to: at + 1, text: line, says } : undefined;
    }
  }
  return undefined;
}

/** By the ending of a path; each is looked for in three lines, of which the middle one says it. */
const headsOf: Readonly<Record<string, readonly RegExp[]>> = {
  [String.raw`\.(?:mdx?|markdown)$`]: [
    /^.*\n[Tt]itle: ["']?(?<says>[^"'\n]+)["']?\n/,
    /^.*\n# (?<says>[^\n#{]+)(?:\{#.*)?\n/,
  ],
  [String.raw`\.adoc$`]: [/^.*\n= (?<says>[^\n]+)\n/],
  [String.raw`\.rst$`]: [/^.*\n(?<says>\S[^\n]+)\n([=*#~^-])\2{3,}$/],
  [String.raw`\.py$`]: [
    /^(?:#.*)?\n(?:[rRuU]?(?:"""|'''))(?<says>[^"\n]+?)\.?(?:"""|''')?\n/,
    /^(?:"""|''')\n(?<says>[^"\n]+?)\.?\n/,
  ],
  [String.raw`\.go$`]: [/^.*\n\/\/ (?<says>Package \w+ [^\n]+?)\.(?: .*)?\n/],
  [String.raw`\.rs$`]: [/^(?:\/\/(?!!).*)?\n\/\/! (?<says>[^\n#]+?)\.?\n/],
  [String.raw`\.(?:c|m)?[jt]sx?$`]: [
    /^.*\n.*@(?:file|overview|fileoverview) (?<says>[^\n]+?)\.?\n/,
  ],
  [String.raw`\.github/workflows/.+\.ya?ml$`]: [/^(?:#.*)?\nname: ["']?(?<says>[^"'\n]+)["']?\n/],
};

/** Whether it can be quoted, and has words. */
function isTold(says: string): boolean {
  return (
    says.length >= 4 &&
    says.length <= 140 &&
    /\p{L}{3}/u.test(says) &&
    /\S\s\S/.test(says) &&
    (says.match(/`/g) ?? []).length % 2 === 0 &&
    !/[“”"<>[\]{}|\\*_]|https?:|copyright|licen[cs]e/i.test(says)
  );
}
