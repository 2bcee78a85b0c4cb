import type { EvidencePack, Exhibit, Figure } from "@mea-culpa/formats";
import type { FigureCover } from "../../case/figure-cover.ts";
import { readPackWords } from "../pack-words.ts";
import { contentWords, plainWords } from "../tokens/plain-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { workWords } from "../words/claim-words.ts";
import { plainVerbs } from "../words/function-words.ts";
import { stemWord } from "../words/inflect.ts";
import { readCardinal } from "../words/number-words.ts";
import { isUnitNoun } from "../words/unit-nouns.ts";

/** A figure in its sentence, and what the sentence rests on besides. */
export interface SaidFigure {
  readonly figure: Figure;
  readonly cover: FigureCover;
  readonly sentence: string;
  readonly number: Range;
  readonly clause: Range;
  /** The exhibits that its cites name, and those that it is argued from. */
  readonly cited: readonly Exhibit[];
  readonly pack: EvidencePack;
}

/**
 * Whether a clause speaks of a thing that its figure has nothing to do with: one that the label does
 * not name, where the sentence names nothing that the figure is of.
 */
export function isOfOtherThing(said: SaidFigure, isOfAll: boolean): boolean {
  const { figure, cover, sentence, clause, cited, pack } = said;
  const { stems } = readPackWords(pack);
  // Of several the largest may be any of them.
  const isOne = !/^(?:max|min)$/.test(figure.formula.op);
  if (isOne && cover.exhibits.some((exhibit) => cited.includes(exhibit))) return false;
  const words = contentWords(sentence.slice(clause.start, clause.end));
  const label = contentWords(figure.label).filter(
    (word) => (!isUnitNoun(word) || roles.test(word)) && readAspect(word) === undefined,
  );
  if (words.some((word) => label.some((own) => isRelated(own, word)))) return false;
  // What the whole change is said of needs no word of its own; a part is that of nothing else.
  const own = sentence.slice(clause.start, clause.end).toLowerCase();
  return words.some(
    (word) =>
      !isUnitNoun(word) &&
      !workWords.has(word) &&
      !plainVerbs.has(word) &&
      readCardinal(word) === undefined &&
      !roles.test(word) &&
      readAspect(word) === undefined &&
      (isOfAll ? stems.has(stemWord(word)) : own.includes(`the ${word}`)),
  );
}

/** “Simplified” and “simplifications”: one stem, or the same first letters. */
function isRelated(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length, 6);
  return (
    stemWord(one) === stemWord(other) ||
    (shared === 6 && one.slice(0, shared) === other.slice(0, shared))
  );
}

const roles = /^(?:tests?|docs?|documentation|source|config|configuration|scripts?)$/;

/** Whether words or letters are said of another text than the one in which they were counted. */
export function isOfOtherText({
  figure,
  cover,
  sentence,
  number,
  clause,
  cited,
}: SaidFigure): boolean {
  const { exhibits, fields } = cover;
  const [, noun] = part.exec(sentence.slice(clause.start, number.start)) ?? [];
  if (noun !== undefined && !contentWords(figure.label).includes(noun.toLowerCase())) {
    const isReview = /^(?:question|review)$/i.test(noun);
    const isOwn = exhibits.every(({ kind }) => (kind === "review") === isReview);
    const isWhole = fields.every((field) => field === noun.toLowerCase());
    if (!isOwn || (!isReview && !isWhole)) return true;
  }
  const quoted = cited.filter(({ kind }) => kind !== "file" && kind !== "function");
  return quoted.length > 0 && !exhibits.some((exhibit) => quoted.includes(exhibit));
}

const part = /\b(title|subject|body|description|question|review|message)\b/i;

/**
 * Whether the time between two commits is said of what code does: how long it runs, by how much it is
 * wrong, or a state that is the opposite of the label's.
 */
