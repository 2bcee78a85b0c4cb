import { CatFileBatch } from "../git/cat-file-batch.ts";
import type { GitObject } from "../git/batch-replies.ts";
import type { EntryFields } from "../generators/entry-fields.ts";
import type { Site } from "../generators/site-generator.ts";
import { type FrontMatter, FrontMatterParser } from "../front-matter/parse-front-matter.ts";
import { unreachable } from "../unreachable.ts";

/** One version of an entry's text: what it says, or why it cannot be read. */
export type EntryText =
  | {
      readonly kind: "read";
      readonly fields: EntryFields;
      /** The same for all translations of the entry. */
      readonly translationKey: string;
    }
  | Extract<FrontMatter, { kind: "unreadable" }>;

/** A text at a path; no `blob` where there is none. */
export interface PlacedBlob {
  readonly path: string;
  readonly blob?: string;
  /** The files from which it inherits, the nearest first. */
  readonly inherited?: readonly PlacedBlob[];
}

/**
 * What each version of each entry says; `undefined` for a version without a text. The same text may
 * say different things at different paths, for a generator that reads dates or drafts off them.
 */
export type EntryTexts = (version: PlacedBlob) => EntryText | undefined;

/** Larger entries are reported, not read: 2 MiB is a novel. */
export const largestEntry: number = 2 * 1024 * 1024;

/** The front matter of blobs, and the texts of the files from which entries inherit. */
export interface ReadBlobs {
  readonly frontMatters: ReadonlyMap<string, FrontMatter>;
  readonly dataTexts: ReadonlyMap<string, string>;
}

/** Most front matter ends within this many bytes; of those that don't, the whole text is read. */
const usualHead = 8 * 1024;

/** Reads the front matter of many blobs, and the whole text of others; little of either is held. */
export async function readBlobs(options: {
  cwd: string;
  entries: ReadonlySet<string>;
  data: ReadonlySet<string>;
}): Promise<ReadBlobs> {
  const { cwd, entries, data } = options;
  const parser = new FrontMatterParser();
  const frontMatters = new Map<string, FrontMatter>();
  const dataTexts = new Map<string, string>();
  const cut: string[] = [];
  await readEach({ cwd, keptBytes: usualHead, blobs: entries }, (blob, object) => {
    const read = readFrontMatter(object, parser);
    frontMatters.set(blob, read);
    const isCut = object.kind === "found" && object.size > usualHead && read.kind !== "read";
    if (isCut) cut.push(blob);
  });
  await readEach({ cwd, blobs: cut }, (blob, object) => {
    frontMatters.set(blob, readFrontMatter(object, parser));
  });
  await readEach({ cwd, blobs: data }, (blob, object) => {
    if (object.kind === "found") dataTexts.set(blob, object.bytes.toString("utf8"));
  });
  return { frontMatters, dataTexts };
}

async function readEach(
  options: { cwd: string; keptBytes?: number; blobs: Iterable<string> },
  take: (blob: string, object: GitObject) => void,
): Promise<void> {
  const { blobs, ...batch } = options;
  const all = [...blobs];
  if (all.length === 0) return;
  await using objects = new CatFileBatch({ ...batch, maxBytes: largestEntry });
  await Promise.all(all.map(async (blob) => take(blob, await objects.read(blob))));
}

/** Reads one blob's front matter. */
function readFrontMatter(object: GitObject, parser: FrontMatterParser): FrontMatter {
  switch (object.kind) {
    case "missing":
      return unreadable("the text is missing from the repository");
    case "too-large":
      return unreadable(`the text has ${object.size} bytes; at most ${largestEntry} are read`);
    case "found":
      return parser.parse(object.bytes.toString("utf8"));
    default:
      return unreachable(object);
  }
}

/** Reads entries by their paths, the front matter of their blobs and what they inherit. */
export function indexTexts(site: Site, { frontMatters, dataTexts }: ReadBlobs): EntryTexts {
  const known = new Map<string, EntryText>();
  return ({ path, blob, inherited = [] }) => {
    const frontMatter = blob === undefined ? undefined : frontMatters.get(blob);
    if (frontMatter?.kind !== "read") return frontMatter;
    const key = `${blob} ${path} ${inherited.map((each) => each.blob).join(" ")}`;
    const text = known.get(key) ?? {
      kind: "read",
      fields: site.readFields({
        path,
        values: frontMatter.values,
        inherited: inherited.map((each) => readInherited(each)),
      }),
      translationKey: site.translationKey({ path, values: frontMatter.values, inherited: [] }),
    };
    known.set(key, text);
    return text;
  };

  function readInherited({ path, blob = "" }: PlacedBlob): Readonly<Record<string, unknown>> {
    const text = dataTexts.get(blob);
    return text === undefined ? {} : (site.inheritance?.read(path, text) ?? {});
  }
}

/** What a version says, where it can be read. */
export function readableFields(texts: EntryTexts, version: PlacedBlob): EntryFields | undefined {
  const text = texts(version);
  return text?.kind === "read" ? text.fields : undefined;
}

function unreadable(message: string): FrontMatter {
  return { kind: "unreadable", line: 1, column: 1, message };
}
