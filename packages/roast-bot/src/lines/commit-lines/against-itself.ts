import type { CommitExhibit } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../../case/logged.ts";
import { saysNothing } from "../../charges/log/subjects.ts";
import { goesOn, readSentences } from "../../charges/log/testimony.ts";
import { isMachine } from "../../git/machines.ts";
import { looksLikeCode } from "../piece.ts";
import { bare, byDiff, bySubject, type CommitKind, listOwn, squeeze } from "./commit-kind.ts";

/** What a subject says with one word, and shows with another. */
export const againstItself: readonly CommitKind[] = [
  {
    isSo: ({ subject }) => isDoneToDoer(bare(subject)),
    lines: ["By its name, that was its own line of work."],
    verdict: { archetype: "The Namesake", lines: ["did to it what it is named for"] },
  },
  bySubject({
    subject:
      /^(?:make|set|use) (?:the )?`?[-\w=.]*default[-\w=.]*`? (?:as )?(?:the |a )?default[.!]*$/i,
    and: ({ position }) => position > 1,
    lines: ["Until then it had only been called that."],
    verdict: { archetype: "The Heir", lines: ["had the name first, and the position later"] },
  }),
  {
    isSo: (commit, { log }) =>
      /\b(?:repeat\w*|duplicat\w*|twice|double)\b/i.test(commit.subject) &&
      isSecondOfTwo(commit, log),
    lines: ["It stands in the log twice."],
    verdict: { archetype: "The Echo", lines: ["said so twice, to be clear about it"] },
  },
  bySubject({
    // “split it up again”
    subject: /^\w+ (?:it|them|that|this)\b(?: \w+)? again\b/i,
    and: ({ position }) => position > 1,
    lines: ["The one before it is called {before}."],
    verdict: { archetype: "The Pendulum", lines: ["swung once more before it was merged"] },
  }),
  bySubject({
    subject: /\bbefore commit(?:ting)?\b(?! (?:hooks?|msg|message|check))/i,
    lines: ["This is the commit."],
    verdict: { archetype: "The Early Bird", lines: ["did it before, and committed it after"] },
  }),
  {
    isSo: ({ subject }, { pullRequest }) => isForNextLinter(subject, pullRequest?.title ?? ""),
    lines: ["{claim.lint}. This is the next one."],
    verdict: {
      archetype: "The Courtier",
      lines: ["did what {word.lint} said, in the hearing of the others"],
    },
  },
  bySubject({
    subject: /^(?:yet )?another (?:[\w-]+ )?(?:attempt|try|go|workaround)\b|^try another\b/i,
    and: ({ position }) => position > 1,
    lines: ["The one before it is called {before}."],
    verdict: { archetype: "The Persistent", lines: ["has promised no more than that"] },
  }),
  byDiff({
    subject:
      /^(?:(?:re-?)?us(?:e|es|ed|ing)|switch(?:ed)? to|go with) (?:an? |the )?(?:already[ -])?existing\b/i,
    and: ({ position, deletions }) => position > 1 && deletions >= 5,
    lines: ["By its own word, what it uses was there already."],
    verdict: { archetype: "The Explorer", lines: ["set out, and discovered what was there"] },
  }),
  byDiff({
    subject: /^(?:undo|revert|remove|drop|delete)s? (?:all|everything|every)\b.* (?:except|but)\b/i,
    and: ({ deletions }) => deletions >= 30,
    lines: ["{f.deletions} go. What stays is in the subject."],
    verdict: { archetype: "The Survivor", lines: ["was the one exception"] },
  }),
  {
    isSo: (commit) => commit.kind === "commit" && saysNothing(commit.subject) && isBulk(commit),
    lines: ["It adds {f.additions}."],
    verdict: { archetype: "The Telegraphist", lines: ["had much to do, and little to say of it"] },
  },
  bySubject({
    subject:
      /^(?:skip|disable|ignore|comment out)(?:s|d|ped|ping)? (?:the |some |more |all )?(?:failing|flaky|flakey|broken) (?:[\w-]+ )?tests?\b/i,
    // Who writes tests of what fails yet, and skips these, says so.
    and: (_, facts) => (facts.figure("tests.added")?.value ?? 0) <= mostTests,
    lines: ["A test that does not run does not fail."],
    verdict: { archetype: "The Umpire", lines: ["asked no questions, and got no wrong answers"] },
  }),
  {
    isSo: (commit) => findUnsure(commit) !== undefined,
    lines: ["Below that it says {unsure}."],
    verdict: {
      archetype: "The Honest Witness",
      lines: ["gave evidence against itself, under its own name"],
    },
  },
  {
    // One that has its reasons in a document is no shorter for it.
    isSo: (commit) =>
      isCandid(commit) && (commit.kind === "listed" || commit.parts?.doc === undefined),
    lines: ["That is the whole message of that commit."],
    verdict: { archetype: "The Postcard", lines: ["writes to git as one writes to a friend"] },
  },
];

