import type { VerifyReport } from "@mea-culpa/formats";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";

/** A verification for a person: each claim with its proof, what does not hold, then the verdict. */
export function verifyText(report: VerifyReport, paint: Paint): string {
  const { roast, by, claims, findings } = report;
  const width = Math.max(0, ...claims.map(({ text }) => clipped(text).length));
  const proofs = claims.map(({ line, column, text, proof }) => {
    const place = paint.faint(`${line}:${column}`.padStart(8));
    const said = clipped(text).padEnd(width);
    return `${place}  ${paint.good("proven")}  ${said}  ${paint.faint(plainText(proof))}`;
  });
  const faults = findings.map(({ line, column, text, message, layer }) => {
    const place = `${roast}:${line}:${column}`;
    return `${paint.bad("not proven")}  ${place}  ${clipped(text)}\n            ${plainText(message)} (${layer})`;
  });
  const how = by === "receipts" ? "by its receipts" : "by the evidence alone";
  const measured = report.measured_again ? ", measured again in the repository" : "";
  const verdict = report.holds
    ? paint.good(`Every claim holds: ${claims.length} proven ${how}${measured}.`)
    : paint.bad(
        `It does not hold: ${counted(findings.length, "finding")}, ${claims.length} claims proven ${how}${measured}.`,
      );
  return `${[roast, "", ...proofs, ...(faults.length > 0 ? ["", ...faults] : []), "", verdict].join("\n")}\n`;
}

function clipped(text: string): string {
  const line = plainText(text.replace(/\s+/g, " "));
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

const longest = 60;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
