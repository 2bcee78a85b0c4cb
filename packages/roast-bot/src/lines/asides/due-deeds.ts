import { meta as told } from "../../charges/compliments/told-by-test/compliment.ts";
import { isPlain } from "../../charges/log/is-plain.ts";
import { readShown } from "../shown-diff.ts";
import { namedAsCode, plain } from "../piece.ts";
import { type Aside, listFiles } from "./aside.ts";

type DueTurn = readonly [key: string, archetype: string, line: string, title: string];

/** What is odd in a change, by the key of what it is turned into elsewhere. */
export const dueTurns: readonly DueTurn[] = [
  [
    "bodyguard",
    "The Bodyguard",
    "has {f.tests.added} to look after {f.source.added}, and none for the promise",
    "{f.source.added} of source, {f.tests.added} of tests",
  ],
  [
    "guide",
    "The Travel Guide",
    "has {f.docs.added} on a walk of {f.source.added}, and none for the log",
    "{f.source.added} of source, {f.docs.added} about it",
  ],
  [
    "spring",
    "The Spring Clean",
    "carried {f.lines.deleted} out, and no entry in",
    "{f.lines.deleted} out, {f.lines.added} in",
  ],
  [
    "turned",
    "The U-Turn",
    "made {said.turned} of {heard.turned}, and as much of a promise",
    "{said.turned}, and no longer {heard.turned}",
  ],
  [
    "switched",
    "The Switch",
    "says {said.switched} where it said {heard.switched}, and it was not so of the promise",
    "{said.switched}, and no longer {heard.switched}",
  ],
  ["letter", "The Typesetter", "came for one letter, and wrote none to the log", "One letter"],
  [
    "correction",
    "The Proofreader",
    "found the right word, {said.correction}, and none for the log",
    "{heard.correction}, corrected",
  ],
];

/** The same of what is less odd. */
export const plainDueTurns: readonly DueTurn[] = [
  [
    "version",
    "The Next Number",
    "{weekly}went from {heard.version} to {said.version}, and left the log at last week",
    "To {said.version}",
  ],
  [
    "year",
    "The New Year",
    "has arrived in {said.year}, and the entry has not arrived",
    "{heard.year}, and on",
  ],
  [
    "hand",
    "The Minute Hand",
    "moved on from {heard.hand} to {said.hand}, and the entry stood still",
    "From {heard.hand} to {said.hand}",
  ],
  [
    "coach",
    "The Coach",
    "sent {said.coach} on for {heard.coach}, and nobody for the entry",
    "A substitution",
  ],
  ["barber", "The Barber", "took {said.barber} out, and put nothing into the log", "A little less"],
  [
    "extension",
    "The Longer Word",
    "made {said.extension} of {heard.extension}, and nothing of the promise",
    "A little longer",
  ],
  [
    "abbreviation",
    "The Abbreviation",
    "made {said.abbreviation} of {heard.abbreviation}, and the log shorter still",
    "A little shorter",
  ],
  [
    "insertion",
    "The Insertion",
    "put {said.insertion} into one line, and nothing into the log",
    "A little more",
  ],
];

type Row = readonly [
  path: RegExp,
  archetype: string,
  line: string,
  title: string,
  remarks?: readonly string[],
];

/** What a file that grows is for, beside the entry that was due: told of the file, as a verdict and as a sentence. */
const files: readonly Row[] = [
  [
    /(?:^|\/)(?:changelog|changes|history|news|release[-_]?notes)(?:\.(?:mdx?|rst|txt|adoc))?$|(?:^|\/)(?:\.changeset|\.?changes|changelog\.d|newsfragments|changelogs)\/.*\.(?:md|rst|txt|ya?ml|bugfix|feature|misc|doc)$/i,
    "The Other Entry",
    "wrote into {said}, and owes an entry here",
    "Written into {said}",
    [
      "A log was written into, at least: {said}.",
      "There was something to write, then: into {said}.",
    ],
  ],
  [
    /\.log$/i,
    "The Log Book",
    "wrote into a log, {said}, and not into this one",
    "A log called {said}",
    ["There is a log, at least: {said}."],
  ],
  [
    /(?:^|\/)(?:_posts|posts|blogs?|drafts?)\/.*\.(?:mdx?|markdown|rst|adoc)$/i,
    "The Guest Author",
    "wrote for the readers of {said}, and not for those of the log",
    "To be read in {said}",
  ],
];

/** In characters: of a longer path its end. */
const longestPath = 40;

function byFile([path, archetype, line, title, remarks = []]: Row): Aside {
  const key = `due-${archetype.toLowerCase().replaceAll(" ", "-")}`;
  const fill = (text: string) => `{due}${text.replace("{said}", `{said.${key}}`)}`;
  return {
    key,
    archetype,
    lines: [fill(line)],
    titles: [fill(title)],
    remarks: remarks.map(fill),
    find: (facts) => {
      const file = listFiles(facts).find(
        ({ additions, deletions, status, ...each }) =>
          status !== "renamed" && additions > deletions && path.test(each.path),
      );
      return file && namedAsCode(shorten(file.path), file.id);
    },
  };
}

function shorten(path: string): string {
  return path.length <= longestPath ? path : path.slice(path.lastIndexOf("/") + 1);
}

export const dueDeeds: readonly Aside[] = files.map(byFile);

/** What many changes are. */
export const plainDeeds: readonly Aside[] = [
  {
    key: "due-documents",
    archetype: "The Wrong Page",
    lines: ["{due}{only.doc}is documents all through, and not the one that was due"],
    titles: ["{due}{only.doc}Nothing but documents"],
    remarks: [
      "{due}{only.doc}{weekly}It was a week for writing, then, and not for the entry.",
      "{due}{only.doc}There was writing done, then, only not of the entry.",
    ],
    behind: /\bdocuments?\b/,
    // What is only marked up otherwise nobody wrote.
    find: (facts) => {
      const { come } = readShown(facts) ?? {};
      return come?.some(({ text }) => isPlain(text, { fewest: 5 })) === false
        ? undefined
        : plain("");
    },
  },
  {
    key: "due-tests",
    archetype: "The Untested",
    lines: ["{due}comes with a test, and the promise failed without one"],
    remarks: [
      "{due}The promise had no test, and failed.",
      "{due}None of its tests asks for the entry.",
      "{due}Nobody had written a test for the promise.",
    ],
    behind: /\btests?\b/,
    find: (facts) => {
      const { says, test } = facts.charge(told.code)?.terms ?? {};
      return says === undefined && test === undefined ? undefined : plain("");
    },
  },
  {
    key: "due-line",
    archetype: "The One-Liner",
    lines: ["{due}is one line long, which is one more than the entry"],
    titles: ["{due}One line"],
    find: ({ pullRequest }) =>
      pullRequest?.additions === 1 && pullRequest.deletions <= 1 ? plain("") : undefined,
  },
];