/** In lines: what skips tests adds no more to them. */
const mostTests = 20;

/** In lines: from here on a reader would like to be told what they are. */
const leastBulk = 200;

function isBulk({ additions, movedIn = 0, parts }: CommitExhibit): boolean {
  const written = parts === undefined ? additions : (parts.source?.additions ?? 0);
  return written - movedIn >= leastBulk;
}

/** Whether a subject speaks as one speaks to a friend, and nothing stands below it. */
function isCandid({ subject, text, coAuthors, position }: LoggedExhibit): boolean {
  const isOwn = position > 1 && !coAuthors.some(isMachine);
  return isOwn && candid.test(bare(subject)) && !goesOn({ body: text.slice(subject.length) });
}

const candid =
  /^\W*(?:sorry|lol|oops|whoops|ugh+|argh+|sigh|hm{2,}|grr+|meh|yikes|d[’']oh|nope|c[’']?mon|o{3,}h*)\b|[\p{L}\d](?:!{2,}|\?!+|!\?+)$|\b(?:i (?:think|guess|hope)|apparently)[.!?]*$|\bforgot (?:how|about)\b|\b(?:is|are) (?:so )?(?:dumb|stupid|silly)[.!]*$|^(?!.*\b(?:fmt|\.\.\.?\/|spread|rest)\b)\p{L}[\p{L}, ’']+(?<!also) ?\.{3}$/iu;

/** A sentence below a subject in which its author is not sure. */
export function findUnsure({ text, subject, coAuthors }: LoggedExhibit): string | undefined {
  return coAuthors.some(isMachine)
    ? undefined
    : readSentences(text.slice(subject.length)).find((sentence) => unsure.test(sentence));
}

const unsure =
  /^(?:I[’']m|I am|still) (?:still )?not (?:(?:entirely|really|quite|100 ?%) )?sure\b|\b(?:I have|I[’']ve|got) no idea (?:why|how|what)\b|^No idea (?:why|how|what)\b|\bI (?:don[’']t|do not) (?:really |fully )?(?:know|understand) why\b/i;

/** Whether one earlier commit is called the same, and no other. */
function isSecondOfTwo(commit: LoggedExhibit, log: readonly LoggedExhibit[]): boolean {
  const called = squeeze(bare(commit.subject));
  const same = listOwn(log).filter(({ subject }) => squeeze(bare(subject)) === called);
  return same.length === 2 && same.some(({ position }) => position < commit.position);
}

/** Whether a verb is done to something that is called by it: “Remove unused `remove_trailing_comma`”. */
function isDoneToDoer(subject: string): boolean {
  const [, verb = "", object = ""] = doing.exec(subject) ?? [];
  const name = object.split(/[.:]+/).at(-1) ?? "";
  if (verb === "" || !looksLikeCode(object)) return false;
  // As a word of its own: “Fix `fixtures`” does nothing of the kind.
  const [first = ""] = name;
  return (
    new RegExp(`^${verb}[ey]?(?:$|[_\\d(])`, "i").test(name) ||
    new RegExp(`^${verb.toLowerCase()}[ey]?[A-Z]`).test(`${first.toLowerCase()}${name.slice(1)}`)
  );
}

const doing =
  /^(remov|delet|drop|renam|fix|skip|disabl|ignor|deprecat|replac|revert|clean|simplif)\w* (?:[\w-]+ ){0,3}`?([\w.:]+(?:\(\))?)`?[.!]*$/i;

/** Whether a title names one linter, and a commit has put right what another one said. */
function isForNextLinter(subject: string, title: string): boolean {
  const [named, next] = [title, subject].map((text) => linter.exec(text)?.[0].toLowerCase());
  return (
    named !== undefined &&
    next !== undefined &&
    named !== next &&
    /^(?:fix(?:ed|es)?|address(?:ed)?|tid(?:y|ied) up|more)\b/i.test(bare(subject))
  );
}

const linter = /\b(?:pylint|flake8|ruff|mypy|pyright|clippy|rubocop|eslint|biome|prettier)\b/i;
