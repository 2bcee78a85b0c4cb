import { saysNothing } from "../../charges/log/subjects.ts";
import { looksLikeCode } from "../piece.ts";
import { bare, bySubject, type CommitKind, listOwn, squeeze } from "./commit-kind.ts";

/** What a subject says with one word, and shows with another. */
export const againstItself: readonly CommitKind[] = [
  {
    isSo: ({ subject }) => isDoneToDoer(bare(subject)),
    lines: ["It is the first time that somebody did that to it."],
    title: "By its own name",
    verdict: { archetype: "The Namesake", lines: ["did to it what it had done to others"] },
  },
  bySubject({
    subject:
      /^(?:make|set|use) (?:the )?`?[-\w=.]*default[-\w=.]*`? (?:as )?(?:the |a )?default\b/i,
    and: ({ position }) => position > 1,
    lines: ["Until then it had only been called that."],
    title: "By default",
    verdict: { archetype: "The Heir", lines: ["had the name first, and the position later"] },
  }),
  {
    isSo: (commit, { commits }) =>
      /\b(?:repeat\w*|duplicat\w*|twice|double)\b/i.test(commit.subject) &&
      listOwn(commits).some(
        ({ position, subject }) =>
          position < commit.position && squeeze(bare(subject)) === squeeze(bare(commit.subject)),
      ),
    lines: ["It stands in the log twice."],
    title: "Twice",
    verdict: { archetype: "The Echo", lines: ["said so twice, to be clear about it"] },
  },
  bySubject({
    // “split it up again”
    subject: /^\w+ (?:it|them|that|this)\b(?: \w+)? again\b/i,
    and: ({ position }) => position > 1,
    lines: ["The one before it is called {before}."],
    title: "And again",
    verdict: { archetype: "The Pendulum", lines: ["swung once more before it was merged"] },
  }),
  bySubject({
    subject: /\bbefore commit(?:ting)?\b(?! (?:hooks?|msg|message|check))/i,
    lines: ["This is the commit."],
    title: "Before the commit",
    verdict: { archetype: "The Early Bird", lines: ["did it before, and committed it after"] },
  }),
  {
    isSo: ({ subject }, { pullRequest }) => isForNextLinter(subject, pullRequest?.title ?? ""),
    lines: ["{claim.lint}. This is the next one."],
    title: "The next linter",
    verdict: {
      archetype: "The Courtier",
      lines: ["did what {word.lint} said, in the hearing of the others"],
    },
  },
  bySubject({
    subject: /^(?:yet )?another (?:[\w-]+ )?(?:attempt|try|go|workaround)\b|^try another\b/i,
    and: ({ position }) => position > 1,
    lines: ["The one before it is called {before}."],
    title: "One more",
    verdict: { archetype: "The Persistent", lines: ["did not take the last answer for one"] },
  }),
  bySubject({
    subject:
      /^(?:(?:re-?)?us(?:e|es|ed|ing)|switch(?:ed)? to|go with) (?:an? |the )?(?:already[ -])?existing\b/i,
    and: ({ position, deletions }) => position > 1 && deletions >= 5,
    lines: ["It had been there before this branch was."],
    title: "There all along",
    verdict: { archetype: "The Explorer", lines: ["set out, and discovered what was there"] },
  }),
  bySubject({
    subject: /^(?:undo|revert|remove|drop|delete)s? (?:all|everything|every)\b.* (?:except|but)\b/i,
    and: ({ deletions }) => deletions >= 30,
    lines: ["{f.deletions} go. What stays is in the subject."],
    title: "With one exception",
    verdict: { archetype: "The Survivor", lines: ["was the exception, and is what was merged"] },
  }),
  {
    isSo: ({ subject, additions, movedIn = 0, parts }) =>
      saysNothing(subject) && (parts?.source?.additions ?? additions) - movedIn >= leastBulk,
    lines: ["It adds {f.additions}."],
    title: "In so few words",
    verdict: { archetype: "The Telegraphist", lines: ["had much to do, and little to say of it"] },
  },
];

/** In lines: from here on a reader would like to be told what they are. */
const leastBulk = 200;

/** Whether a verb is done to something that is called by it: “Remove unused `remove_trailing_comma`”. */
function isDoneToDoer(subject: string): boolean {
  const [, verb = "", object = ""] = doing.exec(subject) ?? [];
  const name = object.split(/[.:]+/).at(-1) ?? "";
  return verb !== "" && looksLikeCode(object) && name.toLowerCase().startsWith(verb.toLowerCase());
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
