import type { LoggedExhibit } from "../case/logged.ts";
import { saysLandedBefore } from "../change/landed-before.ts";
import { parseSubject } from "../change/parse-subject.ts";
import { isPlain } from "../charges/log/is-plain.ts";
import { isOwnSubject, readTellingWords } from "../charges/log/subjects.ts";
import type { Facts } from "./facts.ts";
import { isGone, isLeft, takesBack } from "./is-left.ts";
import { type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * The `{commits}` of a change; `{mostly.machine}` is nothing where machines authored most of them. Of a
 * squash alone those that are `{listed}`, with the subjects of the first and the last (`{listed-first}`,
 * `{listed-last}`). `{step.1}` and `{step.2}` are the first of its own that say more than the title does, or
 * `{listed-step.1}` and `{listed-step.2}`. Of a branch of a few commits, `{all.3}` is nothing where it has three of
 * them, all the author's own, and `{each.1}` is the first.
 */
export function commitsBlanks(facts: Facts, figures: Blanks): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    commits: () => figures("f.commits.count"),
    "mostly.machine": () => mostlyByMachine(facts),
    listed: () => figures("f.listed.count"),
    "listed-first": () => endPiece(facts, 0),
    "listed-last": () => endPiece(facts, -1),
  };
  return (name) => {
    const [, kind, place] = /^(step|listed-step|all|each)\.(\d)$/.exec(name) ?? [];
    if (kind === undefined) return makers[name]?.();
    if (kind === "all") return readFew(facts).length === Number(place) ? plain("") : undefined;
    if (kind === "each") {
      const each = readFew(facts)[Number(place) - 1];
      return each && quoted(each.subject, each.id);
    }
    const step = listSteps(facts)[Number(place) - 1];
    const isAsked = step?.kind === (kind === "step" ? "commit" : "listed");
    return step && isAsked ? quoted(step.subject, step.id) : undefined;
  };
}

/** The commits by which a stranger learns more of the change than by its title, as far as later ones left them. */
function listSteps(facts: Facts): readonly LoggedExhibit[] {
  const { log, pullRequest } = facts;
  const title = readTellingWords(pullRequest?.title ?? "");
  return log.filter((commit) => {
    const { subject, byOthers } = commit;
    const words = readTellingWords(subject);
    const isTelling =
      [...words.difference(title)].filter((word) => !/^add(?:s|ed|ing)$/.test(word)).length >= 2 &&
      (title.size < 2 || !words.isDisjointFrom(title)) &&
      !petty.test(subject) &&
      // It may be the branch's own that it takes back.
      !(takesBack.test(subject) && log.some(({ position }) => position < commit.position)) &&
      isPlain(parseSubject(subject).text, { fewest: 4 });
    return (
      isTelling &&
      !byOthers &&
      isOwnSubject(subject, pullRequest?.number) &&
      !/[“”]/.test(subject) &&
      !isGone(commit, facts) &&
      isLeft(commit, facts)
    );
  });
}

/** The commits of a branch that has a few, if their subjects tell more than its title does, one by one. */
function readFew(facts: Facts): readonly LoggedExhibit[] {
  const { log, pullRequest } = facts;
  const title = readTellingWords(pullRequest?.title ?? "");
  const subjects = log.map(({ subject }) => subject);
  const telling = log.filter(
    ({ subject }) =>
      !petty.test(subject) &&
      isPlain(parseSubject(subject).text, { fewest: fewestWords }) &&
      readTellingWords(subject).difference(title).size > 0,
  );
  const isAll =
    !saysLandedBefore(facts.pack.leftOut) &&
    log.length >= fewest.commits &&
    log.length <= mostCommits &&
    log.length === facts.figure("commits.count")?.value &&
    new Set(subjects).size === log.length &&
    log.every(
      ({ kind, subject, byOthers }) =>
        kind === "commit" &&
        !byOthers &&
        isOwnSubject(subject, pullRequest?.number) &&
        subject.length <= longestEnd &&
        !/[“”]/.test(subject),
    );
  return isAll && telling.length >= fewest.telling ? log : [];
}

const fewest = { commits: 2, telling: 2 } as const;
const mostCommits = 4;
/** In words that a stranger knows. */
const fewestWords = 3;

/** What tells nothing of what a change is for. */
const petty =
  /\b(?:typos?|names?|naming|format\w*|lint\w*|spac(?:e|es|ing)|comments?|reviews?|feedback|suggestions?|maintainers?|changelog|conflicts?|clean-?ups?|address)\b/i;

/** Nothing, where machines authored more than half of the commits, and all of these are told of. */
function mostlyByMachine(facts: Facts): Piece | undefined {
  if (saysLandedBefore(facts.pack.leftOut)) return undefined;
  const [by, all] = ["machine-authored.count", "commits.count"].map(
    (figure) => facts.figure(figure)?.value ?? 0,
  );
  return by !== undefined && all !== undefined && by * 2 > all ? plain("") : undefined;
}

/** In characters. */
const longestEnd = 72;
/** Of fewer a reader sees all that there is. */
const fewestListed = 4;

function endPiece({ log }: Facts, at: 0 | -1): Piece | undefined {
  const end = log.at(at);
  if (end?.kind !== "listed" || end.byOthers || log.length < fewestListed) return undefined;
  if (end.subject.length > longestEnd || /[“”]/.test(end.subject)) return undefined;
  return quoted(end.subject, end.id);
}
