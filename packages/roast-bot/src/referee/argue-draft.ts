import type { Cite, EvidencePack, Hearing, Roast, Sentence } from "@mea-culpa/formats";
import { decideSentence } from "../receipts/argued/believe-hearing.ts";
import { citedBy, isArgued, mostArgued } from "../receipts/cited-exhibits.ts";
import { findImpossible } from "../receipts/find-impossible.ts";
import { completeCites } from "../receipts/complete-cites.ts";
import { indexPack, type PackIndex } from "../receipts/pack-index.ts";
import { proveSentence } from "../receipts/prove-sentence.ts";
import { mapSentences, type PlacedSentence, listSentences } from "../receipts/walk-roast.ts";
import { findBrought, findCounterExhibits } from "./counter-exhibits.ts";

/**
 * A draft as it is put before a referee: whatever is not proven word by word argues from what it stands
 * on, whether its writer said so or not.
 */
export function argueDraft(roast: Roast, pack: EvidencePack): Roast {
  const index = indexPack(pack);
  const free = [roast.verdict.archetype];
  const grounds = findGrounds(roast, index);
  return mapSentences(roast, index, ({ place, sentence, ...rest }) => {
    const exhibits = grounds.get(place) ?? [];
    if (isArgued(sentence) || exhibits.length === 0) return sentence;
    const options = { index, free, ...rest };
    const { isWhole, open } = proveSentence(sentence, options);
    if (isWhole) return sentence;
    const { text, cites } = sentence;
    // Of what a referee reads whole, a part of a subject may be quoted.
    const argued = completeCites(
      { text, cites: [...cites, { kind: "argued", text, exhibits: [...exhibits] }] },
      options,
    );
    // Of a picture nobody asks who it was, or in which order commits come; of what rests on commits,
    // code does. A referee hears of it as it stands, then.
    const isHarder =
      proveSentence(argued, options).open.length > open.length ||
      findImpossible(argued, index).length > findImpossible(sentence, index).length;
    return isHarder ? sentence : argued;
  });
}

/**
 * The draft with what came of it: a sentence that was found shown is argued, from exhibits that show
 * it; one that was found to state nothing is argued no longer. Any other stays as its writer left it.
 */
export function settleDraft(
  completed: Roast,
  {
    argued,
    pack,
    hearing,
  }: { readonly argued: Roast; readonly pack: EvidencePack; readonly hearing: Hearing },
): Roast {
  const index = indexPack(pack, hearing);
  const asked = new Map(
    listSentences(argued, index).map(({ place, sentence }) => [place, sentence]),
  );
  return mapSentences(completed, index, ({ place, sentence }) =>
    settleSentence(sentence, { asked: asked.get(place) ?? sentence, index }),
  );
}

function settleSentence(
  sentence: Sentence,
  { asked, index }: { readonly asked: Sentence; readonly index: PackIndex },
): Sentence {
  if (index.hearing.kind === "disbelieved") return sentence;
  const { text } = sentence;
  const decision = decideSentence(text, index);
  switch (decision.kind) {
    case "refused":
      return sentence;
    case "states-nothing":
      return { text, cites: sentence.cites.filter(({ kind }) => kind !== "argued") };
    case "shown": {
      const proving = decision.statements.flatMap(({ proofs }) =>
        proofs.map(({ exhibit }) => exhibit),
      );
      return { text, cites: asked.cites.map((cite) => restOn(cite, proving)) };
    }
  }
}

/** The cite from exhibits that show it, where its own show none of it. */
function restOn(cite: Cite, proving: readonly string[]): Cite {
  if (cite.kind !== "argued" || cite.exhibits.some((id) => proving.includes(id))) return cite;
  return { ...cite, exhibits: [...new Set([...proving, ...cite.exhibits])].slice(0, mostArgued) };
}

/**
 * What each sentence stands on, by its place: what it cites and stands beside; else what the sentence
 * before it in its paragraph stands on; else what has the names it says; else what stands above. What heads a section stands on
 * what most of its sentences do, and the lines that close or announce a roast on what most of all do.
 */
function findGrounds(roast: Roast, index: PackIndex): ReadonlyMap<string, readonly string[]> {
  const grounds = new Map<string, readonly string[]>();
  let before: { readonly block: string; readonly exhibits: readonly string[] } | undefined;
  const placed = listSentences(roast, index);
  for (const each of placed) {
    const block = each.place.replace(/\.(?:sentences|items)\[.*/, "");
    const own = exhibitsToAsk(each, index);
    const near = before?.exhibits ?? [];
    const inherited = before?.block === block ? near : [];
    const above = block.includes(".blocks[") ? near : [];
    const exhibits = [own, inherited, findNamed(each.sentence, index), above].find(
      ({ length }) => length > 0,
    );
    grounds.set(each.place, exhibits ?? []);
    before = { block, exhibits: exhibits ?? [] };
  }
  for (const { place } of placed) {
    if (place.includes(".blocks[") || grounds.get(place)?.length !== 0) continue;
    const own = place.endsWith(".heading") ? place.slice(0, -"heading".length) : "";
    const below = placed.filter((each) => each.place.startsWith(own));
    grounds.set(place, findOften(below.flatMap(({ sentence }) => sentence.cites)));
  }
  return grounds;
}

function findNamed({ text }: Sentence, { pack }: PackIndex): readonly string[] {
  return findCounterExhibits({ sentence: text, cited: [] }, pack).slice(0, mostArgued);
}

/** The exhibits from which most sentences are argued. */
function findOften(cites: readonly Cite[]): readonly string[] {
  const argued = cites.flatMap((cite) => (cite.kind === "argued" ? cite.exhibits : []));
  return [...Map.groupBy(argued, (id) => id)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, mostArgued)
    .map(([id]) => id);
}

/**
 * Those that a sentence argues from; of one that argues nothing, those that prove its parts, and
 * what it stands beside: the commit of its entry in a log and what that brought, code that is shown
 * above or below it.
 */
export function exhibitsToAsk(
  { sentence: { cites }, behind, beside }: PlacedSentence,
  index: PackIndex,
): readonly string[] {
  const argued = cites.find((cite) => cite.kind === "argued");
  if (argued !== undefined) return argued.exhibits;
  const proving = cites.flatMap((cite) => citedBy(cite, index));
  const near = [...(behind === undefined ? [] : [behind]), ...beside];
  const brought = findBrought([...proving, ...near], index.pack);
  return [...new Set([...proving, ...near, ...brought])]
    .filter((id) => index.exhibits.has(id))
    .slice(0, mostArgued);
}
