import type { GitObject } from "../git/batch-replies.ts";
import type { EntryFields } from "../generators/entry-fields.ts";
import type { Site } from "../generators/site-generator.ts";
import { type FrontMatter, parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import { unreachable } from "../unreachable.ts";

/** One version of an entry's text: what it says, or why it cannot be read. */
export type EntryText =
  | { readonly kind: "read"; readonly fields: EntryFields }
  | Extract<FrontMatter, { kind: "unreadable" }>;

/** A text at a path; no `blob` where there is none. */
export interface PlacedBlob {
  readonly path: string;
  readonly blob?: string;
}

/**
 * What each version of each entry says; `undefined` for a version without a text. The same text may
 * say different things at different paths, for a generator that reads dates or drafts off them.
 */
export type EntryTexts = (version: PlacedBlob) => EntryText | undefined;

/** Larger entries are reported, not read: 2 MiB is a novel. */
export const largestEntry: number = 2 * 1024 * 1024;

/** Reads one blob's front matter. */
export function readFrontMatter(object: GitObject): FrontMatter {
  switch (object.kind) {
    case "missing":
      return unreadable("the text is missing from the repository");
    case "too-large":
      return unreadable(`the text has ${object.size} bytes; at most ${largestEntry} are read`);
    case "found":
      return parseFrontMatter(object.bytes.toString("utf8"));
    default:
      return unreachable(object);
  }
}

/** Reads entries by their paths and the front matter of their blobs. */
export function indexTexts(site: Site, frontMatters: ReadonlyMap<string, FrontMatter>): EntryTexts {
  const known = new Map<string, EntryText>();
  return ({ path, blob }) => {
    const frontMatter = blob === undefined ? undefined : frontMatters.get(blob);
    if (frontMatter?.kind !== "read") return frontMatter;
    const key = `${blob} ${path}`;
    const text = known.get(key) ?? {
      kind: "read",
      fields: site.readFields({ path, values: frontMatter.values }),
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

function unreadable(message: string): FrontMatter {
  return { kind: "unreadable", line: 1, column: 1, message };
}
