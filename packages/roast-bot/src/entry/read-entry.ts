import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { z } from "zod";
import { parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import { entryFrontMatterSchema, type EntryFrontMatter } from "./entry-front-matter.ts";

/** A published roast as it is read: its front matter, its body and the body's tree. */
export interface ReadEntry {
  readonly frontMatter: Pick<EntryFrontMatter, "title" | "description" | "roast_bot">;
  /** All of the front matter: a page may show any of it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Everything behind the front matter. */
  readonly body: string;
  /** The tree of the body; its lines count from the body's first. */
  readonly tree: Root;
  /** How many lines stand before the body. */
  readonly linesBefore: number;
}

export type EntryReading =
  | { readonly kind: "read"; readonly entry: ReadEntry }
  | {
      readonly kind: "unreadable";
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/** Reads an entry that `renderEntry` wrote, whoever has edited it since. */
export function readEntry(markdown: string): EntryReading {
  const text = markdown.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const frontMatter = parseFrontMatter(text);
  if (frontMatter.kind === "unreadable") return frontMatter;
  const checked = entryFrontMatterSchema.safeParse(frontMatter.values);
  if (!checked.success) {
    const message = `the front matter is not a roast's: ${z.prettifyError(checked.error)}`;
    return { kind: "unreadable", line: 1, column: 1, message };
  }
  const head = /^(---|\+\+\+)\n[\s\S]*?\n\1[ \t]*\n/.exec(text)?.[0] ?? "";
  const body = text.slice(head.length);
  return {
    kind: "read",
    entry: {
      frontMatter: checked.data,
      values: frontMatter.values,
      body,
      tree: fromMarkdown(body),
      linesBefore: head.split("\n").length - 1,
    },
  };
}
