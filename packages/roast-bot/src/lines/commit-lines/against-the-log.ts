import type { LoggedExhibit } from "../../case/logged.ts";
import { promises } from "../claims.ts";
import { readTellingWords } from "../../charges/log/subjects.ts";
import type { Facts } from "../facts.ts";
import { bare, bySubject, type CommitKind, listOwn, squeeze } from "./commit-kind.ts";

/** What a subject says, and another one or the title contradicts. */
export const againstTheLog: readonly CommitKind[] = [
  {
    isSo: (commit, { pullRequest }) => isAgainst(commit.subject, pullRequest?.title ?? ""),
    lines: ["The title of the pull request still says {title}."],
    verdict: { archetype: "The Wrong Sign", lines: ["took down what the sign points to"] },
  },
  {
    isSo: (commit, facts) => findOpposite(commit, facts) !== undefined,
    lines: ["Earlier in the same log: {opposite}.", "The same log, earlier on: {opposite}."],
    verdict: { archetype: "The Revolving Door", lines: ["goes both ways in one log"] },
  },
  bySubject({
    subject:
      /^(?!.*\blabels?\b)(?:\W*(?:do not|don['’]?t) merge(?: yet| this)*(?:\W*$|[:\])]| [-–—] )|.*[[(](?:do not|don['’]?t) merge(?: yet)?[\])]\W*$)/i,
    lines: ["It was merged."],
    verdict: { archetype: "The Warning", lines: ["was as clear as it could be"] },
  }),
  {
    isSo: (commit, facts) => findWithoutAdverb(commit, facts) !== undefined,
    lines: ["Earlier it was called {without-adverb}."],
    verdict: { archetype: "The Insister", lines: ["came back with an adverb"] },
  },
  bySubject({
    subject: /^Revert "Revert "Revert /,
    lines: ["Whether that leaves it in or out, one has to count."],
    verdict: { archetype: "The Light Switch", lines: ["leaves one to try whether it is on"] },
  }),
  bySubject({
    subject: /^Revert "Revert /,
    lines: ["A revert of a revert. In arithmetic that is addition."],
    verdict: { archetype: "The Pendulum", lines: ["went back on going back"] },
  }),
  {
    ofMerges: true,
    // Every branch that two machines have is merged with itself; one about cycles has been warned. A main
    // line is upstream's as well as the fork's.
    isSo: ({ subject }, { pullRequest }) =>
      /^Merge (?:remote-tracking )?branch '(?:origin\/)?(?!(?:main|master|trunk|next|canary|dev\w*|default|stable|v?\d[\d.x]*)')([^']+)'(?: of \S+)? into \1$/.test(
        subject,
      ) && promises("cycle", pullRequest?.title ?? ""),
    lines: ["{claim.cycle}. This is a branch, merged into itself."],
    verdict: {
      archetype: "The Ouroboros",
      lines: ["says {word.cycle}, and knew where to find an example"],
    },
  },
  bySubject({
    subject:
      /^(?:one )?(?:final(?: [\w-]+)?|last) (?:changes?|touch(?:es)?|fix(?:es)?|clean-?ups?|tweaks?|edits?|version|commits?|polish\w*|nits?|bits?|details?|refactor\w*|renam\w+|review|round|adjustments?)\b|^(?:final|last)[.!]*$|^(?:finali[sz]ed?|finish(?:ed)?|done)[.!]*$|\bfinal (?:changes?|touch(?:es)?|fix(?:es)?|clean-?ups?|tweaks?|edits?)[.!]*$|\b(?:(?:works? now|now works|working now)[.!]*$|all tests (?:now )?pass(?:ing)?|ready (?:for review|to merge)|good to go)\b|^(?:(?:this|it|that|now|ok)[ ,]+)*should (?:now )?(?:work|be (?:fine|good|ok|fixed|it))(?: now)?[.!]*$|^(?:\w+:? )?it works[.!]*$/i,
    lines: ["What comes next is {next}.", "After it comes {next}."],
    verdict: { archetype: "The Last Word", lines: ["had it, and went on"] },
  }),
  bySubject({
    subject:
      /\b(?:fix(?:ed|es|ing)?|repair) (?:for )?(?:the |my |a |that |previous |last )?(?:bug-?)?fix(?=[.!]*$| (?:for|of|in|to)\b)/i,
    lines: ["The fix had needed one."],
    verdict: { archetype: "The Relapse", lines: ["was discharged too early"] },
  }),
  bySubject({
    subject: /^(?:reduce|minimi[sz]e|shrink|trim|smaller|shorten) (?:the )?(?:\w+ )?diff\b/i,
    lines: ["The log is longer for it."],
    verdict: {
      archetype: "The Dieter",
      lines: ["lost weight, and wrote a book about it"],
    },
  }),
  {
    isSo: ({ subject }) => /^(?:fixup|squash)! \S/.test(subject),
    lines: ["It was meant to disappear into another commit. It came as far as the merge."],
    verdict: {
      archetype: "The Stowaway",
      lines: ["was to travel inside another one, and was seen"],
    },
  },
];

const adverbs =
  /\b(?:actually|really|properly|truly|again|finally|for real(?: this time)?|this time|once more|correctly)\b/gi;

/** The commit of which a subject says the same over again, and insists. */
export function findWithoutAdverb(
  { subject, position }: LoggedExhibit,
  { log }: Pick<Facts, "log">,
): LoggedExhibit | undefined {
  const told = squeeze(subject.replaceAll(adverbs, ""));
  return adverbs[Symbol.search](subject) === -1 || told.length < 8
    ? undefined
    : listOwn(log).find((each) => each.position < position && squeeze(each.subject) === told);
}

