import type { Charge } from "@mea-culpa/formats";
import { findCharge } from "../charges/registry.ts";
import type { Facts } from "./facts.ts";

/** How much of a story a charge is by itself. */
type Weight =
  | "full"
  /** Told where nothing weightier was found. */
  | "slight"
  /** Told only where the change has promised the opposite. */
  | "little";

/** Weighs a charge by its `meta`. */
export function weigh({ code, figures, terms }: Charge, facts: Facts): Weight {
  const { slight } = findCharge(code)?.meta ?? {};
  if (slight === undefined) return "full";
  if (slight === true) return "slight";
  const { below, of } = slight;
  const term = terms[of];
  const much =
    term === undefined ? facts.figure(figures[of] ?? "")?.value : term.split(/\s+/).length;
  return (much ?? 0) < below ? "little" : "full";
}
