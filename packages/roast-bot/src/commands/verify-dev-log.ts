import type { DevLogVerification } from "@mea-culpa/formats";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";

/** What holds and what does not, for a person. */
export function devLogVerificationText(report: DevLogVerification, paint: Paint): string {
  const { slots, roasts, findings, notes } = report;
  const claims = roasts.reduce((sum, roast) => sum + roast.claims, 0);
  const lines = [
    ...roasts.map(({ slot, entry, claims, holds }) => {
      const mark = holds ? paint.good("proven") : paint.bad("not proven");
      return `${mark}  slot ${slot}  ${plainText(entry)}  ${paint.faint(`${claims} claims`)}`;
    }),
    ...findings.map(
      ({ place, message }) =>
        `${paint.bad("does not hold")}  ${plainText(place)}: ${plainText(message)}`,
    ),
    ...notes.map((note) => paint.mild(plainText(note))),
    report.holds
      ? paint.good(
          `All of it holds: the ledger's chain, ${slots.length} slots, ${roasts.length} roasts with ${claims} claims, and the heartbeat.`,
        )
      : paint.bad(
          `It does not hold: ${findings.length === 1 ? "1 finding" : `${findings.length} findings`}.`,
        ),
  ];
  return `${lines.join("\n")}\n`;
}
