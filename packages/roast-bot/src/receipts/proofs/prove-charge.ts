import type { Charge } from "@mea-culpa/formats";
import { findCharge, findCompliment } from "../../charges/registry.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords, type Word } from "../tokens/read-words.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { isClaimWord } from "../words/claim-words.ts";
import { functionWords } from "../words/function-words.ts";
import { stemOf } from "../words/inflect.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * The stretch says what the charge has established: each of its content words, but those that
 * other cites prove, comes from the charge's own words or from its row of assertions. Absolutes,
 * orders, comparisons and denials come only from the row.
 */
export function proveCharge(
  stretch: CitedStretch,
  charge: Charge,
  isProvenOtherwise: (word: Word, range: Range) => boolean,
): Proof {
  const licence = licenceOf(charge);
  const strange = readWords(stretch.text).find((word) => {
    const range = { start: stretch.start + word.start, end: stretch.start + word.end };
    return !isLicensed(word.lower, licence) && !isProvenOtherwise(word, range);
  });
  if (strange !== undefined) {
    return refuted(
      "claim-without-proof",
      `“${strange.text}” is none of the words that ${charge.code} proves`,
    );
  }
  const says = contentOf(stretch.text, licence) > 0;
  return {
    kind: "proven",
    covers: (token) => {
      if (token.kind === "fact" || token.kind === "thing") return true;
      if (token.kind === "name" || token.kind === "code") return isTerm(token, charge);
      // A bare “only” of a charge would prove the “only” of any other statement.
      if (!rowKinds.has(token.kind) || !says) return false;
      return licence.exact.has(token.text.toLowerCase().replaceAll("’", "'"));
    },
  };
}

/** What a row of assertions may prove by naming the word. Numbers and persons it never does. */
const rowKinds: ReadonlySet<ClaimToken["kind"]> = new Set([
  "absolute",
  "comparison",
  "negation",
  "order",
  "time",
]);

interface Licence {
  readonly exact: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** The words with which a charge may be stated. */
export function licenceOf(charge: Charge): Licence {
  const known = licences.get(charge);
  if (known !== undefined) return known;
  const licence = makeLicence(charge);
  licences.set(charge, licence);
  return licence;
}

/** A charge is asked for its words by every claim of a text. */
const licences = new WeakMap<Charge, Licence>();

function makeLicence(charge: Charge): Licence {
  const rule = findCharge(charge.code) ?? findCompliment(charge.code);
  const row = rule?.words?.assertions.split(/\s+/) ?? [];
  const own = [charge.title, charge.summary, ...Object.values(charge.terms)].flatMap((text) =>
    readWords(text.replaceAll("`", " ")).map(({ lower }) => lower),
  );
  return {
    exact: new Set(row),
    stems: new Set([...row, ...own.filter((word) => !/\d/.test(word))].map(stemOf)),
  };
}

/** Whether a word is grammar, or licensed by the charge. */
export function isLicensed(word: string, licence: Licence): boolean {
  if (functionWords.has(word) && !licence.exact.has(word)) return true;
  return licence.exact.has(word) || licence.stems.has(stemOf(word));
}

/** How many words of a text a charge licenses, apart from grammar and claims of all or nothing. */
export function contentOf(text: string, licence: Licence): number {
  return readWords(text).filter(
    ({ lower }) => !functionWords.has(lower) && !isClaimWord(lower) && isLicensed(lower, licence),
  ).length;
}

function isTerm({ text }: ClaimToken, charge: Charge): boolean {
  return Object.values(charge.terms).includes(text);
}
