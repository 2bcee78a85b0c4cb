import type { Cite } from "@mea-culpa/formats";
import type { PackIndex } from "../pack-index.ts";
import { refuted, type CitedStretch, type Proof } from "../proofs/proof.ts";
import { decideSentence } from "./believe-hearing.ts";
import { findUnjudged, tellsTestimony } from "./decide-ruling.ts";
import { isTrigger } from "./states-nothing.ts";

/**
 * An argued sentence holds if a referee found all of it shown. Its numbers, names and quotes need
 * proofs of their own: a referee judges what words mean, and nothing that code can check.
 */
export function proveArgument(
  { exhibits }: Extract<Cite, { readonly kind: "argued" }>,
  { stretch, index }: { readonly stretch: CitedStretch; readonly index: PackIndex },
): Proof {
  const { text, sentence, tokens } = stretch;
  const unknown = exhibits.find((id) => !index.exhibits.has(id));
  if (unknown !== undefined) return refuted("unknown-exhibit", `there is no exhibit “${unknown}”`);
  if (text !== sentence) {
    return refuted("claim-without-proof", "a sentence is argued as a whole or not at all");
  }
  const decision = decideSentence(sentence, index);
  if (decision.kind === "refused") return refuted("not-shown", decision.message);
  if (decision.kind === "states-nothing") {
    return refuted("not-shown", "the referee sees nothing stated here: say it, or argue nothing");
  }
  const ruling =
    index.hearing.kind === "believed" ? index.hearing.rulings.get(sentence) : undefined;
  if (ruling === undefined || ruling.exhibits.join() !== exhibits.join()) {
    return refuted("not-shown", "the referee was asked about other exhibits");
  }
  const [unjudged] = findUnjudged(ruling, tokens.filter(isTrigger));
  if (unjudged !== undefined) {
    return refuted("not-shown", `the referee passed over “${unjudged.text}”`);
  }
  const proofs = decision.statements.flatMap((statement) => statement.proofs);
  if (!proofs.some(({ exhibit }) => exhibits.includes(exhibit))) {
    return refuted("not-shown", `none of ${exhibits.join(", ")} shows any of it`);
  }
  if (decision.basis === "testimony" && !tellsTestimony(sentence)) {
    const message = "only somebody’s words show this: tell it as what the commit or review says";
    return refuted("not-shown", message);
  }
  return { kind: "proven", covers: isTrigger };
}
