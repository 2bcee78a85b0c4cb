import type { VerifyReport } from "@mea-culpa/formats";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";

/** A verification for a person: each claim with its proof, what does not hold, then the counts. */
export function verifyText(report: VerifyReport, paint: Paint): string {
  const { roast, sentences, claims, findings } = report;
  const width = Math.max(0, ...claims.map(({ text }) => clipped(text).length));
  const proofs = claims.map(({ class: kind, line, column, text, proof }) => {
    const place = paint.faint(`${line}:${column}`.padStart(8));
    const said = clipped(text).padEnd(width);
    return `${place}  ${paint.good(kind.padEnd(8))}  ${said}  ${paint.faint(plainText(proof))}`;
  });
  const faults = findings.map(({ line, column, text, message, layer }) => {
    const place = `${roast}:${line}:${column}`;
    return `${paint.bad("not proven")}  ${place}  ${clipped(text)}\n            ${plainText(message)} (${layer})`;
  });
  const measured = report.measured_again ? ", measured again in the repository" : "";
  const told = `${sentences.proven} sentences proven, ${sentences.licensed} licensed by what was found, ${sentences.figure} figures of speech${measured}`;
  const verdict = report.holds
    ? paint.good(`It holds: ${told}.`)
    : paint.bad(`It does not hold: ${counted(findings.length, "finding")}; ${told}.`);
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
