import type { Facts } from "../facts.ts";
import { fileBlanks } from "../file-blanks.ts";
import type { Piece } from "../piece.ts";
import { readTold } from "../told-deed.ts";
import type { Aside } from "./aside.ts";

interface Row {
  readonly archetype: string;
  readonly line: string;
  /** What stands behind it where an entry was due and did not come. */
  readonly due?: string;
  /** The blanks of `file-blanks.ts` that `{said}` and `{heard}` stand for. */
  readonly said: string;
  readonly heard?: string;
}

const rows: readonly Row[] = [
  {
    archetype: "The New Tenant",
    line: "moves in at {said}",
    due: "; the entry has no address yet",
    said: "new",
  },
  {
    archetype: "The Bailiff",
    line: "clears out {said}, and leaves the address empty",
    said: "old",
  },
  {
    archetype: "The Removal Van",
    line: "packs up at {heard}, and unpacks at {said}",
    said: "to",
    heard: "from",
  },
  {
    archetype: "The Deed Poll",
    line: "was {heard}, and answers to {said} now",
    said: "is",
    heard: "was",
  },
];

/** In characters, with its marks: a longer path is no address that one hears. */
const longest = 48;

function toAside(
  row: Row,
  { prefix, end }: { readonly prefix: string; readonly end: string },
): Aside {
  const { archetype, line, said, heard } = row;
  const key = `file-${said}`;
  return {
    key,
    archetype,
    lines: [
      `${prefix}${line.replace("{said}", `{said.${key}}`).replace("{heard}", `{heard.${key}}`)}${end}`,
    ],
    find: (facts) =>
      heard === undefined || readPath(heard, facts) !== undefined
        ? readPath(said, facts)
        : undefined,
    ...(heard !== undefined && { findWord: (facts: Facts) => readPath(heard, facts) }),
  };
}

/** A path without what it is the path of, where no other file and no deed is told beside it. */
function readPath(name: string, facts: Facts): Piece | undefined {
  if (readTold(facts) !== undefined) return undefined;
  const blanks = fileBlanks(facts);
  const [path, ...others] = blanks(`files.${name}`)?.cites ?? [];
  const other = { new: "old", old: "new" }[name];
  const isAlone = other === undefined || blanks(`files.${other}`) === undefined;
  return path !== undefined && others.length === 0 && isAlone && path.text.length <= longest
    ? { text: path.text, cites: [path] }
    : undefined;
}

/** What a change did with a file, where that is much of it and an entry was due. */
export const dueFiles: readonly Aside[] = rows.map((row) =>
  toAside(row, { prefix: "{due}", end: row.due ?? "" }),
);

/** The same where none was due. */
export const plainFiles: readonly Aside[] = rows.map((row) =>
  toAside(row, { prefix: "", end: "" }),
);
