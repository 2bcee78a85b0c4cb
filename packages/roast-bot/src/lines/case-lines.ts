import { figureSlots } from "./counted.ts";
import { weekdayOf } from "./charge-slots.ts";
import type { Facts } from "./facts.ts";
import { linked, named, type Piece, plain, quoted, timed } from "./piece.ts";
import type { Slots } from "./realise.ts";

/** What may be said of any case, whatever was found in it; each is true wherever its slots fill. */
export const caseLines = {
  /** Name the roast where no charge does. */
  titles: ["Pull request {number}", "{title}"],
  /** One line for lists and feeds. */
  descriptions: {
    promised: [
      "An entry was due. There is {pull} instead.",
      "Nothing was written that week. {pull} was merged.",
      "The promise was an entry; what there is to read is {pull}.",
    ],
    plain: ["A close reading of {pull}.", "{pull}, looked at closely."],
  },
  purposeHeadings: ["What it is for", "What it set out to do", "The purpose"],
  introductions: {
    log: [
      "{pull} is called {title}. It was merged on a {weekday}, with {commits} behind it.",
      "{commits} stand behind {pull}, {title}.",
      "This is {pull}, {title}: {commits}, merged on a {weekday}.",
    ],
    alone: [
      "{pull} is called {title}. It was merged on a {weekday}.",
      "This is {pull}, {title}, merged on a {weekday}.",
    ],
  },
  purposes: [
    "What it is for, in its own words: {purpose}",
    "Its description begins: {purpose}",
    "It says of itself: {purpose}",
  ],
  machines: [
    "{machine} is named as co-author of {machine-commits}.",
    "A machine, {machine}, has its name on {machine-commits}.",
  ],
  logHeadings: ["How it went", "The log", "The way there"],
  logIntroductions: {
    part: ["From {commits}, in order:", "Of {commits}, those that turned something:"],
    whole: ["The log, in order:", "In order:"],
  },
  praiseHeadings: ["To its credit", "In fairness", "What was done well"],
  /** Where nothing speaks for it but that it was written down. */
  plainPraises: [
    "It was merged on a {weekday}, and there was something to read. That is worth more than it sounds.",
    "It has a title, a number and a date, and can be found again.",
  ],
  /** Where nothing was found. */
  nothing: [
    "It was looked at closely, and nothing that was found asks to be laughed at.",
    "Nothing was found in it that deserves a paragraph, and that is not for want of looking.",
    "It does not offer much. That is a compliment, and it is meant as one.",
  ],
  nothingHeadings: ["What was found", "The findings"],
  nothingVerdict: {
    archetype: "The Clean Plate",
    lines: [
      "left nothing on {number} to be said",
      "merged {pull} and gave nothing away",
      "has an alibi, and it is {pull}",
    ],
  },
  /** How a roast leads from its gravest charge to the next. */
  seconds: ["There is something else.", "Elsewhere in the same change:", "And there is this."],
} as const;

/**
 * What the slots of a line about the case stand for: `{pull}` the pull request with its link,
 * `{number}`, `{title}`, `{weekday}` and `{clock}` of the merge, `{commits}` and `{files}`,
 * `{purpose}`, `{machine}` and its `{machine-commits}`.
 */
export function caseSlots(facts: Facts): Slots {
  const { pullRequest } = facts;
  if (!pullRequest) return () => undefined;
  const { id, mergedAt } = pullRequest;
  const merged = { exhibit: id, field: "mergedAt" };
  const figures = figureSlots((name) => facts.figure(name));
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    title: () => quoted(pullRequest.title, id),
    number: () => named(`#${pullRequest.number}`, id),
    pull: () => pullPiece(pullRequest),
    commits: () => figures("f.commits.count"),
    files: () => figures("f.files.count"),
    clock: () => timed(mergedAt.slice(11, 16), merged),
    weekday: () => timed(weekdayOf(mergedAt), merged),
    purpose: () => purposePiece(facts),
    machine: () => machinePiece(facts),
    "machine-commits": () => figures("f.machine-commits.count"),
  };
  return (name) => makers[name]?.();
}

/** “Pull request #7”, all of it a link where the pull request has an address. */
function pullPiece(pullRequest: NonNullable<Facts["pullRequest"]>): Piece {
  const number = named(`#${pullRequest.number}`, pullRequest.id);
  const text = `pull request ${number.text}`;
  const link = pullRequest.url ? linked(text, pullRequest.id) : plain(text);
  return { text, cites: [...link.cites, ...number.cites] };
}

function machinePiece({ pack, commits }: Facts): Piece | undefined {
  if (pack.authorship.kind !== "person-with-machine") return undefined;
  const [name] = pack.authorship.machines;
  const holder = commits.find(({ coAuthors }) => coAuthors.some((each) => each.name === name));
  return name === undefined || holder === undefined ? undefined : named(name, holder.id);
}

/** A longer sentence is not quoted. */
const longestPurpose = 320;

/**
 * What the change is for, quoted from the first that says so: the pull request's own text, then
 * the message of the first commit that has one.
 */
function purposePiece({ pullRequest, commits }: Facts): Piece | undefined {
  for (const exhibit of [pullRequest, ...commits]) {
    const body = exhibit?.text.slice(exhibit.text.indexOf("\n\n") + 2) ?? "";
    if (exhibit === undefined || !exhibit.text.includes("\n\n")) continue;
    const sentence = firstSentence(body);
    if (sentence !== undefined) return quoted(sentence, exhibit.id);
  }
  return undefined;
}

/** The first sentence of the first paragraph that is prose: no heading, list, link, trailer or mark-up. */
function firstSentence(body: string): string | undefined {
  for (const paragraph of body.split(/\n\s*\n/)) {
    const text = paragraph.replaceAll(/\s+/g, " ").trim();
    if (/^(?:[#>*\-+|<![]|\d+[.)]|[\w-]+-by:|(?:fix|clos|resolv|ref)\w*:? #|https?:)/i.test(text))
      continue;
    const [sentence = ""] = /^.+?[.!?](?=\s|$)/.exec(text) ?? [text];
    if (sentence.length < 20 || sentence.length > longestPurpose) continue;
    if (!/\s\S+\s/.test(sentence) || /[“”<>[\]{}|\\]|https?:/.test(sentence)) continue;
    return sentence;
  }
  return undefined;
}