/** Whether a subject undoes what the title says is done. */
function isAgainst(subject: string, title: string): boolean {
  const [own, whole] = [readDeed(subject), readDeed(title)];
  return (
    own !== undefined &&
    whole !== undefined &&
    areOpposite(own, whole) &&
    own.thing.length >= 8 &&
    saysSame(whole.thing, own.thing)
  );
}

/** Whether one names the other, and at most goes on with what it is for: no longer word or name. */
function saysSame(whole: string, part: string): boolean {
  const rest = whole.startsWith(part) ? whole.slice(part.length) : undefined;
  return rest === "" || /^ (?:for|to|in|on|and|when|so)\b/.test(rest ?? "");
}

/** An earlier line of the log that does the opposite to the same thing. */
export function findOpposite(
  commit: LoggedExhibit,
  { log }: Pick<Facts, "log">,
): { readonly line: string; readonly id: string } | undefined {
  const own = readDeed(commit.subject);
  if (own === undefined) return findNegated(commit, log);
  for (const { id, text, position } of listOwn(log)) {
    if (position >= commit.position) continue;
    const line = text.split("\n").find((each) => {
      const deed = readDeed(each);
      return deed !== undefined && areOpposite(deed, own) && deed.thing === own.thing;
    });
    if (line !== undefined) return { line: line.trim().replace(/^[-*] /, ""), id };
  }
  return undefined;
}

/** An earlier subject with the word of which this one has the negation, and about the same thing. */
function findNegated(
  { subject, position }: LoggedExhibit,
  log: readonly LoggedExhibit[],
): { readonly line: string; readonly id: string } | undefined {
  // “avoid deprecating the bell”, after “document the deprecated bell”
  const [, stopped = "", stoppedThing = ""] =
    /^(?:avoid|stop|don['’]?t|do not|no longer) (\w{5})\w*(.*)/i.exec(bare(subject)) ?? [];
  // Who rejects what is invalid does not take back what was said of the valid.
  const [, rest = stopped] =
    /^(?:make|mark|declare|call|treat|leave)\b.*\b(?:in|un|non-?)(compatib|safe|stable|secur|complete|consisten|valid)/i.exec(
      bare(subject),
    ) ?? [];
  if (rest === "") return undefined;
  const positive = new RegExp(String.raw`(?<!\bin|\bun|\bnon-?)${rest}`, "i");
  const negative = new RegExp(
    String.raw`\b(?:in|un|non-?|(?:avoid|stop|don['’]?t|not|longer) )${rest}`,
    "i",
  );
  const things = readTellingWords(subject);
  const stoppedThings = readTellingWords(stoppedThing);
  const found = listOwn(log).find(
    (each) =>
      each.position < position &&
      positive.test(each.subject) &&
      !negative.test(each.subject) &&
      (stopped === "" ||
        (!mendsOrTests.test(bare(each.subject)) &&
          stoppedThings.isSubsetOf(readTellingWords(each.subject)))) &&
      things.intersection(readTellingWords(each.subject)).size > 0,
  );
  return found && { line: found.subject, id: found.id };
}

/** What is avoided was fixed or tested before, and that goes the same way. */
const mendsOrTests =
  /^(?:fix|repair|avoid|prevent|sav|spar|reduc|stop|remov|delet|drop|handl|catch|test|check|detect|reject|disabl|skip|revert|add (?:an? |the |some )?(?:\w+ )?tests?\b)/i;

interface Deed {
  /** The number of the pair of verbs, and which of the two it is. */
  readonly pair: number;
  readonly isFirst: boolean;
  /** Its words, with a blank between them. */
  readonly thing: string;
}

const opposites: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/^(?:re-?)?add(?:s|ed)?$/i, /^(?:remov(?:e|es|ed)|drop(?:s|ped)?|delet(?:e|es|ed))$/i],
  [/^(?:re-?)?enabl(?:e|es|ed)$/i, /^disabl(?:e|es|ed)$/i],
  [
    /^(?:increas(?:e|es|ed)|rais(?:e|es|ed))$/i,
    /^(?:decreas(?:e|es|ed)|lower(?:s|ed)?|reduc(?:e|es|ed))$/i,
  ],
  [/^upgrad(?:e|es|ed)$/i, /^downgrad(?:e|es|ed)$/i],
  [/^show(?:s|ed)?$/i, /^hid(?:e|es)$/i],
  [/^allow(?:s|ed)?$/i, /^(?:forbid(?:s)?|disallow(?:s|ed)?)$/i],
];

function areOpposite(one: Deed, other: Deed): boolean {
  return one.pair === other.pair && one.isFirst !== other.isFirst;
}

/** What a line of a message does to what, if it does one of these. */
function readDeed(line: string): Deed | undefined {
  const [, verb = "", object = ""] =
    /^(?:[-*] )?([\w-]+)(?: back)? (?:the |an? |support for )?(.+?)\.?$/i.exec(bare(line.trim())) ??
    [];
  const pair = opposites.findIndex((verbs) => verbs.some((each) => each.test(verb)));
  const thing = (object.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  if (pair === -1 || thing.length < 5) return undefined;
  return { pair, isFirst: opposites[pair]?.[0].test(verb) ?? false, thing };
}
