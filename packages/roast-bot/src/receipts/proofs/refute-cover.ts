import type { EvidencePack, Figure, FileRole, Unit } from "@mea-culpa/formats";
import { type FigureCover, findCover } from "../../case/figure-cover.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { contentWords } from "../tokens/plain-words.ts";
import { stemWord } from "../words/inflect.ts";
import { readCardinal } from "../words/number-words.ts";
import { findOne } from "./find-sides.ts";
import { findClause } from "./find-clause.ts";
import { findNamedThing, isWithinThings } from "./named-things.ts";
import { type CitedStretch, type Proof, refuted } from "./proof.ts";
import {
  isOfBehaviour,
  isOfOtherText,
  isOfOtherThing,
  isOtherAspect,
  type SaidFigure,
} from "./refute-subject.ts";
import { opensSentence } from "./prove-order.ts";

/**
 * Why a sentence says a number of something narrower or wider than its figure is of, if it does: of
 * a file, definition or commit that its clause names, of files of another role, or of the change
 * where the figure is of a part. A remark speaks of the commit behind which it stands.
 */
export function refuteCover(
  number: ClaimToken,
  figure: Figure,
  { stretch, pack }: { readonly stretch: CitedStretch; readonly pack: EvidencePack },
): Proof | undefined {
  const { sentence, licensed, named, rests, behind, since } = stretch;
  const isSpan = spans.has(figure.unit);
  const isText = texts.has(figure.unit);
  const isPlain = isSpan || isText || counted.has(figure.unit);
  if (licensed || !(isPlain || figure.unit === "percent" || figure.unit === "commit")) {
    return undefined;
  }
  const differs = (of: string): Proof =>
    refuted("unit-differs", `${figure.id} counts ${figure.label}, not ${of}`);
  const clause = findClause(number, { sentence, apart: named });
  const cover = findCover(figure, pack);
  const others = named.filter(({ start, end }) => end <= number.start || number.end <= start);
  const cited = [...others.map(({ exhibit }) => exhibit), ...rests, ...(behind ? [behind] : [])];
  const said = { figure, cover, sentence, number, clause, cited, pack };
  if (isOtherAspect(said)) return differs("what is said to become of them");
  if (figure.unit === "percent") return undefined;
  // “1,068 of the 1,326 lines”: the number is of what the part is of.
  if (!isSpan && isWhole.test(sentence.slice(0, number.start))) return undefined;
  const inside = named.filter(({ start, end }) => clause.start <= start && end <= clause.end);
  const things = inside.flatMap((each) => findNamedThing(each) ?? []);
  if (isText) {
    const own = inside.map(({ exhibit }) => exhibit);
    return isOfOtherText({ ...said, cited: own }) ? differs("that text") : undefined;
  }
  if (!isPlain) return isOfMore(said, pack) ? differs("all of them") : undefined;
  const isLater = /^ \w+ (?:later|earlier|after|before)\b/.test(sentence.slice(number.end));
  if (!isLater && isOfOtherThing(said, isSpan || coversAll(cover, pack))) return differs("that");
  if (isSpan) {
    if (isOfBehaviour(said)) return differs("what the code does");
    const commits = cover.exhibits.filter(({ kind }) => kind === "commit");
    // “Two hours later” at its beginning is later than what is told before it.
    const isSince = opensSentence(number, sentence) && isLater;
    const isBack = / (?:earlier|before)\b/.test(sentence.slice(number.end, clause.end));
    const isSinceOther = commits.length > 0 && since !== undefined && !commits.includes(since);
    if (isSince && since !== undefined && (isBack || isSinceOther)) {
      return differs("since the commit that is told before");
    }
    const isOther =
      commits.length > 0 &&
      things.some(({ kind }) => kind === "commit") &&
      !commits.some((commit) =>
        isWithinThings({ exhibits: [commit], fields: [] }, { things, pack }),
      );
    const argued = rests.filter(({ kind }) => kind === "commit");
    const isBetweenOthers =
      argued.length > 1 && commits.length > 0 && !commits.every((commit) => cited.includes(commit));
    return isOther || isBetweenOthers
      ? differs("between the commits that are named here")
      : undefined;
  }
  if (things.length > 0 && !isWithinThings(cover, { things, pack })) {
    return differs("what its clause names");
  }
  // “Both commits add 19 lines”: each of them, where a reader takes it so.
  if (coversAll(cover, pack) && ofEach.test(sentence.slice(clause.start))) {
    return differs("each of them");
  }
  const [one, ...more] = cover.exhibits;
  if (
    one?.kind === "commit" &&
    more.length === 0 &&
    severalCommits.test(sentence.slice(clause.start, number.start))
  ) {
    return differs("several commits");
  }
  const roles =
    findRoles(sentence.slice(number.end, clause.end)) ??
    findGrowing(sentence.slice(0, number.start), clause.start);
  if (
    roles !== undefined &&
    !rolesIn(cover, pack).every((role) => role !== "unknown" && roles.includes(role))
  ) {
    return differs("files of that kind");
  }
  if (things.length > 0) return undefined;
  // “The tool gets five lines”: of one of several files its path has the word.
  const files = cited.filter(({ kind }) => kind === "file");
  const told =
    roles === undefined &&
    files.length > 1 &&
    findOne(sentence.slice(clause.start, clause.end), files);
  if (told && one?.kind === "file" && told !== one) return differs(`those of ${told.id}`);
  // What was counted in messages stands in no code.
  const isOfCode = /\bin the (?:code|source|tests?)\b/i.test(
    sentence.slice(number.end, clause.end),
  );
  if (isOfCode && cover.exhibits.every(({ kind }) => messages.has(kind))) return differs("of code");
  const plain = sentence.slice(clause.start, clause.end);
  const isOfAll = wholes.test(plain);
  if (isOfAll && !coversAll(cover, pack) && !namesPart(plain, figure)) {
    return differs("the whole change");
  }
  const isRemark = behind !== undefined && !isOfAll && !namesPart(plain, figure);
  if (isRemark && !cover.exhibits.every(({ kind }) => kind === "lines")) {
    const name = behind.kind === "commit" ? behind.sha : behind.subject;
    const commit = findNamedThing({ text: name, exhibit: behind });
    const isOfIt = commit === undefined || isWithinThings(cover, { things: [commit], pack });
    if (!isOfIt) return differs("the commit behind which the remark stands");
  }
  return undefined;
}

