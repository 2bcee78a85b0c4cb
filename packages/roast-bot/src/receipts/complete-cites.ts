import type {
  Cite,
  EvidencePack,
  Exhibit,
  ObjectionCode,
  Roast,
  Sentence,
} from "@mea-culpa/formats";
import { standsIn } from "./argued/stands-in.ts";
import { findClause } from "./proofs/find-clause.ts";
import { findSides } from "./proofs/find-sides.ts";
import { nounBehind } from "./proofs/noun-behind.ts";
import { nounsFor } from "./proofs/prove-figure.ts";
import { readMoment, timeFields } from "./proofs/time-field.ts";
import type { ProvenCite } from "./proofs/proof.ts";
import { proveSentence, type ProveSentenceOptions } from "./prove-sentence.ts";
import { citedBy, findGround } from "./cited-exhibits.ts";
import { listNames } from "./people.ts";
import { indexPack } from "./pack-index.ts";
import type { ClaimToken } from "./tokens/claim-token.ts";
import { mapSentences } from "./walk-roast.ts";

/** A roast with the cites that its writer forgot, in every sentence; see `completeCites`. */
export function completeRoast(roast: Roast, pack: EvidencePack): Roast {
  const index = indexPack(pack);
  const free = [roast.verdict.archetype];
  return mapSentences(roast, index, ({ sentence, behind, provenOrder }) =>
    completeCites(sentence, { index, free, behind, provenOrder }),
  );
}

/**
 * The sentence with the cites that its writer forgot, and with the right exhibit for quotes and names
 * that it gives to a wrong one, as far as the pack has a proof. Nothing is believed because of it: the
 * checker looks at every cite, whoever has put it there. A figure, time or order that is wrong stays:
 * another one of the same value is of something else.
 */
export function completeCites(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  return withoutNeedlessArgument(addCites(sentence, options), options);
}

/** What cites prove word by word nobody has to argue, and no referee is asked about it. */
function withoutNeedlessArgument(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  const { text } = sentence;
  const cites = sentence.cites.filter(({ kind }) => kind !== "argued");
  const isArgued = cites.length < sentence.cites.length;
  return isArgued && proveSentence({ text, cites }, options).isWhole ? { text, cites } : sentence;
}

