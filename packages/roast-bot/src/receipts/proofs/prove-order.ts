import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import { isLogged, type LoggedExhibit } from "../../case/logged.ts";
import { tellsSpan } from "../../case/span-unit.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { innerQuotes } from "../../lines/piece.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import { readNumbers } from "../tokens/read-numbers.ts";
import { readWords } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { findSides } from "./find-sides.ts";
import { type CitedStretch, type Proof, refuted } from "./proof.ts";
import { readMoment } from "./prove-time.ts";

/**
 * The exhibits are in strictly rising order, and in the places that the words say: `first` is the
 * first of all of its kind, `last` and `finally` the last, an ordinal that place, a number the
 * distance between the first and the last one named.
 */
export function proveOrder(
  stretch: CitedStretch,
  exhibits: readonly Exhibit[],
  pack: EvidencePack,
): Proof {
  const [first] = exhibits;
  const last = exhibits.at(-1);
  if (first === undefined || last === undefined) {
    return refuted("order-differs", "no exhibits are named");
  }
  // Of different kinds only their moments compare.
  const isMixed = new Set(exhibits.map(({ kind }) => kind)).size > 1;
  const ranks = exhibits.map((exhibit) => (isMixed ? readTime(exhibit) : readRank(exhibit)));
  if (ranks.some((rank) => rank === undefined)) {
    return refuted("order-differs", "these exhibits have no common order");
  }
  const known = ranks.flatMap((rank) => (rank === undefined ? [] : [rank]));
  if (known.some((rank, index) => index > 0 && rank <= (known[index - 1] ?? rank))) {
    return refuted(
      "order-differs",
      `${exhibits.map(({ id }) => id).join(", ")} is not their order`,
    );
  }
  const series = isMixed ? exhibits : seriesIn(pack, first.kind);
  const place = (exhibit: Exhibit): number => series.findIndex(({ id }) => id === exhibit.id) + 1;
  for (const token of stretch.tokens) {
    const { kind, text, value } = token;
    const word = text.toLowerCase();
    const isPlaced = kind === "ordinal" || firsts.test(word) || lasts.test(word);
    const isSquash =
      first.kind === "commit" && pack.exhibits.some((each) => each.kind === "listed");
    if ((isMixed || isSquash) && isPlaced) {
      return refuted("order-differs", "these exhibits have no common order");
    }
    if (kind === "ordinal" && (exhibits.length !== 1 || place(first) !== value?.[0])) {
      return refuted("order-differs", `${first.id} has place ${place(first)}, not “${text}”`);
    }
    const unit = findUnit(token, stretch.sentence);
    if (kind === "number" && unit !== undefined) {
      const isOpening = opensSentence(token, stretch.sentence);
      const isBack = /^ ?\S+ (?:earlier|before)\b/.test(stretch.sentence.slice(token.end));
      const { since } = stretch;
      if (isOpening && since !== undefined && (isBack || !exhibits.includes(since))) {
        return refuted("order-differs", `it is told since ${since.id}, which stands above`);
      }
      const span = (readTime(last) ?? 0) - (readTime(first) ?? 0);
      if (value !== undefined && isSpan(span, unit, value[0])) continue;
      return refuted("number-differs", `it is not ${text} ${unit} from ${first.id} to ${last.id}`);
    }
    if (kind === "number" && isOfCommits(token, stretch, exhibits)) {
      if (!isMixed && value?.[0] === series.length) continue;
      return refuted("number-differs", `there are ${series.length} of them`);
    }
    if (kind === "number" && (isMixed || !stretch.tokens.some((each) => each.kind === "order"))) {
      return refuted("number-without-proof", `“${text}” is no distance without a word of order`);
    }
    if (kind === "number" && place(last) - place(first) !== value?.[0]) {
      return refuted("number-differs", `${last.id} comes ${place(last) - place(first)} later`);
    }
    if (kind !== "order") continue;
    if (firsts.test(word)) {
      if (place(first) !== 1) return refuted("order-differs", `${first.id} is not the first`);
    } else if (lasts.test(word)) {
      if (place(last) !== series.length)
        return refuted("order-differs", `${last.id} is not the last`);
    } else if (exhibits.length < 2) {
      return refuted("order-differs", `“${text}” needs two exhibits, in order`);
    }
    const swapped = refuteSides(token, stretch.sentence, exhibits);
    if (swapped !== undefined) return swapped;
  }
  return {
    kind: "proven",
    covers: ({ kind }) => kind === "order" || kind === "ordinal" || kind === "number",
  };
}

