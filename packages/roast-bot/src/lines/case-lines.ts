import { contentSlots } from "./content-slots.ts";
import { definitionSlots } from "./definition-slots.ts";
import type { RetiredWords } from "../charges/rule.ts";
import { figureSlots } from "./counted.ts";
import { formatWeekday } from "./charge-slots.ts";
import type { Facts } from "./facts.ts";
import { findPurpose } from "./find-purpose.ts";
import type { FileExhibit } from "@mea-culpa/formats";
import { parseSubject } from "../change/parse-subject.ts";
import { numberWord } from "./number-words.ts";
import { isOwnSubject } from "../charges/log/subjects.ts";
import { findTrouble } from "./telling-sentence.ts";
import { linked, named, type Piece, plain, quoted, timed } from "./piece.ts";
import type { Slots } from "./realise.ts";
import { readTitleWords } from "./title-words.ts";

/** What may be said of any case, whatever was found in it; each is true wherever its slots fill. */
export const caseLines = {
  /** Name the roast where no charge does. */
  titles: {
    plain: ["Pull request {number}"],
  },
  /** One line for lists and feeds. */
  descriptions: {
    promised: [
      "An entry was due. There is {pull} instead.",
      "Nothing was written that week. {pull} was merged.",
      "The promise was an entry; what there is to read is {pull}.",
      "An entry was due. There is {push} instead.",
      "Nothing was written that week. What landed is {push}.",
    ],
    /** Where an entry came that was too short. */
    short: [
      "What came is shorter than was promised. There is {pull} beside it.",
      "Few words were written that week. {pull} was merged.",
      "What came is shorter than was promised. There is {push} beside it.",
      "Few words were written that week. What landed is {push}.",
    ],
    plain: [
      "{pull}: {commits}, {took}.",
      "{pull}, from its first commit to its merge.",
      "A close reading of {push}.",
    ],
  },
  introductions: [
    "{pull} is meant to {task}.",
    "{pull} sets out to {task}.",
    "The job of {pull} is to {task}.",
    "{pull} is meant not to {avoided}.",
    "{pull} is about {doing}.",
    "{pull} brings {thing}.",
    "{pull} is there to {task}.",
  ],
  /** Where the title is no part of a sentence. */
  quotedIntroductions: [
    "{pull}, by its title: {title}.",
    "{title} is the title of {pull}.",
    "{push} landed without naming a pull request: {title}.",
    "{push} landed on a {weekday} without naming a pull request: {title}.",
  ],
  /** What a title of that kind is worth. */
  titleTurns: [
    "{title-in-progress} is still its title. It was merged.",
    "{title-in-progress}, says the title, and it was merged all the same.",
    "That is {title-kind}.",
    "It took {took-long}. Nobody can say that it was rushed.",
    "It was merged after {took-long}, when it could no longer be called hasty.",
    "Between its first commit and its merge lie {took-long}. The lines had time to think.",
    "It removes something, and adds {added-on-removal}.",
    "It adds something, and takes out {deleted-on-adding}.",
    "{visits} of its {commits} are visits of the main branch.",
  ],
  /** Where most of it happens. */
  places: [
    "All the source that it changes is in {only}.",
    "Most of the source that it changes is in {largest-half}.",
  ],
  /** What it is for, from the first that says so. */
  purposes: [
    "Its description begins: {begins}",
    "What it is for, in its own words: {begins}",
    "Its description says: {says}",
    "Its first commit says: {first-commit-says}",
    "One of its commits says: {commit-says}",
  ],
  /** What it is for, from a description of one sentence that nobody has ended. */
  statements: ["What it is for, as its description has it: {states}."],
  /** What stands behind that sentence. */
  continuations: ["The description goes on: {goes-on}"],
  /** What it does, as what it adds or changes says of itself. */
  contents: [
    "It adds {newcomer}, which says of itself: {newcomer-doc}",
    "New in it is {newcomer}. Its own comment says: {newcomer-doc}",
    "It changes {reworked}, which says of itself: {reworked-doc}",
    "What it changes is {reworked}. Its own comment says: {reworked-doc}",
  ],
  /** What it has to do, as some of its tests are called. */
  demands: ["Among its new tests, by their names: {tested}."],
  /** Some of what it does, where nothing but its log says so. */
  parts: ["Some of what it does, by the subjects of its commits: {deeds}."],
  /** What it was up against, from the first commit that says so. */
  troubles: [
    "The trouble, as its log tells it: {trouble}",
    "The trouble, in the words of one of its commits: {trouble}",
    "There was trouble, by the log’s own account: {trouble}",
  ],
  machines: [
    "{machine} is named as co-author of {machine-commits}.",
    "A machine, {machine}, has its name on {machine-commits}.",
  ],
  logIntroductions: {
    one: ["From a log of {commits}:", "One of {commits}:", "Out of {commits}:"],
    part: [
      "From {commits}, in order:",
      "{commits} and {took}, in excerpts:",
      "From the log, in order:",
      "Out of {commits}, in their order:",
    ],
    whole: ["The log, in order:", "All of it, in order:", "The whole log:"],
  },
  praiseHeadings: ["To its credit", "In fairness"],
  /** Where nothing was found. */
  nothing: [
    "Nothing in it is funny. Of a pull request that is a compliment.",
    "Grounds for laughter were looked for, in {files}, and there are none.",
    "The charge sheet for {number} is a clean sheet of paper.",
    "The case against {number} was short. It has been dropped.",
    "There was to be a joke here, about {number}. It found nothing to stand on.",
    "{commits} were read, and none of them would make a joke.",
    "A roast needs a fault. In {files} there was none to be had.",
  ],
  nothingVerdicts: [
    { archetype: "The Librarian", lines: ["touched {nothing-that-runs}"] },
    { archetype: "The Examiner", lines: ["set the papers, and touched {no-source}"] },
    { archetype: "The Surgeon", lines: ["made one cut, in {only-file}"] },
    { archetype: "The Editor", lines: ["put in {f.lines.added}, and took out {more-deleted}"] },
    { archetype: "The Postman", lines: ["called at {many-files} with {f.lines.added}"] },
    { archetype: "The Short Order", lines: ["was cooked and served in {few-hours}"] },
    {
      archetype: "The Errand",
      lines: [
        "left to {task}, and came home merged",
        "went out with {thing}, and came home merged",
      ],
    },
    { archetype: "The Name on the Door", lines: ["stands in the history as {title}"] },
  ],
} as const;

