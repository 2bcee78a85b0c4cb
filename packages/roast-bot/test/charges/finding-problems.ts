import type { Detected } from "../../src/case/charge.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import type { Change } from "../../src/change/change.ts";
import { ExhibitMaker } from "../../src/evidence/exhibit-maker.ts";

/** What is wrong with a finding: proof or figures that can't be made, terms that stand nowhere. */
export function findingProblems(
  { detector, finding }: Detected,
  change: Change,
): readonly string[] {
  const problems: string[] = [];
  const { severity, summary, proof } = finding;
  if (severity < 1 || severity > 10 || !Number.isInteger(severity)) problems.push(`${severity}`);
  if (!/^[A-Z0-9`“].*\.$/s.test(summary)) problems.push(`summary “${summary}”`);
  const maker = new ExhibitMaker(change);
  for (const request of proof) {
    if (!maker.make(request)) problems.push(`no such exhibit: ${JSON.stringify(request)}`);
    if (request.kind === "lines" && request.to - request.from > 7) problems.push("a long quote");
  }
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [{ detector, finding }], compliments: [] },
  });
  problems.push(...pack.leftOut);
  for (const [name, term] of Object.entries(finding.terms ?? {})) {
    const stands = pack.exhibits.some(({ text }) => text.includes(term));
    if (!stands || term === "") problems.push(`term ${name}: ${term}`);
  }
  return problems;
}
