import type { EvidencePack, Roast } from "@mea-culpa/formats";
import { givesVerdict } from "../lines/licence.ts";
import type { Objection } from "./objection.ts";
import { findInsults } from "./find-impossible.ts";
import { findMarkUp } from "./find-mark-up.ts";
import { readPackWords } from "./pack-words.ts";
import { findClaimTokens } from "./tokens/find-claim-tokens.ts";
import { contentWords } from "./tokens/plain-words.ts";
import { stemWord } from "./words/inflect.ts";

/**
 * An archetype is `The` and one to four capitalised words, which hold no claim and of which at most one
 * is a word of the evidence; or
 * the one that belongs to the licensed line behind it.
 */
export function checkArchetype(
  { archetype, oneLiner }: Roast["verdict"],
  pack: EvidencePack,
): readonly Objection[] {
  if (oneLiner.cites.some((cite) => cite.kind === "licensed" && givesVerdict(archetype, cite))) {
    return [];
  }
  // Titled through or not: “The Sign On The Door”.
  const plain = archetype.replaceAll(small, (word) => word.toLowerCase());
  if (findMarkUp(archetype).length > 0 || !pattern.test(plain)) {
    return [object("an archetype is “The” and one to four capitalised words", archetype)];
  }
  const { stems } = readPackWords(pack);
  const claims = findClaimTokens(archetype.toLowerCase());
  const places = new Set(claims.flatMap(({ kind, text }) => (kind === "order" ? [text] : [])));
  const own = contentWords(archetype).filter(
    (word) => stems.has(stemWord(word)) && !places.has(word),
  );
  // A doorman is a picture, whatever the code has, and so is the last one; a test and a deleter are a charge.
  const charge = own.length > 1 ? [own.join(" ")] : [];
  return [
    ...charge.map((text) =>
      object(`“${text}” is of the work, and an archetype states nothing`, text),
    ),
    ...findInsults(archetype).map(({ text, message }) => object(message, text)),
    ...claims
      .filter(({ kind }) => kind !== "time" && kind !== "order")
      .map(({ text }) => object(`“${text}” states something, and an archetype may not`, text)),
  ];
}

function object(message: string, text: string): Objection {
  return { code: "claim-without-proof", place: "verdict.archetype", text, message };
}

const small = /(?<=\S )(?:Of|The|In|At|On|A|An|And|For|To|Who|With)(?= )/g;
const pattern =
  /^The(?: (?:of|the|in|at|on|an?|and|for|to|who|with))*(?:[ -]\p{Lu}[\p{L}’'-]*(?: (?:of|the|in|at|on|an?|and|for|to|who|with))*){1,4}$/u;