/** What was said of any case, and is no longer. */
export const retiredCaseLines: RetiredWords = {
  verdicts: [
    {
      archetype: "The Clean Plate",
      lines: [
        "Its new tests say by their names what it has to do: {tested}.",
        "What it does, by the subjects of its commits: {deeds}.",
        "left nothing on {number} to be said",
        "merged {pull} and gave nothing away",
      ],
    },
    { archetype: "The Short Speech", lines: ["said what it had to say in {number}, and sat down"] },
    { archetype: "The Good Neighbour", lines: ["came by with {number} and made no noise"] },
    { archetype: "The Dry Powder", lines: ["was held to the flame and did not catch"] },
    { archetype: "The Alibi", lines: ["can account for each of {n.lines.changed} lines"] },
    { archetype: "The Plain Envelope", lines: ["holds what is written on it"] },
    { archetype: "The Straight Line", lines: ["begins at the title and ends at the diff"] },
  ],
  lines: [
    "{title}",
    "A close reading of {pull}.",
    "{pull}, looked at closely.",
    "{commits}, {took}",
    "{commits} in {took}",
    "{took} and {commits}",
    "{pull} is called {title}.",
    "This is {pull}, {title}.",
    "{pull} goes by the name of {title}.",
    "The title of {pull} is {title}.",
    "What it is for",
    "What it set out to do",
    "The purpose",
    "The change",
    "What there is",
    "The matter at hand",
    "In short",
    "{documented} says of itself: {doc}",
    "How it went",
    "The log",
    "The way there",
    "What was done well",
    "Of {commits}, those where something turned:",
    "It took {commits} and {took}. These are the ones to read:",
    "The log has {commits}. Some of them, in their order:",
    "Out of {commits}, the ones that somebody would retell:",
    "In order:",
    "It is merged, which most ideas never are.",
    "It got as far as the main branch, and most ideas do not.",
    "There is a diff, and not only an issue.",
    "It exists, which puts it ahead of every better version of it.",
    "It can be reverted, which is more than can be said of most decisions.",
    "It stands in the history for everybody to read. Few would want to be read like that.",
    "It was done in public, where anybody may read along. Not everybody would.",
    "It has been finished, and finished things can at least be complained about.",
    "If there is a joke in it, it is well hidden, and has passed review.",
    "Whoever wants to laugh at it will have to bring something along.",
    "Somebody did a piece of work and left nothing lying about. It does happen.",
    "It offers no material. One can hold that against it, but nothing else.",
    "It is the kind of change that a roast has to admire from a distance.",
    "The case against it",
    "What can be held against it",
    "The charges",
    "Grounds for laughter",
    "{pull} is called {title}. It was merged on a {weekday}, with {commits} behind it.",
    "{commits} stand behind {pull}, {title}.",
    "This is {pull}, {title}: {commits}, merged on a {weekday}.",
    "{pull} is called {title}. Between its first commit and its merge lie {took} and {commits}.",
    "{pull}, {title}, took {commits} and {took}.",
    "It took {took} and {commits}: {pull}, {title}.",
    "{push} landed without naming a pull request, the last of them on a {weekday}: {title}.",
    "{pull} is called {title}. It was merged on a {weekday}.",
    "This is {pull}, {title}, merged on a {weekday}.",
    "On a {weekday} came {pull}, {title}.",
    "It adds {added} to {added-place}.",
    "New in the source {added:is|are} {added}.",
    "It changes {modified} in {modified-place}.",
    "It changes {modified}.",
    "It takes {deleted} out of {deleted-place}.",
    "It takes out {deleted}.",
    "With it {tests:comes the test|come the tests} {tests}.",
    "The largest part of the source that it changes is in {largest}.",
    "Its commits say what it does: {subjects}.",
    "In the words of its log: {subjects}.",
    // With one line deleted these said “one”, which is no number where nothing follows that it counts.
    "It touches {f.files.count}; {f.lines.added} came and {n.lines.deleted} went.",
    "{f.files.count}, {f.lines.added} in, {n.lines.deleted} out.",
    "{f.files.count}, {f.lines.added} in, {f.lines.deleted} out.",
    "It touches {f.files.count}; {f.lines.added} came and {f.lines.deleted} went.",
    "It touches {f.files.count} and adds {f.lines.added}.",
    "It was looked at closely, and nothing that was found asks to be laughed at.",
    "Nothing was found in it that deserves a paragraph.",
    "What was found",
    "The findings",
    "It was merged on a {weekday}, and there was something to read.",
    "The largest part of its source is in {largest}.",
    "Most of its source that changed is in {largest-half}.",
    "This would be the place for a joke. The change has not left one lying about.",
    "Whatever may be wrong with it is not of the kind that can be counted, quoted or shown.",
    "Of {commits}, those that turned something:",
    // A size with a time fits any change.
    "{f.c1.additions} came with the first commit. It took {rest-of-commits} more to say that this was nearly all.",
    "It was {took-long} in the making, and is {f.lines.added} long.",
    "It took {took-long} to add {f.lines.added}.",
  ],
};