/** Whether some of the commits are said to be all: nothing in the sentence tells which they are. */
function isOfMore(
  { figure, cover, sentence, clause, cited }: SaidFigure,
  pack: EvidencePack,
): boolean {
  if (figure.formula.op !== "count" || coversAll(cover, pack)) return false;
  // What a message lists may be less than the branch had.
  const isOfList = cover.exhibits.every(({ kind }) => kind === "listed");
  if (isOfList && /\bbranch\b/.test(sentence.slice(clause.start, clause.end))) return true;
  return !namesPart(sentence, figure) && !cover.exhibits.some((exhibit) => cited.includes(exhibit));
}

/** “Two commits add 2,861 lines”, “both fixes add 40”: not what one of them adds. */
const severalCommits =
  /^\W*(?:(?:(?:the|all|both|these|its|other|many|most|some|several) ){1,2}(?:\w+ )?commits|both|(?:(?:the|all|these|its) )?(?:(?:first|last|other) )?(?:two|three|four|five|six|seven|eight|nine|ten)) (?!(?:of|in|and|seconds|minutes|hours|days|weeks|files|lines)\b)\w/i;

const ofEach = /^\W*(?:both|each|every)\b(?: (?:of|the|these|two))* commits?\b/i;

const counted: ReadonlySet<Unit> = new Set(["line", "file", "test", "function", "occurrence"]);
const texts: ReadonlySet<Unit> = new Set(["word", "character"]);
/** Units of how much time lies between. */
export const spans: ReadonlySet<Unit> = new Set(["minute", "hour", "day", "week"]);

const messages: ReadonlySet<string> = new Set(["pull-request", "commit", "listed", "review"]);

const isWhole =
  /\b(?:of|against|than|beside|besides|versus|per|every|for)(?: (?:the|its|all|these|every))*\s*$/i;

const wholes =
  /\b(?:pull request|merge request|PR|change|branch|diff|in all|altogether|in total)\b/i;

