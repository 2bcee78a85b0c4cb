import { isUtf8 } from "node:buffer";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import type { GitObject } from "../git/batch-replies.ts";
import { isPointer } from "../git/pointer-files.ts";
import type { EntryFields } from "../generators/entry-fields.ts";
import type { Inheritance, Site } from "../generators/site-generator.ts";
import type { FrontMatterRules } from "../front-matter/find-front-matter.ts";
import {
  cutFrontMatter,
  type FrontMatter,
  FrontMatterParser,
} from "../front-matter/parse-front-matter.ts";
import { countWords } from "./count-words.ts";

/** One version of an entry's text: what it says, or why it cannot be read. */
export type EntryText =
  | {
      readonly kind: "read";
      readonly fields: EntryFields;
      /** The keys of its front matter. */
      readonly keys: readonly string[];
      /** The same for all translations of the entry. */
      readonly translationKey: string;
      /** Of its body; absent where nobody counted. */
      readonly words?: number;
      /** What of it is computed, and where. */
      readonly computed?: NonNullable<Extract<FrontMatter, { kind: "read" }>["computed"]>;
    }
  | UnreadableText;

type UnreadableText = Extract<FrontMatter, { kind: "unreadable" }> &
  Pick<EntryFields, "makesPages">;

/** A text at a path; no `blob` where there is none. */
export interface PlacedBlob {
  readonly path: string;
  readonly blob?: string;
  /** The blobs from which it inherits, the nearest first; `""` where there is none in such a place. */
  readonly inheritsFrom?: readonly string[];
}

/**
 * What each version of each entry says; `undefined` for a version without a text. The same text may
 * say different things at different paths, for a generator that reads dates or drafts off them.
 */
export type EntryTexts = (version: PlacedBlob) => EntryText | undefined;

/** Larger entries are reported, not read: 2 MiB is a novel. */
export const largestEntry: number = 2 * 1024 * 1024;

/**
 * The front matter of blobs, and what entries inherit from others; blobs that give nothing are left
 * out.
 */
export interface ReadBlobs {
  readonly frontMatters: ReadonlyMap<string, FrontMatter>;
  readonly inherited: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** How many words the bodies of blobs have; empty where nobody counted. */
  readonly words: ReadonlyMap<string, number>;
  /** The blobs in which nothing stands. */
  readonly blank: ReadonlySet<string>;
}

/** Most front matter ends within this many bytes; of those that don't, the whole text is read. */
const usualHead = 4 * 1024;

/** Reads the front matter of many blobs, and what others hand down; no text is held. */
export async function readBlobs(options: {
  cwd: string;
  /** A path of each blob that may be an entry. */
  entries: ReadonlyMap<string, string>;
  /** A path of each blob from which entries may inherit. */
  sources: ReadonlyMap<string, string>;
  inheritance: Inheritance | undefined;
  /** Whether the words of the entries are counted, for which all of their text is read. */
  countsWords?: boolean;
  rules: FrontMatterRules;
}): Promise<ReadBlobs> {
  const { cwd, entries, sources, inheritance, rules, countsWords = false } = options;
  const parser = new FrontMatterParser(rules);
  const frontMatters = new Map<string, FrontMatter>();
  const inherited = new Map<string, Readonly<Record<string, unknown>>>();
  const words = new Map<string, number>();
  const blank = new Set<string>();
  const cut: string[] = [];
  const readsAll = countsWords || rules.encoding !== undefined;
  const kept = readsAll ? {} : { keptBytes: usualHead };
  await readEach({ cwd, ...kept, blobs: entries.keys() }, (blob, object) => {
    const isWrong = rules.encoding === "utf-8" && object.kind === "found" && !isUtf8(object.bytes);
    const read = isWrong
      ? unreadable("it is not written in UTF-8")
      : readFrontMatter(object, parser, entries.get(blob));
    frontMatters.set(blob, read);
    if (isBlank(object, read, rules)) blank.add(blob);
    const isProse = rules.programs?.test(entries.get(blob) ?? "") !== true;
    if (countsWords && isProse && object.kind === "found" && read.kind === "read") {
      const { title } = read.values;
      const body = cutFrontMatter(object.bytes.toString("utf8"), rules);
      words.set(blob, countWords(body, typeof title === "string" ? title : undefined));
      return;
    }
    const isCut = object.kind === "found" && object.size > object.bytes.length;
    if (isCut && read.kind !== "read") cut.push(blob);
  });
  await readEach({ cwd, blobs: cut }, (blob, object) => {
    frontMatters.set(blob, readFrontMatter(object, parser, entries.get(blob)));
  });
  await readEach({ cwd, blobs: sources.keys() }, (blob, object) => {
    if (object.kind !== "found") return;
    const values = inheritance?.read(sources.get(blob) ?? "", object.bytes.toString("utf8")) ?? {};
    if (Object.values(values).some((value) => value !== undefined)) inherited.set(blob, values);
  });
  return { frontMatters, inherited, words, blank };
}