/**
 * What the slots of a line about the case stand for: the title told as a `{task}`, as what it is
 * `{doing}` or as the `{thing}` that it brings (`title-words.ts`), and in quotation marks where it is
 * one of a branch, of something unfinished or an answer to a question;
 * `{pull}` the pull request with its link, or
 * `{push}`, how many commits landed without one; `{number}`, `{title}`, `{weekday}` and `{clock}`
 * of the merge, `{commits}`, `{files}` and the time that it `{took}` from the first commit on, the `{only}` source file or the `{largest}`
 * (`{largest-half}` where it has more than half), `{machine}` and its `{machine-commits}`; what the
 * change is for: `{begins}` its description, `{says}` further down, or `{first-commit-says}` where
 * there is no description, and what a description `{states}` in one sentence or `{goes-on}` to say;
 * the `{trouble}` that a later commit tells; and what it does: `definition-slots.ts`, and for earlier
 * lines `content-slots.ts`.
 */
export function caseSlots(facts: Facts): Slots {
  const { pullRequest } = facts;
  if (!pullRequest) return () => undefined;
  const { id, mergedAt } = pullRequest;
  const merged = { exhibit: id, field: "mergedAt" };
  const figures = figureSlots((name) => facts.figure(name));
  const purpose = findPurpose(facts);
  const contents = contentSlots(facts);
  const definitions = definitionSlots(facts);
  const words = readTitleWords(pullRequest);
  const titleWhere = (kind: RegExp) =>
    kind.test(pullRequest.title) ? quoted(pullRequest.title, id) : undefined;
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    title: () => quoted(pullRequest.title, id),
    task: () => words.task,
    avoided: () => words.avoided,
    doing: () => words.doing,
    thing: () => words.thing,
    "title-in-progress": () => titleWhere(/\bwip\b|\bwork in progress\b|^\[?draft\b/i),
    "title-kind": () => {
      const kind = titleKinds.find(({ title }) => title.test(pullRequest.title));
      return kind && plain(kind.is);
    },
    "took-long": () => figureFrom(facts, "span.days", { least: 60 }),
    "few-hours": () => figureFrom(facts, "span.hours", { least: 1, most: 12 }),
    "many-files": () => figureFrom(facts, "files.count", { least: 8 }),
    "only-file": () => onlyFilePiece(facts),
    "nothing-that-runs": () =>
      touchesOnly(facts, ["doc"]) ? plain("nothing that runs") : undefined,
    "no-source": () => (touchesOnly(facts, ["test", "doc"]) ? plain("no source") : undefined),
    "more-deleted": () =>
      pullRequest.deletions > pullRequest.additions ? figures("f.lines.deleted") : undefined,
    "added-on-removal": () =>
      /^(?:remove|drop|delete|get rid of)\b/i.test(parseSubject(pullRequest.title).text) &&
      pullRequest.additions >= 2 * pullRequest.deletions
        ? figures("f.lines.added")
        : undefined,
    "deleted-on-adding": () =>
      /^(?:add|adds|added|introduce)\b/i.test(parseSubject(pullRequest.title).text) &&
      pullRequest.deletions >= 20 &&
      pullRequest.deletions >= pullRequest.additions
        ? figures("f.lines.deleted")
        : undefined,
    visits: () => visitsPiece(facts),
    "rest-of-commits": () => restPiece(facts),
    number: () =>
      pullRequest.number === undefined ? undefined : named(`#${pullRequest.number}`, id),
    pull: () => pullPiece(pullRequest),
    push: () => (pullRequest.number === undefined ? figures("f.commits.count") : undefined),
    commits: () => figures("f.commits.count"),
    took: () => tookPiece(facts, figures),
    files: () => figures("f.files.count"),
    clock: () => timed(mergedAt.slice(11, 16), merged),
    weekday: () => timed(formatWeekday(mergedAt), merged),
    begins: () => purpose.begins,
    says: () => purpose.says,
    "first-commit-says": () => purpose.firstCommitSays,
    "commit-says": () => purpose.commitSays,
    states: () => purpose.states,
    "goes-on": () => purpose.goesOn,
    trouble: () => findTroublePiece(facts),
    only: () => largestPiece(facts, (share) => share === 1),
    largest: () => largestPiece(facts, () => true),
    "largest-half": () => largestPiece(facts, (share) => share > 0.5),
    machine: () => machinePiece(facts),
    "machine-commits": () => figures("f.machine-commits.count"),
  };
  return (name) => makers[name]?.() ?? definitions(name) ?? contents(name) ?? figures(name);
}

