import type { EvidencePack, Exhibit, Hearing, Ruling } from "@mea-culpa/formats";
import { decideRuling, type Decision } from "./decide-ruling.ts";
import { makeCanaries } from "./make-canaries.ts";

/** A hearing whose referee passed its trial, or why nothing in it counts. */
export type BelievedHearing =
  | {
      readonly kind: "believed";
      readonly referee: string;
      readonly canaries: number;
      readonly rulings: ReadonlyMap<string, Ruling>;
    }
  | { readonly kind: "disbelieved"; readonly reason: string };

/**
 * Believes a hearing if its referee was tried with each canary of the pack and failed none. A
 * referee who takes what is false for shown, or what is proven for unshown, is believed in nothing.
 */
export function believeHearing(hearing: Hearing | undefined, pack: EvidencePack): BelievedHearing {
  if (hearing === undefined)
    return {
      kind: "disbelieved",
      reason: "not all of it is proven, and no referee judges the rest",
    };
  const exhibits = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const canaries = makeCanaries(pack);
  for (const canary of canaries) {
    const tried = hearing.canaries.filter(({ text }) => text === canary.text);
    if (tried.length === 0) {
      return { kind: "disbelieved", reason: "the referee was not tried with a canary" };
    }
    const failed = tried.find((ruling) => !isRecognised(ruling, canary.isTrue, exhibits));
    if (failed !== undefined) {
      return { kind: "disbelieved", reason: `the referee failed a canary: ${failed.text}` };
    }
  }
  return {
    kind: "believed",
    referee: hearing.referee,
    canaries: hearing.canaries.length,
    rulings: new Map(hearing.rulings.map((ruling) => [ruling.text, ruling])),
  };
}

/** A true canary is shown in both votes; a false one has in each something that is not shown. */
function isRecognised(
  ruling: Ruling,
  isTrue: boolean,
  exhibits: ReadonlyMap<string, Exhibit>,
): boolean {
  if (isTrue) return decideRuling(ruling, exhibits).kind === "shown";
  return (
    ruling.votes.length === 2 &&
    ruling.votes.every(({ statements }) => statements.some(({ verdict }) => verdict !== "shown"))
  );
}

/** What a hearing comes to for one sentence, by its text. */
export function decideSentence(
  text: string,
  {
    hearing,
    exhibits,
  }: { readonly hearing: BelievedHearing; readonly exhibits: ReadonlyMap<string, Exhibit> },
): Decision {
  if (hearing.kind !== "believed") return { kind: "refused", message: hearing.reason };
  const ruling = hearing.rulings.get(text);
  if (ruling !== undefined) return decideRuling(ruling, exhibits);
  return { kind: "refused", message: "no referee was asked about it" };
}
