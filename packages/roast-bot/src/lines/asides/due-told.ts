import { readDeedParts } from "../deed-blanks.ts";
import type { Aside } from "./aside.ts";

interface Row {
  readonly form: RegExp;
  readonly archetype: string;
  /** What was done, and, behind a comma, what was not. */
  readonly line: string;
  readonly title?: string;
  /** The parts of the deed that `{said}` and `{heard}` stand for. */
  readonly said: string;
  readonly heard?: string;
}

const rows: readonly Row[] = [
  {
    form: /^returns-early$/,
    archetype: "The Early Leaver",
    line: "leaves early on account of {said}, and the entry never arrived",
    said: "condition",
  },
  {
    form: /^skips$/,
    archetype: "The Skipped Turn",
    line: "skips a turn on account of {said}, and skipped the log on account of nothing",
    said: "condition",
  },
  {
    form: /^(?:only|steps)-if$/,
    archetype: "The Dependent",
    line: "has something depend on {said}, as the log did on its author",
    said: "condition",
  },
  {
    form: /^catches$/,
    archetype: "The Catcher",
    line: "catches {said}, and missed a deadline",
    title: "{said}, caught",
    said: "error",
  },
  {
    form: /^no-catches$/,
    archetype: "The Dropped Catch",
    line: "lets {said} pass now, and let a deadline pass",
    said: "error",
  },
  {
    form: /^no-asks$/,
    archetype: "The Question Withdrawn",
    line: "no longer looks at {said}, and is asked about an entry here",
    said: "is",
  },
  {
    form: /^passes$/,
    archetype: "The Handover",
    line: "hands over {said}, too, and no entry",
    said: "is",
  },
  {
    form: /^no-passes$/,
    archetype: "The Lighter Load",
    line: "does without {said} now, as the log does without an entry",
    title: "Without {said}",
    said: "is",
  },
  {
    form: /^calls$/,
    archetype: "The Caller",
    line: "calls {said} now, while the log waits by the phone",
    said: "call",
  },
  {
    form: /^no-calls$/,
    archetype: "The Dropped Call",
    line: "no longer calls {said}, and has not called on the log either",
    said: "call",
  },
  {
    form: /^calls-other$/,
    archetype: "The Redial",
    line: "calls {said} where it called {heard}, and the phone of the log stayed silent",
    said: "is",
    heard: "was",
  },
  {
    form: /^case$/,
    archetype: "The New Case",
    line: "knows one case more, {said}, and has become one",
    said: "is",
  },
  {
    form: /^branch$/,
    archetype: "The New Branch",
    line: "has a branch of its own for {said}, and no entry hangs on it",
    said: "is",
  },
  {
    form: /^returns$/,
    archetype: "The Return",
    line: "returns {said} where it returned {heard}, and to the log nobody returned",
    said: "is",
    heard: "was",
  },
  {
    form: /^condition$/,
    archetype: "The Amendment",
    line: "puts {said} into a condition, and the promise came without any",
    said: "is",
  },
  {
    form: /^(?:does|calls)-if$/,
    archetype: "The Standing Order",
    line: "has something to do if {said}, and had something to write in any case",
    said: "condition",
  },
  {
    form: /^defines/,
    archetype: "The Newcomer",
    line: "brought {said}, and left the entry where it was: nowhere",
    said: "name",
  },
  {
    form: /^undefines$/,
    archetype: "The Departure",
    line: "saw {said} off, and the entry had not even come",
    title: "Exit {said}",
    said: "name",
  },
];

/** In characters, with its marks: of longer code a reader hears nothing. */
const longest = 34;

function toAside(row: Row, { key, lines }: Pick<Aside, "key" | "lines">): Aside {
  const { form, archetype, said, heard } = row;
  const read =
    (part: string): Aside["find"] =>
    (facts) => {
      const parts = readDeedParts(facts, form);
      const isShort = [said, heard].every(
        (each) => each === undefined || (parts?.(each)?.text.length ?? 0) <= longest,
      );
      return isShort ? parts?.(part) : undefined;
    };
  return {
    key,
    archetype,
    lines,
    find: read(said),
    ...(heard !== undefined && { findWord: read(heard) }),
  };
}

function fill(line: string, key: string): string {
  return line.replace("{said}", `{said.${key}}`).replace("{heard}", `{heard.${key}}`);
}

/**
 * What the change was told to do, beside the entry that was due. Each line says that deed once more in a few
 * words, and that no entry came.
 */
export const dueTold: readonly Aside[] = rows.map((row) => {
  const key = `due-${row.archetype.toLowerCase().replaceAll(" ", "-")}`;
  const aside = toAside(row, { key, lines: [`{due}${fill(row.line, key)}`] });
  return row.title === undefined ? aside : { ...aside, titles: [`{due}${fill(row.title, key)}`] };
});

/** The same where none was due: the deed and no more. */
export const plainTold: readonly Aside[] = rows.map((row) => {
  const key = row.archetype.toLowerCase().replaceAll(" ", "-");
  const [deed = ""] = row.line.split(/, (?=[a-z])/);
  return toAside(row, { key, lines: [fill(deed, key)] });
});
