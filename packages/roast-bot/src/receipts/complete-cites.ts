import type { Cite, EvidencePack, Roast, Sentence } from "@mea-culpa/formats";
import { findArgued, findBringers, isArgued, mostArgued } from "./cited-exhibits.ts";
import { type FindCandidates, findNamed, findPlaced, findTold, proves } from "./find-candidates.ts";
import { indexPack } from "./pack-index.ts";
import { proveSentence, type ProveSentenceOptions } from "./prove-sentence.ts";
import { mapSentences } from "./walk-roast.ts";

/** A roast with the cites that its writer left out, in every sentence; see `completeCites`. */
export function completeRoast(roast: Roast, pack: EvidencePack): Roast {
  const index = indexPack(pack);
  const free = [roast.verdict.archetype];
  return mapSentences(roast, index, ({ sentence, behind, since, provenOrder, below = [] }) =>
    completeCites(sentence, { index, free, behind, since, provenOrder, below }),
  );
}

/**
 * The sentence with the cites that its writer left out, as far as the pack has a proof. Nothing is believed
 * because of it: the checker looks at every cite, whoever has put it there. What the sentence names comes
 * first: its numbers and times are of that, of what it rests on, or of the whole.
 */
export function completeCites(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  const named = addCites(sentence, options, findNamed);
  const placed = restOnPlaces(addCites(named, options, findPlaced));
  const told = addCites(placed, options, findTold);
  return withoutNeedlessArgument(
    addCites(restOnBringers(told, options), options, findTold),
    options,
  );
}

/** A sentence that names a commit by its place rests on it as well, where that is one exhibit more. */
function restOnPlaces(sentence: Sentence): Sentence {
  const placed = sentence.cites.flatMap((cite) =>
    cite.kind === "order" && cite.exhibits.length === 1 ? cite.exhibits : [],
  );
  return restOn(placed, sentence);
}

/** “Eleven hours later” of lines that a commit left so: when that was, the commit says. */
function restOnBringers(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  const { exhibits, pack } = options.index;
  const isDated = proveSentence(sentence, options).unproven.some(
    ({ kind, end }) =>
      kind === "time" || (kind === "number" && passing.test(sentence.text.slice(end))),
  );
  if (!isDated) return sentence;
  const left = findArgued(sentence.cites).filter((id) => {
    const exhibit = exhibits.get(id);
    return exhibit?.kind === "lines" && exhibit.side === "after";
  });
  return restOn(findBringers(left, pack), sentence);
}

const passing = /^[ -](?:second|minute|hour|day|week)s? later\b/;

function restOn(others: readonly string[], { text, cites }: Sentence): Sentence {
  const rested = cites.map((cite): Cite => {
    if (cite.kind !== "argued") return cite;
    const exhibits = [...new Set([...cite.exhibits, ...others])];
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
  const { unproven, open } = proveSentence(sentence, options);
  const { text } = sentence;
  const cites = [...sentence.cites];
  // A picture may count and order things of its own; what rests on exhibits does those of theirs.
  for (const token of isArgued(sentence) ? unproven : open) {
    const scope = { ...options, sentence: { text, cites } };
    const proving = findCandidates(token, scope).find((each) => proves(each, token, scope));
    if (proving !== undefined) cites.push(proving);
  }
  return { text, cites };
}
