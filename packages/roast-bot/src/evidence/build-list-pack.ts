import type { Authorship, EvidencePack, Figure, ListExhibit } from "@mea-culpa/formats";
import { sha256 } from "../digest.ts";
import type { PackOccasion } from "./build-evidence-pack.ts";
import type { Candidate } from "../change/change.ts";
import { machineName } from "../git/machines.ts";
import { momentInZone } from "./tell-in-zone.ts";

/** What was merged from one source in a slot. */
export interface SourceList {
  readonly source: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Makes the pack of a slot without a pull request to roast: nothing merged at all is a silence,
 * proven by empty lists; anything else was by machines or only moved versions. Pure.
 */
export function buildListPack(lists: readonly SourceList[], occasion: PackOccasion): EvidencePack {
  const { opens, closes, zone } = occasion.slot;
  const exhibits = lists.map(({ source, candidates }, at): ListExhibit => {
    const text = candidates.map(({ title }) => title).join("\n");
    return {
      id: at === 0 ? "list" : `list${at + 1}`,
      kind: "list",
      text,
      sha256: sha256(text),
      opens: momentInZone(opens, zone),
      closes: momentInZone(closes, zone),
      source,
      count: candidates.length,
    };
  });
  const candidates = lists.flatMap((list) => list.candidates);
  const kind = candidates.length === 0 ? "silence" : "machines-only";
  const count: Figure = {
    id: "pull-requests.count",
    value: candidates.length,
    unit: "pull-request",
    formula: { op: "sum", of: exhibits.map(({ id }) => `${id}.count`) },
    label: "own pull requests merged in the slot",
  };
  return {
    schema: "mea-culpa/evidence/1",
    subject: { kind, id: `${kind}@${closes}`, sources: lists.map(({ source }) => source) },
    who: occasion.who,
    names: occasion.names,
    slot: occasion.slot,
    ...(occasion.short !== undefined && { short: occasion.short }),
    ...(occasion.looked !== undefined && { looked: occasion.looked }),
    authorship: authorshipOfLists(candidates),
    exhibits,
    figures: [count],
    charges: [],
    compliments: [],
    leftOut: [],
  };
}

function authorshipOfLists(candidates: readonly Candidate[]): Authorship {
  const machines = candidates.flatMap(({ author }) => machineName(author) ?? []);
  if (machines.length === 0) return { kind: "person" };
  return { kind: "machine", machines: [...new Set(machines)] };
}
