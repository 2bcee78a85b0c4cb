import type { FileExhibit } from "@mea-culpa/formats";
import { meta as told } from "../../charges/compliments/told-by-test/compliment.ts";
import type { Facts } from "../facts.ts";
import { namedAsCode, plain } from "../piece.ts";
import { type Aside, listFiles } from "./aside.ts";

type Row = readonly [path: RegExp, archetype: string, line: string, remarks?: readonly string[]];

/** What a file that grows is for, beside the entry that was due: told of the file, as a verdict and as a sentence. */
const files: readonly Row[] = [
  [
    /(?:^|\/)(?:changelog|changes|history|news|release[-_]?notes)[^/]*\.(?:mdx?|rst|txt|adoc)$|(?:^|\/)(?:changelog|changes|news)$|(?:^|\/)(?:\.changeset|changes|changelog\.d|newsfragments|changelogs)\/.*\.\w+$/i,
    "The Other Entry",
    "wrote its entry into {said}, and owes one here",
    ["There is an entry, at least: in {said}.", "{said} did get its entry."],
  ],
  [
    /(?:^|\/)(?:_posts|posts|blogs?|drafts?)\/.*\.(?:mdx?|markdown|html|rst|adoc)$/i,
    "The Guest Author",
    "wrote for the readers of {said}, and not for those of the log",
  ],
  [
    /(?:^|\/)readme(?:\.\w+)?$/i,
    "The Front Page",
    "had something to say in {said}, and nothing in the log",
  ],
  [
    /(?:^|\/)\.github\/workflows\/|(?:^|\/)\.(?:circleci|travis|gitlab-ci)/i,
    "The Automaton",
    "works on what runs by itself, in {said}, and an entry does not",
    ["What is in {said} runs by itself. An entry does not."],
  ],
];

/** In characters: of a longer path its end. */
const longestPath = 40;

function byFile([path, archetype, line, remarks = []]: Row): Aside {
  const key = `due-${archetype.toLowerCase().replaceAll(" ", "-")}`;
  const fill = (text: string) => `{due}${text.replace("{said}", `{said.${key}}`)}`;
  return {
    key,
    archetype,
    lines: [fill(line)],
    remarks: remarks.map(fill),
    find: (facts) => {
      const file = listFiles(facts).find((each) => each.additions > 0 && path.test(each.path));
      return file && namedAsCode(shorten(file.path), file.id);
    },
  };
}

function shorten(path: string): string {
  return path.length <= longestPath ? path : path.slice(path.lastIndexOf("/") + 1);
}

const byRole = (isSo: (files: readonly FileExhibit[], facts: Facts) => boolean): Aside["find"] => {
  return (facts) => (isSo(listFiles(facts), facts) ? plain("") : undefined);
};

const [changelog, post, ...others] = files.map(byFile);
export const dueDeeds: readonly Aside[] = [changelog, post].filter((each) => each !== undefined);

/** What many changes are. */
export const plainDeeds: readonly Aside[] = [
  ...others,
  {
    key: "due-documents",
    archetype: "The Wrong Page",
    lines: ["{due}wrote what others are to read, and not the entry"],
    remarks: [
      "{due}{weekly}It was a week for writing, then, and not for the entry.",
      "{due}So there was something to write, and no entry to write it in.",
      "{due}The one document that was due is not among them.",
    ],
    find: byRole(
      (all, { pullRequest }) =>
        all.length > 0 &&
        all.length === pullRequest?.files &&
        all.every(({ role }) => role === "doc"),
    ),
  },
  {
    key: "due-tests",
    archetype: "The Untested",
    lines: ["{due}comes with a test, and the promise failed without one"],
    remarks: [
      "{due}The promise had no test, and failed.",
      "{due}No test of it asks for the entry.",
      "{due}Nobody had written a test for the promise.",
    ],
    find: (facts) => facts.charge(told.code) && plain(""),
  },
  {
    key: "due-line",
    archetype: "The One-Liner",
    lines: ["{due}is one line long, which is one more than the entry"],
    find: byRole(
      (_, { pullRequest }) => pullRequest?.additions === 1 && pullRequest.deletions <= 1,
    ),
  },
];
