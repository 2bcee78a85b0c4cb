import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/case/charge.ts";
import type { Change } from "../../src/change/change.ts";
import { charges, compliments } from "../../src/charges/registry.ts";
import type { Detector } from "../../src/charges/detector.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import type { History } from "../../src/history/collect-history.ts";
import { ExhibitMaker } from "../../src/evidence/exhibit-maker.ts";
import { buildChange, buildHistory, type Cases } from "../../src/charges/cases.ts";
import { isQuotedFrom } from "../../src/receipts/proofs/prove-quote.ts";

const folders: readonly (readonly [folder: string, detectors: readonly Detector[]])[] = [
  ["charges", charges],
  ["compliments", compliments],
];

for (const [folder, detectors] of folders) {
  for (const detector of detectors) {
    const { code } = detector.meta;
    const { cases } = (await import(`../../src/charges/${folder}/${code}/cases.ts`)) as {
      readonly cases: Cases;
    };
    describe(code, () => {
      it.each(Object.entries(cases.finds))("finds %s", (_, plan) => {
        const change = buildChange(plan);
        const history = buildHistory(plan);
        const finding = detector.detect(change, history);
        if (!finding) return expect.fail("it found nothing");
        expect(findingProblems(finding, { detector, change, history })).toEqual([]);
      });

      it.each(Object.entries(cases.leavesAlone))("leaves alone %s", (_, plan) => {
        expect(detector.detect(buildChange(plan), buildHistory(plan))).toBeUndefined();
      });
    });
  }
}

interface Found {
  readonly detector: Detector;
  readonly change: Change;
  readonly history: History | undefined;
}

/** What is wrong with a finding: proof or figures that can't be made, or other than its detector says. */
function findingProblems(
  finding: Finding,
  { detector, change, history }: Found,
): readonly string[] {
  const { meta } = detector;
  const problems: string[] = [];
  const { severity, summary, proof } = finding;
  const { least, most } =
    typeof meta.severity === "number"
      ? { least: meta.severity, most: meta.severity }
      : meta.severity;
  if (severity < least || severity > most || !Number.isInteger(severity)) {
    problems.push(`severity ${severity}`);
  }
  if (!/^[A-Z0-9`“].*\.$/s.test(summary)) problems.push(`summary “${summary}”`);
  const maker = new ExhibitMaker(change, history);
  for (const request of proof) {
    if (!maker.make(request)) problems.push(`no such exhibit: ${JSON.stringify(request)}`);
    if (request.kind === "lines" && request.to - request.from > 7) problems.push("a long quote");
  }
  const pack = buildEvidencePack(change, {
    ...(history && { history }),
    who: "ines",
    names: ["Ines"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [{ code: meta.code, title: meta.title, finding }], compliments: [] },
  });
  problems.push(...pack.leftOut);
  for (const [name, term] of Object.entries(finding.terms ?? {})) {
    const stands = pack.exhibits.some(({ text }) => isQuotedFrom(term, text));
    if (!stands) problems.push(`term ${name}: ${term}`);
  }
  return [...problems, ...promiseProblems(finding, detector)];
}

/** Figures and terms that the detector promises and the finding lacks, or the other way round. */
function promiseProblems({ figures, terms = {} }: Finding, { meta }: Detector): readonly string[] {
  // The parts of a sum whose whole is too long to quote are not for prose.
  const made = figures.filter(({ id }) => !/-(first|below)$/.test(id) || id === "until-first");
  return [
    ...differences("term", { promised: meta.terms, made: Object.keys(terms) }),
    ...differences("figure", {
      promised: Object.keys(meta.figures),
      made: made.map(({ id }) => id),
    }),
    ...made
      .filter(({ id, unit }) => {
        const promised = meta.figures[id] ?? meta.figures[`${id}?`];
        return promised === "time" ? !["minute", "hour", "day"].includes(unit) : promised !== unit;
      })
      .map(({ id, unit }) => `figure ${id} in ${unit}`),
  ];
}

function differences(
  what: string,
  { promised, made }: Readonly<Record<"promised" | "made", readonly string[]>>,
): readonly string[] {
  const names = new Set(promised.map((name) => name.replace(/\?$/, "")));
  return [
    ...made.filter((name) => !names.has(name)).map((name) => `${what} ${name} is not promised`),
    ...promised
      .filter((name) => !name.endsWith("?") && !made.includes(name))
      .map((name) => `${what} ${name} is missing`),
  ];
}
