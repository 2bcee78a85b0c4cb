import type { EvidencePack, Exhibit, Hearing, Ruling } from "@mea-culpa/formats";
import { decideRuling, type Decision } from "./decide-ruling.ts";

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
  const unheard = "not all of it is proven, and no referee judges the rest";
  if (hearing === undefined) return { kind: "disbelieved", reason: unheard };
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

/** A sentence about a pack of which code knows whether it is so. */
export interface Canary {
  readonly text: string;
  readonly isTrue: boolean;
  /** What it cites, and what stands beside that to be mistaken for it. */
  readonly exhibits: readonly string[];
  readonly counter: readonly string[];
}

/**
 * What a referee of this pack is tried with: a sentence that a quote proves, the same one with the
 * quote of another exhibit, and the same one denied. A referee that agrees with everything, with
 * nothing, or that does not look where it is told to, fails one of them.
 */
export function makeCanaries({ exhibits }: EvidencePack): readonly Canary[] {
  const lines = exhibits.flatMap(({ id, text }) => {
    const line = text
      .split("\n")
      .find((each) => each.trim().length >= 8)
      ?.trim();
    return line === undefined || line.length > 120 || /[“”]/.test(line) ? [] : [{ id, text, line }];
  });
  const [first] = lines;
  if (first === undefined) return [];
  const second = lines.find(
    ({ text, line }) => !text.includes(first.line) && !first.text.includes(line),
  );
  const other = second?.line ?? "here ends the log of the lighthouse keeper";
  const scope = { exhibits: [first.id], counter: second === undefined ? [] : [second.id] };
  const says = (line: string): string => `Exhibit ${first.id} has the line “${line}”.`;
  return [
    { ...scope, text: says(first.line), isTrue: true },
    { ...scope, text: says(other), isTrue: false },
    {
      ...scope,
      text: `Exhibit ${first.id} does not have the line “${first.line}”.`,
      isTrue: false,
    },
  ];
}
