import type { Change, ChangedFile, Hunk } from "../../change/change.ts";
import { lexLines, type LexedLine } from "./lex-lines.ts";
import { findSyntax, type Syntax } from "./syntax.ts";

/** A line on one side of a hunk, taken apart. */
export interface ReadLine extends LexedLine {
  /** 1-based, on its own side. */
  readonly number: number;
  readonly text: string;
  /** Added (on the side after) or deleted (on the side before); otherwise context. */
  readonly changed: boolean;
  /** Changed, but it also stands on the other side somewhere in the change: only moved. */
  readonly moved: boolean;
}

/** Both sides of a hunk; consecutive lines of the file each. */
export interface ReadHunk {
  readonly after: readonly ReadLine[];
  readonly before: readonly ReadLine[];
}

/** A file in a language we can read. */
export interface ReadFile {
  readonly file: ChangedFile;
  readonly syntax: Syntax;
  readonly hunks: readonly ReadHunk[];
}

// Every detector reads the same change; reading it is the dearest part of them all.
const kept = new WeakMap<Change, readonly ReadFile[]>();

/** The source and test files of a change, each line taken apart and told whether it was only moved. */
export function readChange(change: Change): readonly ReadFile[] {
  const known = kept.get(change);
  if (known) return known;
  const added = new Set<string>();
  const deleted = new Set<string>();
  for (const { hunks } of change.files) {
    for (const { lines } of hunks) {
      for (const line of lines) {
        if (line.kind === "added") added.add(normaliseLine(line.text));
        if (line.kind === "deleted") deleted.add(normaliseLine(line.text));
      }
    }
  }
  const files = change.files.flatMap((file): readonly ReadFile[] => {
    const syntax = findSyntax(file.language);
    if (!syntax || (file.role !== "source" && file.role !== "test")) return [];
    const hunks = file.hunks.map((hunk) => readHunk(hunk, { syntax, added, deleted }));
    return [{ file, syntax, hunks }];
  });
  kept.set(change, files);
  return files;
}

function readHunk(
  { lines }: Hunk,
  {
    syntax,
    added,
    deleted,
  }: {
    readonly syntax: Syntax;
    readonly added: ReadonlySet<string>;
    readonly deleted: ReadonlySet<string>;
  },
): ReadHunk {
  const after = lines.flatMap((line) =>
    line.kind === "deleted"
      ? []
      : [{ number: line.after, text: line.text, changed: line.kind === "added" }],
  );
  const before = lines.flatMap((line) =>
    line.kind === "added"
      ? []
      : [{ number: line.before, text: line.text, changed: line.kind === "deleted" }],
  );
  return {
    after: readSide(after, { syntax, others: deleted }),
    before: readSide(before, { syntax, others: added }),
  };
}

function readSide(
  lines: readonly Pick<ReadLine, "number" | "text" | "changed">[],
  { syntax, others }: { readonly syntax: Syntax; readonly others: ReadonlySet<string> },
): readonly ReadLine[] {
  const lexed = lexLines(
    lines.map(({ text }) => text),
    syntax,
  );
  return lines.map((line, index) => ({
    ...line,
    ...(lexed[index] ?? { code: line.text, comment: "", strings: [] }),
    moved: line.changed && others.has(normaliseLine(line.text)),
  }));
}

/** How far a line is indented, in characters. */
export function measureIndent({ code }: { readonly code: string }): number {
  return code.length - code.trimStart().length;
}

/**
 * What two lines have in common that differ in nothing a formatter decides: blanks, kind of
 * quotes, closing commas and semicolons.
 */
export function normaliseLine(text: string): string {
  return text
    .replaceAll(/\s+/g, "")
    .replaceAll(/['`]/g, '"')
    .replace(/[,;]+$/, "");
}
