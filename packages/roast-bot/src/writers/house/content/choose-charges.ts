import type { Charge } from "../../../case/charge.ts";
import { affinity } from "./affinity.ts";
import type { CaseFile } from "./case-file.ts";
import type { Theme } from "./theme.ts";
import { themeOf } from "./theme-of.ts";

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
    .map((charge) => ({ charge, theme: themeOf(charge.code) }))
    .sort((one, other) => other.charge.severity - one.charge.severity);
  const [lead, ...rest] = all;
  if (!lead) return [];
  const worth = ({ charge, theme }: ChosenCharge): number =>
    charge.severity + affinity(lead.theme, theme) + (canBeShown(file, charge) ? 1 : 0);
  return [lead, ...rest.sort((one, other) => worth(other) - worth(one))];
}

/** Whether there are lines of it that a reader can be shown. */
export function canBeShown(file: CaseFile, { exhibits }: Charge): boolean {
  return exhibits.some((id) => {
    const kind = file.exhibit(id)?.kind;
    return kind === "lines" || kind === "review";
  });
}