/** “Pull request #7”, all of it a link where the pull request has an address. */
function pullPiece(pullRequest: NonNullable<Facts["pullRequest"]>): Piece | undefined {
  if (pullRequest.number === undefined) return undefined;
  const number = named(`#${pullRequest.number}`, pullRequest.id);
  const text = `pull request ${number.text}`;
  const link = pullRequest.url ? linked(text, pullRequest.id) : plain(text);
  return { text, cites: [...link.cites, ...number.cites] };
}

/** The time from the first commit to the merge. */
function tookPiece({ pack }: Facts, figures: Slots): Piece | undefined {
  const span = pack.figures.find(({ id }) => /^span\.(?:minutes|hours|days)$/.test(id));
  // Nobody says 228 minutes.
  if (span === undefined || (span.unit === "minute" && span.value > 90)) return undefined;
  return figures(`f.${span.id}`);
}

function machinePiece({ pack, commits }: Facts): Piece | undefined {
  if (pack.authorship.kind !== "person-with-machine") return undefined;
  const [name] = pack.authorship.machines;
  const holder = commits.find(({ coAuthors }) =>
    coAuthors.some((each) => each.name.includes(name ?? each.mail)),
  );
  return name === undefined || holder === undefined ? undefined : named(name, holder.id);
}

/** The source file of which most was changed, if its share of all changed source reaches far enough. */
function largestPiece({ pack }: Facts, reachesFar: (share: number) => boolean): Piece | undefined {
  const files = pack.exhibits
    .filter((exhibit) => exhibit.kind === "file")
    .filter(({ role }) => role === "source")
    .toSorted((one, other) => churn(other) - churn(one));
  const [largest] = files;
  const all = files.reduce((sum, file) => sum + churn(file), 0);
  if (largest === undefined || all === 0 || largest.status === "deleted") return undefined;
  return reachesFar(churn(largest) / all) ? named(largest.path, largest.id) : undefined;
}

