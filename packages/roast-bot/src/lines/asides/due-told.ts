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
    line: "leaves early on account of {said}, and left the log on account of nothing",
    said: "condition",
  },
  {
    form: /^raises/,
    archetype: "The Objection",
    line: "objects with {said}, and nothing objected to a missing entry",
    said: "error",
  },
  {
    form: /^skips$/,
    archetype: "The Skipped Turn",
    line: "skips a turn on account of {said}, and skipped the log in any case",
    said: "condition",
  },
  {
    form: /^(?:only|steps)-if$/,
    archetype: "The Precondition",
    line: "asks whether {said} before it goes on, and of the entry nobody asked",
    said: "condition",
  },
  {
    form: /^no-(?:only|steps)-if$/,
    archetype: "The Unconditional",
    line: "no longer waits for {said}, and the promise had no condition either",
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
    line: "lets {said} fall now, and let an entry fall",
    said: "error",
  },
  {
    form: /^upgrades$/,
    archetype: "The Upgrade",
    line: "went from {heard} to {said}, and with the log nowhere",
    title: "{said}, and no longer {heard}",
    said: "is",
    heard: "was",
  },
  {
    form: /^(?:sets-other|is|has-other)$/,
    archetype: "The Adjustment",
    line: "says {said} where it said {heard}, and the log says neither",
    title: "{said}, and no longer {heard}",
    said: "is",
    heard: "was",
  },
  {
    form: /^asks$/,
    archetype: "The Further Question",
    line: "asks about {said}, too, and not about the entry",
    said: "is",
  },
  {
    form: /^no-asks$/,
    archetype: "The Question Withdrawn",
    line: "no longer asks about {said}, and is asked about an entry here",
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
    line: "does without {said} now, and so does the log, without an entry",
    title: "Without {said}",
    said: "is",
  },
  {
    form: /^(?:passes-other|swaps)$/,
    archetype: "The Replacement",
    line: "put {said} where {heard} was, and nothing where the entry should be",
    title: "{said}, and no longer {heard}",
    said: "is",
    heard: "was",
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
    line: "no longer calls {said}, and the log has not heard from it either",
    said: "call",
  },
  {
    form: /^calls-other$/,
    archetype: "The Redial",
    line: "calls {said} where it called {heard}, and the phone of the log stayed silent",
    title: "{said}, and no longer {heard}",
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
    form: /^(?:lists|has-more)$/,
    archetype: "The Longer List",
    line: "put {said} on a list, and an entry on none",
    said: "is",
  },
  {
    form: /^(?:no-lists|has-less)$/,
    archetype: "The Shorter List",
    line: "took {said} off a list, and an entry off the log",
    title: "Without {said}",
    said: "is",
  },
  {
    form: /^returns$/,
    archetype: "The Return",
    line: "returns {said} where it returned {heard}, and the log got neither",
    title: "{said}, and no longer {heard}",
    said: "is",
    heard: "was",
  },
  {
    form: /^becomes$/,
    archetype: "The New Attribute",
    line: "made something {said}, and the log no fuller",
    said: "is",
  },
  {
    form: /^condition$/,
    archetype: "The Amendment",
    line: "changes a condition to {said}, and the promise came without any",
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
    title: "Enter {said}",
    said: "name",
  },
  {
    form: /^undefines$/,
    archetype: "The Departure",
    line: "saw {said} off, and the entry had not even come",
    title: "Exit {said}",
    said: "name",
  },
  {
    form: /^renames$/,
    archetype: "The New Name",
    line: "calls {heard} by another name, {said}, and the entry by none",
    said: "is",
    heard: "was",
  },
  {
    form: /^sets$/,
    archetype: "The Setting",
    line: "sets {heard} to {said}, and wrote no entry to the effect",
    said: "is",
    heard: "name",
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
