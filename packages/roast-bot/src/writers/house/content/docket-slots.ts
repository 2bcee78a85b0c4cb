import { charged } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";
import type { CaseFile } from "./case-file.ts";
import { chargeSlots } from "./charge-slots.ts";

/**
 * What any line may recall of the docket: `{t.plan-bulk.name}` is a term of that charge and
 * `{=plan-bulk.plan}` a word that it has established. Its figures are reached by their own ids,
 * `{f.plan-bulk.length}`. A line that recalls a charge that was not brought isn't said.
 */
export function docketSlots(file: CaseFile): Slots {
  return (slot) => {
    const [, kind, code, name] = /^(t\.|=)([a-z-]+)\.(.+)$/.exec(slot) ?? [];
    const charge = file.pack.charges.find((each) => each.code === code);
    if (!charge || kind === undefined || name === undefined) return undefined;
    return kind === "=" ? charged(name, charge.code) : chargeSlots(file, charge)(`t.${name}`);
  };
}

/** Whether a line recalls a charge by its code: it is about this change and about no other. */
export function recallsDocket(line: string): boolean {
  return /\{(?:[ft]\.|=)[a-z]+(?:-[a-z]+)+\.[a-z]/.test(line) && !line.includes("{f.machine-");
}