function churn({
  additions,
  deletions,
}: {
  readonly additions: number;
  readonly deletions: number;
}) {
  return additions + deletions;
}

/** Titles that say something else than what a change does, and what they are. */
const titleKinds: readonly { readonly title: RegExp; readonly is: string }[] = [
  {
    title: /^(?:working|trying|playing|experimenting|fiddling) (?:on|with|around|out)\b/i,
    is: "what one says when asked from the next desk",
  },
  {
    title:
      /^(?:patch[ -]?\d+|(?:feature|feat|fix|bugfix|hotfix|issue|dev)\/[\w./ -]+|issue \S+|[a-z\d]+(?:-[a-z\d]+){2,})$/i,
    is: "what a branch is called",
  },
  { title: /^Revert "[^"]+"$/, is: "the title that it reverts, with a word in front" },
];

/** A figure, if it is one of these. */
function figureFrom(
  facts: Facts,
  id: string,
  { least, most = Number.POSITIVE_INFINITY }: { readonly least: number; readonly most?: number },
): Piece | undefined {
  const figure = facts.figure(id);
  const isIn = figure !== undefined && figure.value >= least && figure.value <= most;
  return isIn ? figureSlots((name) => facts.figure(name))(`f.${id}`) : undefined;
}

function listFiles({ pack }: Facts): readonly FileExhibit[] {
  return pack.exhibits.filter((exhibit) => exhibit.kind === "file");
}

/** Whether the evidence has all files of the change, and each is for one of these. */
function touchesOnly(facts: Facts, roles: readonly FileExhibit["role"][]): boolean {
  const files = listFiles(facts);
  const isWhole = files.length > 0 && files.length === facts.figure("files.count")?.value;
  return isWhole && files.every(({ role }) => roles.includes(role));
}

function onlyFilePiece(facts: Facts): Piece | undefined {
  const [file, ...others] = listFiles(facts);
  const isOnly = others.length === 0 && facts.figure("files.count")?.value === 1;
  if (file === undefined || !isOnly || file.status === "deleted") return undefined;
  return named(file.path.split("/").at(-1) ?? file.path, file.id);
}

/** How many commits only merge another branch in, where that is at least half of them, but no finding. */
function visitsPiece({ commits }: Facts): Piece | undefined {
  const visits = commits.filter(({ subject }) =>
    /^Merge (?:remote-tracking )?branch '(?:[\w-]+[/:])?(?:main|master|trunk|develop|next)'/.test(
      subject,
    ),
  ).length;
  if (visits < 2 || visits > 4 || visits * 2 < commits.length) return undefined;
  return plain(numberWord(visits));
}

/** How many commits came after a first one that has nearly all of what was merged. */
function restPiece({ commits, pullRequest }: Facts): Piece | undefined {
  const [first, ...others] = commits;
  const rest = others.filter(({ subject }) => isOwnSubject(subject, pullRequest?.number));
  const merged = pullRequest?.additions ?? 0;
  const isMost =
    first !== undefined &&
    merged >= 40 &&
    first.additions >= 0.9 * merged &&
    first.additions <= merged;
  return isMost && rest.length >= 5 ? plain(`${numberWord(rest.length)} commits`) : undefined;
}

/** What a commit of the branch, other than the first, says that can go wrong. */
function findTroublePiece({ commits, pullRequest }: Facts): Piece | undefined {
  for (const commit of commits.slice(1)) {
    const told = isOwnSubject(commit.subject, pullRequest?.number) && findTrouble(commit);
    if (told) return quoted(told, commit.id);
  }
  return undefined;
}