export function isOfBehaviour({ figure, sentence, number, clause }: SaidFigure): boolean {
  const [before, behind] = [
    sentence.slice(0, number.start),
    sentence.slice(number.end, clause.end),
  ];
  if (running.test(behind) || wrongBy.test(before)) return true;
  const [state] = /[^,;:.“”]* for $/.exec(before) ?? [];
  if (state === undefined) return false;
  const [said, own] = [new Set(plainWords(state)), new Set(plainWords(figure.label))];
  return opposites.some(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].some(([is, not]) => own.has(is ?? "") && !own.has(not ?? "") && said.has(not ?? "")),
  );
}

const running =
  /^ \w+ (?:to|of|for each) (?:(?:every|each|a|the) )?(?:run|execut|load|start|compil|build|respon|answer|download|downtime)/i;
const wrongBy = /\b(?:off|early|late|ahead|behind|wrong|slow|fast|out|short) by $/i;
const opposites = [
  ["on", "off"],
  ["up", "down"],
  ["open", "closed"],
  ["there", "gone"],
] as const;

/** What of something a number of lines is: those that came, those that went, or all there are. */
type Aspect = "added" | "deleted" | "size";

/**
 * Whether a sentence says a number of lines as something that it is not: “adds 24 lines” of lines that
 * were deleted, “12 lines long” of lines that were added. What it says is told by the words in the
 * phrase itself (“24 deleted lines”), else by the last one before it, else by those behind.
 */
export function isOtherAspect({ figure, cover, sentence, number, clause }: SaidFigure): boolean {
  const own = findAspect(figure, cover);
  if (own === undefined) return false;
  const behind = sentence.slice(number.end, clause.end);
  const phrase =
    /^(?:[\s%-]|of (?:the )?|[\w’'-]+ ){0,4}?lines?\b(?: (?:of \w+ )?(?:long|in length))?/i.exec(
      behind,
    )?.[0];
  const before = [...sentence.slice(clause.start, number.start).matchAll(anyAspect)].at(-1)?.[0];
  const [after] = behind.slice(phrase?.length ?? 0).match(anyAspect) ?? [];
  const [within] = phrase?.match(anyAspect) ?? [];
  const said = readAspect(within ?? before ?? after ?? "");
  return said !== undefined && said !== own;
}

/** What a figure's operands count, where all of them count the same. */
function findAspect({ formula: { op } }: Figure, { fields }: FigureCover): Aspect | undefined {
  if (op === "lines") return "size";
  const aspects = new Set(
    fields.map((field): Aspect | undefined => {
      if (/^(?:additions|newLines)$|Additions$/.test(field)) return "added";
      if (/^(?:deletions|goneLines)$|Deletions$/.test(field)) return "deleted";
      return field === "linesAtMerge" ? "size" : undefined;
    }),
  );
  const [only] = aspects;
  return aspects.size === 1 && op !== "difference" && op !== "ratio" ? only : undefined;
}

const added = String.raw`(?:puts?|putting) in|(?:takes?|took) in|(?:comes?|came) in|brings|brought|add(?:s|ed|ing)?|added|gain(?:s|ed)?|grow(?:s|n)?|grew|introduc\w+|insert\w*|new`;
const deleted = String.raw`(?:takes?|took|taken|throws?|threw) out|(?:goes|went) out|delet\w+|remov\w+|shrinks?|shr[au]nk|sheds?|los(?:es?|t|ing)|drops?|dropped`;
const size = String.raw`long|in length`;
export const anyAspect: RegExp = new RegExp(String.raw`\b(?:${added}|${deleted}|${size})\b`, "gi");

function readAspect(word: string): Aspect | undefined {
  if (new RegExp(`^(?:${added})$`, "i").test(word)) return "added";
  if (new RegExp(`^(?:${deleted})$`, "i").test(word)) return "deleted";
  return new RegExp(`^(?:${size})$`, "i").test(word) ? "size" : undefined;
}
