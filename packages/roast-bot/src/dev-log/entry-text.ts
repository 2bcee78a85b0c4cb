import type { GitObject } from "../git/batch-replies.ts";
import { unreachable } from "../unreachable.ts";
import type { EntryFields } from "./entry-fields.ts";
import { parseFrontMatter } from "./front-matter/front-matter.ts";
import type { SiteGenerator } from "./generator.ts";

/** One version of an entry's text: what it says, or why it cannot be read. */
export type EntryText =
  | { readonly kind: "read"; readonly fields: EntryFields }
  | {
      readonly kind: "unreadable";
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/** Larger entries are reported, not read: 2 MiB is a novel. */
export const largestEntry: number = 2 * 1024 * 1024;

/** Reads one blob as an entry. */
export function entryText(generator: SiteGenerator, object: GitObject): EntryText {
  switch (object.kind) {
    case "missing":
      return unreadable("the text is missing from the repository");
    case "too-large":
      return unreadable(`the text has ${object.size} bytes; at most ${largestEntry} are read`);
    case "found": {
      const frontMatter = parseFrontMatter(object.bytes.toString("utf8"));
      if (frontMatter.kind === "unreadable") return frontMatter;
      return { kind: "read", fields: generator.fields(frontMatter.values) };
    }
    default:
      return unreachable(object);
  }
}

function unreadable(message: string): EntryText {
  return { kind: "unreadable", line: 1, column: 1, message };
}
