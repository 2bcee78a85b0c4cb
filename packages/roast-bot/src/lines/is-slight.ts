import type { Charge } from "@mea-culpa/formats";
import { findCharge } from "../charges/registry.ts";
import type { Facts } from "./facts.ts";

/**
 * Whether a charge is no story by itself, by its `meta`: it is told only where the change has promised
 * the opposite, and it keeps nobody from being acquitted.
 */
export function isSlight({ code, figures, terms }: Charge, facts: Facts): boolean {
  const { slight } = findCharge(code)?.meta ?? {};
  if (slight === undefined || slight === true) return slight === true;
  const { below, of } = slight;
  const term = terms[of];
  const much =
    term === undefined ? facts.figure(figures[of] ?? "")?.value : term.split(/\s+/).length;
  return (much ?? 0) < below;
}
