import type { Charge } from "@mea-culpa/formats";
import { findCharge } from "../../../charges/registry.ts";
import { findAffinity } from "../../../docket/affinity.ts";
import type { Theme } from "../angle/archetype.ts";
import type { CaseFile } from "./case-file.ts";

/** A charge with what it is about. */
export interface ChosenCharge {
  readonly charge: Charge;
  readonly theme: Theme;
}

/**
 * The charges in the order in which the roast uses them. The first carries the angle; the others
 * are ranked by severity and by how well they go with it, and something that can be shown comes
 * before something that can only be told.
 */
export function chooseCharges(file: CaseFile): readonly ChosenCharge[] {
  const all = file.pack.charges
    .map((charge): ChosenCharge => ({
      charge,
      theme: findCharge(charge.code)?.meta.theme ?? "generic",
    }))
    .sort((one, other) => other.charge.severity - one.charge.severity);
  const [lead, ...rest] = all;
  if (!lead) return [];
  const worth = ({ charge }: ChosenCharge): number =>
    charge.severity +
    (findAffinity(lead.charge.code, charge.code)?.points ?? 0) +
    (canBeShown(file, charge) ? 1 : 0);
  return [lead, ...rest.sort((one, other) => worth(other) - worth(one))];
}

/** Whether there are lines of it that a reader can be shown. */
export function canBeShown(file: CaseFile, { exhibits }: Charge): boolean {
  return exhibits.some((id) => {
    const kind = file.exhibit(id)?.kind;
    return kind === "lines" || kind === "review";
  });
}