function addCites(sentence: Sentence, options: ProveSentenceOptions): Sentence {
  const { cites, unproven } = proveSentence(withoutStrays(sentence), options);
  const wrong = cites.filter(
    ({ cite: { kind, text: own }, proof }) =>
      (kind === "quote" || kind === "name") &&
      proof.kind === "refuted" &&
      // Code of a subject is a name in it.
      (misplaced.has(proof.code) || (proof.code === "subject-cut-short" && own.startsWith("`"))),
  );
  if (unproven.length === 0 && wrong.length === 0) return withoutStrays(sentence);
  const { text } = sentence;
  const right = withoutStrays(sentence).cites.filter(
    (cite) => !wrong.some((each) => each.cite === cite),
  );
  const scope = { ...options, sentence: { text, cites: right } };
  const refuted = cites.filter(
    ({ cite, proof }) => proof.kind === "refuted" && cite.kind !== "argued",
  );
  const found = proveSentence({ text, cites: right }, options).open.flatMap((token) => {
    const isClaimed = refuted.some((each) => !wrong.includes(each) && isOver(each, token));
    const cite = isClaimed
      ? undefined
      : findCandidates(token, scope).find((each) => proves(each, token, scope));
    return cite ?? [];
  });
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

type Scope = ProveSentenceOptions & { readonly sentence: Sentence };

function proves(cite: Cite, token: ClaimToken, { sentence, ...options }: Scope): boolean {
  const { text } = sentence;
  // What else is named beside a number says what it is of.
  const named = sentence.cites.filter(({ kind }) => kind === "quote" || kind === "name");
  const { cites, unproven } = proveSentence({ text, cites: [...named, cite] }, options);
  const isOpen = unproven.some(({ start, kind }) => start === token.start && kind === token.kind);
  return cites.at(-1)?.proof.kind === "proven" && !isOpen;
}

/** Cites that could prove a claim, the likeliest first. */
function findCandidates(token: ClaimToken, scope: Scope): readonly Cite[] {
  const { sentence, index } = scope;
  const text = sentence.text.slice(token.start, token.end);
  switch (token.kind) {
    case "quote":
    case "code":
    case "name": {
      // Who names somebody has to say from where.
      if (listNames(index).has(token.text.toLowerCase())) return [];
      const kind = token.kind === "quote" ? "quote" : "name";
      const cited = findCited(sentence.cites, scope);
      return [...new Set([...cited, ...index.pack.exhibits])]
        .filter((exhibit) => standsIn(token, { sentence, tokens: [], index, cited: [exhibit] }))
        .map(({ id }) => ({ kind, text, exhibit: id }));
    }
    case "number":
    case "ordinal":
      return [...spansFor(token, scope), ...figuresFor(token, scope)];
    case "time":
      return findDated(token, scope).flatMap((exhibit) =>
        timeFields(exhibit).map((field) => ({ kind: "time", text, exhibit: exhibit.id, field })),
      );
    case "order": {
      const exhibits = findDated(token, scope);
      const sides = findSides(token, { sentence: sentence.text, exhibits });
      if (sides === undefined) return [];
      return [{ kind: "order", text, exhibits: [sides.earlier.id, sides.later.id] }];
    }
    default:
      return [];
  }
}

/** Figures of the number, said with what it counts, that are of something the sentence cites. */
function figuresFor(token: ClaimToken, scope: Scope): readonly Cite[] {
  const { sentence, index } = scope;
  const { text, cites } = sentence;
  const cited = new Set(findCited(cites, scope).map(({ id }) => id));
  return index.pack.figures.flatMap((figure): readonly Cite[] => {
    const ground = findGround(figure.id, index);
    const isNear = ground.includes("pr") || ground.some((id) => cited.has(id));
    const noun = isNear ? nounBehind(token, text, nounsFor(figure)) : undefined;
    const hasNoun = noun?.kind === "known";
    // What stands alone counts anything: only a share or a factor says by itself what it is.
    if (!hasNoun && (token.form === "plain" || token.form === undefined)) return [];
    const end = hasNoun ? noun.end : token.end;
    return [{ kind: "figure", text: text.slice(token.start, end), figure: figure.id }];
  });
}

/** “Two hours later” of two of the commits and reviews that the sentence cites, each pair in its order. */
function spansFor(token: ClaimToken, scope: Scope): readonly Cite[] {
  const { text } = scope.sentence;
  const [unit] =
    /^[ -](?:second|minute|hour|day)s?(?: later| earlier)?\b/.exec(text.slice(token.end)) ?? [];
  if (unit === undefined) return [];
  const dated = findDated(token, scope).toSorted(
    (one, other) => Date.parse(readMoment(one) ?? "") - Date.parse(readMoment(other) ?? ""),
  );
  const stretch = text.slice(token.start, token.end + unit.length);
  return dated.flatMap((first, at) =>
    dated
      .slice(at + 1)
      .map(({ id }): Cite => ({ kind: "order", text: stretch, exhibits: [first.id, id] })),
  );
}

/** The dated exhibits that a claim may be about: those named in its clause, or else all cited ones. */
function findDated({ start }: ClaimToken, scope: Scope): readonly Exhibit[] {
  const { sentence, index } = scope;
  const clause = findClause({ start }, { sentence: sentence.text, apart: [] });
  const named = sentence.cites.filter(
    ({ kind, text }) =>
      (kind === "quote" || kind === "name") &&
      sentence.text.slice(clause.start, clause.end).includes(text),
  );
  const own = findCited(named, { index }).filter(isDated);
  const all = findCited(sentence.cites, scope).filter(isDated);
  return own.length > 0 ? [...new Set([...own, ...all])] : all;
}

function isDated(exhibit: Exhibit): boolean {
  return readMoment(exhibit) !== undefined;
}

/** What cites rest on, and the commit behind which their sentence stands. */
function findCited(
  cites: readonly Cite[],
  { index, behind }: ProveSentenceOptions,
): readonly Exhibit[] {
  const ids = cites.flatMap((cite) => citedBy(cite, index));
  return [...new Set([...ids, ...(behind === undefined ? [] : [behind])])].flatMap(
    (id) => index.exhibits.get(id) ?? [],
  );
}
