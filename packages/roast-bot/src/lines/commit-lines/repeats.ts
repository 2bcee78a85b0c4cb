import type { CommitExhibit } from "@mea-culpa/formats";
import type { Facts } from "../facts.ts";
import { bare, type DeclaredKind, findNeighbour, listOwn, squeeze } from "./commit-kind.ts";

/** What is done again, or goes on. */
export const repeats: readonly DeclaredKind[] = [
  {
    weight: 7,
    isSo: repeatsWithAdverb,
    lines: [
      "One adverb longer than the last time.",
      "The adverb is the review of the commit before.",
      "The same sentence with an adverb in it, and the adverb does the work.",
    ],
    title: "With emphasis",
    verdict: { archetype: "The Insister", lines: ["said it again, with an adverb"] },
    retired: ["What was said before, with more conviction."],
  },
  {
    weight: 3,
    subject: /^(?:yet )?another\b/i,
    and: ({ position }) => position > 1,
    lines: ["It says itself that it is not the first.", "The log has begun to count."],
    title: "Another one",
    verdict: { archetype: "The Encore", lines: ["says itself that it is not the first"] },
  },
  {
    weight: 3,
    subject: /^also\b|\b(?:also|too|as well)[.!]?$/i,
    and: ({ position }) => position > 1,
    lines: ["It is easier the second time.", "One does not stop at one."],
    title: "That, too",
    verdict: { archetype: "The Completist", lines: ["did one, and then the other"] },
  },
  {
    weight: 5,
    subject: /^(?:try|attempt|take|round|part) ?(?:number |no\.? |#)?(?:\d+|two|three|four)\b/i,
    and: ({ position }) => position > 1,
    lines: ["The numbering leaves room.", "Somebody is keeping count."],
  },
  {
    weight: 3,
    subject: /^(?:[^\s]+ )*(?:again|once more|yet again|this time)\W*$/i,
    lines: [
      "The end of that subject is where the story is.",
      "It says itself that it is not the first.",
    ],
    retired: ["The log has been here before, by its own account."],
  },
  {
    weight: 5,
    isSo: (commit, facts) => isMoreOf(commit, facts),
    lines: ["There was more than one.", "It had been one too few."],
    title: "One, and the others",
    verdict: { archetype: "The Plural", lines: ["found one, and then the others"] },
  },
  {
    weight: 4,
    isSo: (commit, facts) => findMore(commit, facts) !== undefined,
    lines: ["It goes on where {more} had stopped."],
    retired: ["So much for {more}.", "Before that there was {more}."],
    title: "More of the same",
    verdict: { archetype: "The Second Helping", lines: ["had some, and then some more"] },
  },
  {
    weight: 0,
    isSo: (commit, facts) => {
      const before = findNeighbour(commit, facts, -1);
      return before !== undefined && before.subject === commit.subject;
    },
    lines: [],
    retired: ["The commit before it has the same name.", "It bears the name of the commit before."],
  },
];

const adverbs =
  /\b(?:actually|really|properly|truly|again|finally|for real(?: this time)?|this time|once more|correctly)\b/gi;

/** Whether a subject is an earlier one over again, and insists. */
function repeatsWithAdverb(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): boolean {
  const told = squeeze(subject.replaceAll(adverbs, ""));
  return (
    adverbs[Symbol.search](subject) !== -1 &&
    told.length >= 8 &&
    listOwn(commits).some((each) => each.position < position && squeeze(each.subject) === told)
  );
}

/** Whether a subject is an earlier one with an s: there was more of it. */
function isMoreOf(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): boolean {
  const told = bare(subject).toLowerCase();
  return listOwn(commits).some((each) => {
    const earlier = bare(each.subject).toLowerCase();
    return (
      each.position < position &&
      earlier.length >= 6 &&
      /[a-z]$/.test(earlier) &&
      new RegExp(`^${RegExp.escape(earlier)}s\\b`).test(told)
    );
  });
}

/** The earlier subject of which this one adds more: more tests, where tests had been added. */
export function findMore(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): CommitExhibit | undefined {
  const [, thing = ""] =
    /^(?:add(?:ed|s|ing)? |some |even |yet |and )*more (.+?)\.?$/i.exec(bare(subject)) ?? [];
  const noun = thing.toLowerCase().replace(/s$/, "");
  if (noun.length < 4) return undefined;
  return listOwn(commits).findLast(
    (each) => each.position < position && bare(each.subject).toLowerCase().includes(noun),
  );
}