function coversAll({ exhibits }: FigureCover, pack: EvidencePack): boolean {
  if (exhibits.some(({ kind }) => kind === "pull-request" || kind === "list")) return true;
  return (["commit", "file"] as const).some((kind) => {
    const all = pack.exhibits.filter((exhibit) => exhibit.kind === kind);
    return all.length > 0 && all.every((exhibit) => exhibits.includes(exhibit));
  });
}

/** Whether a clause says of which part it speaks, in a word of the figure's label. */
function namesPart(clause: string, { label }: Figure): boolean {
  const part = new Set(
    contentWords(label)
      .map(stemWord)
      .filter((stem) => !sides.has(stem)),
  );
  return contentWords(clause).some((word) => part.has(stemWord(word)));
}

/** Words of labels that say nothing of a part. */
const sides: ReadonlySet<string> = new Set(
  ["line", "file", "added", "deleted", "changed", "change", "new", "commit", "pull", "request"].map(
    stemWord,
  ),
);

const roleWords: readonly (readonly [words: RegExp, roles: readonly FileRole[]])[] = [
  [/^tests?$/, ["test"]],
  [/^(?:source|production|implementation)$/, ["source"]],
  [/^code$/, ["source", "test"]],
  [/^(?:docs?|documents?|documentation|prose|markdown|plans?)$/, ["doc"]],
  [/^(?:config|configuration|yaml)$/, ["config"]],
  [/^generated$/, ["generated", "lock"]],
  [/^vendored$/, ["vendored"]],
];

/** The roles of files that the words behind a number allow: “lines of source code”, “test lines”. */
function findRoles(rest: string): readonly FileRole[] | undefined {
  const words = rest.toLowerCase().match(/[\p{L}'-]+|\d[\d,]*|[^\p{L}\s]/gu) ?? [];
  for (const word of words.slice(0, 8)) {
    if (
      readCardinal(word) === undefined &&
      !/^(?:\d.*|lines?|files?|of|new|added|more|fresh|pure|actual|its|the|are|were)$/.test(word)
    ) {
      return rolesBy(word);
    }
  }
  return undefined;
}

/** “The tests grow by 221 lines”: but not “the fix and its tests”. */
function findGrowing(before: string, start: number): readonly FileRole[] | undefined {
  const [, subject] = growing.exec(before.slice(start)) ?? [];
  const isAlone = !/[^,] (?:and|or) $/.test(before.slice(0, start));
  return subject !== undefined && isAlone ? rolesBy(subject.toLowerCase()) : undefined;
}

const growing =
  /^\W*(?:(?:and|but|the|its|all|new) )*(\p{L}+) (?:\p{L}+ly )?(?:gr[eo]w|shr[aiu]nk|gain|get|got|los[et]|add|bring|brought|take|took)/iu;

function rolesBy(word: string): readonly FileRole[] | undefined {
  return roleWords.find(([pattern]) => pattern.test(word))?.[1];
}

/** The roles of the files of which a figure is; `unknown` where that can't be told. */
function rolesIn(
  { exhibits, fields }: FigureCover,
  pack: EvidencePack,
): readonly (FileRole | "unknown")[] {
  const files = pack.exhibits.filter((exhibit) => exhibit.kind === "file");
  return exhibits.flatMap((exhibit): readonly (FileRole | "unknown")[] => {
    switch (exhibit.kind) {
      case "file":
        return [exhibit.role];
      case "lines":
      case "patch":
      case "function":
        return [files.find(({ path }) => path === exhibit.path)?.role ?? "unknown"];
      case "pull-request":
        return exhibit.files === files.length ? files.map(({ role }) => role) : ["unknown"];
      case "commit": {
        const parts = new Set(
          fields.map((field) => /^([a-z]+)(?:Additions|Deletions)$/.exec(field)?.[1]),
        );
        const known = files.map(({ role }) => role).filter((role) => parts.has(role));
        return known.length > 0 && !parts.has(undefined) ? known : ["unknown"];
      }
      case "listed":
      case "review":
      case "issue":
      case "label":
      case "earlier":
      case "later":
      case "introduction":
      case "list":
        return ["unknown"];
    }
  });
}
