import type { Cite, EvidencePack, ObjectionCode, Roast, Sentence } from "@mea-culpa/formats";
import { isArgued, mostArgued } from "./cited-exhibits.ts";
import { type FindCandidates, findNamed, findPlaced, findTold, proves } from "./find-candidates.ts";
import { indexPack } from "./pack-index.ts";
import type { ProvenCite } from "./proofs/proof.ts";
import { proveSentence, type ProveSentenceOptions } from "./prove-sentence.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { mapSentences } from "./walk-roast.ts";

/** A roast with the cites that its writer forgot, in every sentence; see `completeCites`. */
export function completeRoast(roast: Roast, pack: EvidencePack): Roast {
  const index = indexPack(pack);
  const free = [roast.verdict.archetype];
  return mapSentences(roast, index, ({ sentence, behind, since, provenOrder, below = [] }) =>
    completeCites(sentence, { index, free, behind, since, provenOrder, below }),
  );
}

/**
 * The sentence with the cites that its writer forgot, and with the right exhibit for quotes and names
 * that it gives to a wrong one, as far as the pack has a proof. Nothing is believed because of it: the
 * checker looks at every cite, whoever has put it there. A figure, time or order that is wrong stays:
 * another one of the same value is of something else. What the sentence names comes first: its
 * numbers and times are of that, of what it rests on, or of the whole.
 */
export function completeCites(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  const named = addCites(withoutStrays(sentence), options, findNamed);
  const placed = restOnPlaces(addCites(named, options, findPlaced));
  return withoutNeedlessArgument(addCites(placed, options, findTold), options);
}

/** A sentence that names a commit by its place rests on it as well, where that is one exhibit more. */
function restOnPlaces({ text, cites }: Sentence): Sentence {
  const placed = cites.flatMap((cite) =>
    cite.kind === "order" && cite.exhibits.length === 1 ? cite.exhibits : [],
  );
  const rested = cites.map((cite): Cite => {
    if (cite.kind !== "argued") return cite;
    const exhibits = [...new Set([...cite.exhibits, ...placed])];
    return exhibits.length > mostArgued ? cite : { ...cite, exhibits };
  });
  return { text, cites: rested };
}

/** What cites prove word by word nobody has to argue, and no referee is asked about it. */
function withoutNeedlessArgument(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  const { text } = sentence;
  const cites = sentence.cites.filter(({ kind }) => kind !== "argued");
  return isArgued(sentence) && proveSentence({ text, cites }, options).isWhole
    ? { text, cites }
    : sentence;
}

function addCites(
  sentence: Sentence,
  options: ProveSentenceOptions,
  findCandidates: FindCandidates,
): Sentence {
  const { cites, unproven } = proveSentence(sentence, options);
  const wrong = cites.filter(
    ({ cite: { kind, text: own }, proof }) =>
      (kind === "quote" || kind === "name") &&
      proof.kind === "refuted" &&
      // Code of a subject is a name in it.
      (misplaced.has(proof.code) || (proof.code === "subject-cut-short" && own.startsWith("`"))),
  );
  if (unproven.length === 0 && wrong.length === 0) return sentence;
  const { text } = sentence;
  const right = sentence.cites.filter((cite) => !wrong.some((each) => each.cite === cite));
  const refuted = cites.filter(
    ({ cite, proof }) => proof.kind === "refuted" && cite.kind !== "argued",
  );
  const found: Cite[] = [];
  const claims = proveSentence({ text, cites: right }, options);
  // A picture may count and order things of its own; what rests on exhibits does those of theirs.
  const sought = isArgued(sentence) ? claims.unproven : claims.open;
  for (const token of sought) {
    if (refuted.some((each) => !wrong.includes(each) && isOver(each, token))) continue;
    const scope = { ...options, sentence: { text, cites: [...right, ...found] } };
    found.push(
      ...findCandidates(token, scope)
        .filter((each) => proves(each, token, scope))
        .slice(0, 1),
    );
  }
  const left = proveSentence({ text, cites: [...right, ...found] }, options).open;
  // A wrong cite stays where nothing proves what it was to prove: its writer hears why.
  const kept = wrong.filter((each) => left.some((token) => isOver(each, token)));
  return { text, cites: [...right, ...kept.map(({ cite }) => cite), ...found] };
}

/** Without cites of words that the sentence does not have: these prove nothing. */
function withoutStrays({ text, cites }: Sentence): Sentence {
  return { text, cites: cites.filter((cite) => text.includes(cite.text)) };
}

const misplaced: ReadonlySet<ObjectionCode> = new Set<ObjectionCode>([
  "unknown-exhibit",
  "quote-not-in-exhibit",
  "name-not-in-exhibit",
]);

function isOver({ range }: ProvenCite, { start, end }: ClaimToken): boolean {
  return range === undefined || (range.start <= start && end <= range.end);
}
