import type { Judgement } from "./judge-case.ts";
import { mechanicalKinds } from "./read-cases.ts";

/** Of sentences that a good writer would write, how many are refused. */
interface Acceptance {
  readonly good: number;
  readonly refused: number;
}

/** What a corpus came to. Recorded roasts, which were mended until they passed, count for nothing. */
export interface Tally extends Acceptance {
  /** The half of it that was kept from whoever mends the checker. */
  readonly heldOut: Acceptance;
  /** Falsehoods that code can find. */
  readonly mechanical: { readonly all: number; readonly published: number };
  /** All others: a referee has to find them. */
  readonly meant: { readonly all: number; readonly published: number };
  /** What is not quite so, or not to be known. */
  readonly loose: { readonly all: number; readonly published: number };
  /** Falsehoods of any kind that are called proven. */
  readonly falselyProven: number;
}

export function tally(judgements: readonly Judgement[]): Tally {
  const free = judgements.filter(({ labelled }) => !labelled.isRecorded);
  const falsehoods = free.filter(({ labelled }) => labelled.label === "false");
  return {
    ...accept(free),
    heldOut: accept(free.filter(({ labelled }) => labelled.heldOut)),
    mechanical: count(falsehoods.filter(isMechanical)),
    meant: count(falsehoods.filter((each) => !isMechanical(each))),
    loose: count(free.filter(({ labelled }) => labelled.label === "loose")),
    falselyProven: falsehoods.filter(({ published }) => published === "proven").length,
  };
}

function isMechanical({ labelled }: Judgement): boolean {
  return mechanicalKinds.has(labelled.kind ?? "");
}

function accept(judgements: readonly Judgement[]): Acceptance {
  const good = judgements.filter(
    ({ labelled: { label } }) => label === "true" || label === "figurative",
  );
  return {
    good: good.length,
    refused: good.filter(({ published }) => published === undefined).length,
  };
}

function count(judgements: readonly Judgement[]) {
  return {
    all: judgements.length,
    published: judgements.filter(({ published }) => published !== undefined).length,
  };
}