function isBlank(object: GitObject, read: FrontMatter, rules: FrontMatterRules): boolean {
  if (object.kind !== "found" || object.size > object.bytes.length) return false;
  if (read.kind !== "read" || Object.keys(read.values).length > 0) return false;
  return cutFrontMatter(object.bytes.toString("utf8"), rules).trim() === "";
}

const readAtOnce = 200;

async function readEach(
  options: { cwd: string; keptBytes?: number; blobs: Iterable<string> },
  take: (blob: string, object: GitObject) => void,
): Promise<void> {
  const { blobs, ...batch } = options;
  const all = [...blobs];
  if (all.length === 0) return;
  await using objects = new CatFileBatch({ ...batch, maxBytes: largestEntry });
  // Git answers faster than texts are parsed: the number asked for at once bounds what is held in
  // memory.
  for (let at = 0; at < all.length; at += readAtOnce) {
    const some = all.slice(at, at + readAtOnce);
    await Promise.all(some.map(async (blob) => take(blob, await objects.read(blob))));
  }
}

/** Reads one blob's front matter. */
function readFrontMatter(object: GitObject, parser: FrontMatterParser, path = ""): FrontMatter {
  switch (object.kind) {
    case "missing":
      return unreadable("the text is missing from the repository");
    case "too-large":
      return unreadable(`the text has ${object.size} bytes; at most ${largestEntry} are read`);
    case "found": {
      const text = object.bytes.toString("utf8");
      if (isPointer(text)) {
        return unreadable(
          "it is only a pointer: its text is kept outside of the repository (Git LFS, git-annex). Commit the text itself",
        );
      }
      return parser.parse(text, { path, isCut: object.size > object.bytes.length });
    }
  }
}

/**
 * Reads entries by their paths, the front matter of their blobs and what they inherit. What is blank is no
 * page yet, whatever a generator makes of it.
 */
export function indexTexts(
  site: Site,
  { frontMatters, inherited, words, blank }: ReadBlobs,
): EntryTexts {
  const known = new Map<string, EntryText>();
  return ({ path, blob, inheritsFrom = [] }) => {
    const frontMatter = blob === undefined ? undefined : frontMatters.get(blob);
    if (frontMatter?.kind !== "read") return frontMatter;
    const count = words.get(blob ?? "");
    const key = `${blob} ${path} ${inheritsFrom.join(" ")}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = site.readFields({
      path,
      values: frontMatter.values,
      inherited: inheritsFrom.map((each) => inherited.get(each) ?? {}),
    });
    const fields = blank.has(blob ?? "") ? { ...own, unrendered: true } : own;
    if (fields.unreadable !== undefined) {
      const { unreadable: message, makesPages } = fields;
      const text: EntryText = { ...unreadable(message), ...(makesPages && { makesPages }) };
      known.set(key, text);
      return text;
    }
    const text: EntryText = {
      kind: "read",
      fields,
      keys: Object.keys(frontMatter.values),
      translationKey: site.translationKey({ path, values: frontMatter.values, inherited: [] }),
      ...(count !== undefined && { words: count }),
      ...(frontMatter.computed !== undefined && { computed: frontMatter.computed }),
    };
    known.set(key, text);
    return text;
  };
}

/** What a version says, where it can be read. */
export function readableFields(texts: EntryTexts, version: PlacedBlob): EntryFields | undefined {
  const text = texts(version);
  return text?.kind === "read" ? text.fields : undefined;
}

function unreadable(message: string): UnreadableText {
  return { kind: "unreadable", line: 1, column: 1, message };
}
