import type { ChangedFile } from "../../change/change.ts";
import type { LexedLine } from "./lex-lines.ts";

/**
 * Which of a hunk's lines are tests that stand in the file which they test, as Rust has them:
 * `#[cfg(test)] mod tests { ... }`. A hunk that starts inside of them is told by its section.
 */
export function findInlineTests(
  lines: readonly Pick<LexedLine, "code">[],
  { language, section }: Pick<ChangedFile, "language"> & { readonly section: string },
): readonly boolean[] {
  if (language !== "rust") return lines.map(() => false);
  let indent = testModule.test(section) ? "" : undefined;
  let marked = false;
  return lines.map(({ code }) => {
    if (indent !== undefined) {
      if (code.trimEnd() === `${indent}}`) indent = undefined;
      return true;
    }
    if (/^\s*#\[cfg\((?:all\(|any\()?\s*test\b/.test(code)) {
      marked = true;
      return true;
    }
    const opens = /^(\s*)(?:pub(?:\([\w\s]+\))?\s+)?mod\s+\w+\s*\{\s*$/.exec(code);
    if (opens && (marked || testModule.test(code))) {
      indent = opens[1] ?? "";
      marked = false;
      return true;
    }
    // Further attributes and comments stand between the mark and what it marks.
    if (marked && /^\s*(#\[.*)?$/.test(code)) return true;
    const isMarked = marked;
    marked = false;
    return isMarked;
  });
}

const testModule = /^\s*(?:pub(?:\([\w\s]+\))?\s+)?mod\s+(?:tests?|\w+_tests?|tests?_\w+)\s*\{?/;