/** Whether nothing stands before a number but what is said of how exact it is, or joins it: “But only two hours later”. */
export function opensSentence({ start }: Pick<Range, "start">, sentence: string): boolean {
  return /^\W*(?:(?:and|but|so|then|yet|just|only|merely|some|not|barely|hardly|exactly|precisely|about|around|roughly|almost|nearly|over)\b\W*)*$/i.test(
    sentence.slice(0, start),
  );
}

/** “Of the nine”, of “the third of the nine is ...”: how many commits there are. */
export function findAll({ end }: Range, sentence: string): ClaimToken | undefined {
  return readNumbers(readWords(sentence)).find(({ start }) =>
    ofThe.test(sentence.slice(end, start)),
  );
}

const ofThe = /^ of (?:(?:the|its|all|these|those) )?$/;

/** Whether “of the nine” is of commits: it stands alone, before these, in the remark on one or beside its subject. */
function isOfCommits(
  { start, end }: Range,
  { sentence, behind }: CitedStretch,
  [first]: readonly Exhibit[],
): boolean {
  if (!/ of (?:\w+ )?$/.test(sentence.slice(0, start))) return false;
  const isCalled =
    first !== undefined && isLogged(first) && findCalled(sentence)(first) !== undefined;
  return isCalled || first === behind || ofNoOther.test(sentence.slice(end));
}

const ofNoOther =
  /^(?: (?:listed )?commits?\b| listed\b| (?:is|are|was|were|has|have|says?|reads?|it|its|that|the|in)\b|[,.;:—)]|$)/;

/** Finds the quote by which a sentence calls a commit: its whole subject. */
export function findCalled(sentence: string): (commit: LoggedExhibit) => string | undefined {
  const quotes = scanMarks(sentence).filter(({ kind }) => kind === "quote");
  return ({ subject }) => quotes.find(({ inner }) => innerQuotes(subject) === inner)?.inner;
}

/** Why exhibits in their order are not told in it, if the words beside “before” or “after” say which is which. */
function refuteSides(
  token: ClaimToken,
  sentence: string,
  exhibits: readonly Exhibit[],
): Proof | undefined {
  const sides = findSides(token, { sentence, exhibits });
  if (sides === undefined || exhibits.indexOf(sides.later) > exhibits.indexOf(sides.earlier)) {
    return undefined;
  }
  const message = `${sides.later.id} comes before ${sides.earlier.id}: not “${token.text}”`;
  return refuted("order-differs", message);
}

const firsts = /^(?:first(?:ly)?|initial(?:ly)?)$/;
const lasts = /^(?:last(?:ly)?|final(?:ly)?|eventually|ultimately)$/;

/** Where an exhibit stands among its kind: its position, or its moment in milliseconds. */
function readRank(exhibit: Exhibit): number | undefined {
  if (isLogged(exhibit)) return exhibit.position;
  return readTime(exhibit);
}

/** When an exhibit is of, in milliseconds. */
function readTime(exhibit: Exhibit): number | undefined {
  const moment = readMoment(exhibit);
  return moment === undefined ? undefined : Date.parse(moment);
}

/** “Two hours later”, “within two hours”, “after two hours”: of how long something took, only a figure can tell. */
function findUnit({ start, end }: ClaimToken, sentence: string): Passing | undefined {
  const behind = sentence.slice(end);
  const isWithin = /\b(?:within|after) $/i.test(sentence.slice(0, start));
  const [, unit] = (isWithin ? /^[ -]([a-z]+?)s?\b/ : passing).exec(behind) ?? [];
  return units.find((each) => each === unit);
}

const passing =
  /^[ -](second|minute|hour|day|week)s? (?:later|earlier|after|before|apart|younger|older)\b/;

type Passing = (typeof units)[number];

const units = ["second", "minute", "hour", "day", "week"] as const;

function isSpan(milliseconds: number, unit: Passing, value: number): boolean {
  if (unit === "week") return tellsSpan(milliseconds, { unit: "day", value: 7 * value });
  return unit === "second"
    ? milliseconds === value * 1_000
    : tellsSpan(milliseconds, { unit, value });
}

function seriesIn(pack: EvidencePack, kind: Exhibit["kind"]): readonly Exhibit[] {
  return pack.exhibits
    .filter((exhibit) => exhibit.kind === kind)
    .sort((one, other) => (readRank(one) ?? 0) - (readRank(other) ?? 0));
}
