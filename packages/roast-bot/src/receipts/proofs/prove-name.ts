import type { Exhibit } from "@mea-culpa/formats";
import { scanMarks } from "../tokens/scan-marks.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { findPhrases } from "../tokens/find-phrases.ts";
import { functionWords } from "../words/function-words.ts";
import { namesIn } from "./exhibit-names.ts";
import { proveQuote } from "./prove-quote.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * A name stands, on word boundaries, in its exhibit. It proves that the thing exists, so it covers
 * names, code and nouns; a verb only where it is *emphasised* as a word of the exhibit.
 */
export function proveName(stretch: CitedStretch, exhibit: Exhibit): Proof {
  const wanted = plainText(stretch.text);
  const found =
    wanted !== "" &&
    namesIn(exhibit).some((name) => {
      return findPhrases(name, [wanted, singularOf(wanted)]).some(({ start, end }) => {
        const found = name.slice(start, end);
        return found === wanted || isLowerCase(wanted) || isWrittenBig(wanted, found);
      });
    });
  if (!found) {
    return refuted("name-not-in-exhibit", `“${wanted}” does not stand in exhibit ${exhibit.id}`);
  }
  const isQuoted = proveQuote(stretch, exhibit).kind === "proven";
  return {
    kind: "proven",
    covers: (token) =>
      ["name", "code", "thing", "ordinal"].includes(token.kind) ||
      (token.kind === "quote" && isQuoted) ||
      isEmphasised(token, stretch),
  };
}

/** The stretch without marks and without the article and possessive that grammar adds. */
function plainText(text: string): string {
  return scanMarks(text)
    .map(({ inner }) => inner)
    .join("")
    .replace(/^\*+|\*+$/g, "")
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s$/u, "")
    .trim();
}

/** “BSDs”. */
function singularOf(text: string): string {
  return text.replace(/^(\p{Lu}{2,})s$/u, "$1");
}

/** “FreeBSD” and “CI”, where the exhibit has `freebsd` and `ci`: but “IT” is not it. */
function isWrittenBig(wanted: string, found: string): boolean {
  const isSpecial = /\p{Lu}\p{L}*\p{Lu}s?$/u.test(wanted) && !/\s/.test(wanted);
  const isSame = found === singularOf(wanted) || isLowerCase(found);
  return isSpecial && isSame && !functionWords.has(found);
}

/** Ordinary words may change their case on the way into a sentence; names may not. */
function isLowerCase(text: string): boolean {
  return text === text.toLowerCase();
}

function isEmphasised({ start, end }: ClaimToken, { sentence }: CitedStretch): boolean {
  return [...sentence.matchAll(/\*[^*]+\*/g)].some(
    (match) => match.index < start && end < match.index + match[0].length,
  );
}
