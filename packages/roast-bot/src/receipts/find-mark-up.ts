import { findUnseen } from "../change/clean-text.ts";
import { scanMarks } from "./tokens/scan-marks.ts";

/**
 * Stretches of a sentence that are marks other than `code`, “quotes” and *emphasis*, or that a
 * site generator could read as something else than prose.
 */
export function findMarkUp(text: string): readonly string[] {
  const plain = scanMarks(text).flatMap(({ kind, inner }) => (kind === "plain" ? [inner] : []));
  const found = plain.flatMap((inner) => [
    ...(inner.match(forbidden) ?? []),
    ...(inner.match(disguises) ?? []),
  ]);
  const stars = plain.join("").match(/\*/g)?.length ?? 0;
  const lines = /[\r\n\u2028\u2029]/.test(text) ? ["\\n"] : [];
  // Figures of other scripts, fractions and the like are numbers that nobody checks.
  const figures = plain.flatMap((inner) => inner.match(/[\p{N}--[0-9]]/gv) ?? []);
  // A tab is white space in what is quoted, and none of ours.
  const tabs = plain.flatMap((inner) => inner.match(/\t/g) ?? []);
  const hidden = [...findUnseen(text), ...(text.match(/[\p{Cc}--\t]/gv) ?? []), ...tabs];
  // A letter of another script among Latin ones, or a Latin one in another width, only looks like a word.
  const disguised = plain.flatMap((inner) => (inner.match(/\p{L}+/gu) ?? []).filter(isDisguised));
  return [
    ...disguised,
    ...found,
    ...(stars % 2 === 1 ? ["*"] : []),
    ...lines,
    ...figures,
    ...hidden,
  ];
}

function isDisguised(word: string): boolean {
  const isMixed = /\p{Script=Latin}/u.test(word) && /[\p{L}--\p{Script=Latin}]/v.test(word);
  return isMixed || word.normalize("NFKC") !== word.normalize("NFC");
}

/** Single quotes around words, emphasis of a whole phrase or of half a word, letters one by one. */
const disguises =
  /(?<![\p{L}\p{N}])['‘](?=\S)[^'‘’“”]{2,}?(?<=\S)['’](?![\p{L}\p{N}])|\*[^*\s]+(?:\s[^*\s]+){2,}\*|\p{L}\*\p{L}|(?<![\p{L}'’])\p{L}(?:[ -]\p{L}){2,}(?![\p{L}'’])/gu;

/** Quotes, brackets, links as Markdown finds them (no letter before, `//` behind: “okhttp: …” is none) and emoji by name. */
const forbidden =
  /["<>[\]{}|\\~`“”]|\*\*|(?<![A-Za-z])(?:https?|ftp):\/\/\S*|www\.\S*|:[a-z_+-]+:/gi;
