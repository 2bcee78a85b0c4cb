import type { Authorship, Charge, EvidencePack, FileRole } from "@mea-culpa/formats";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { buildChange } from "../../src/charges/cases.ts";

/** The evidence pack of a change with these charges, by code and severity. */
export function casePack(options: {
  readonly number?: number;
  readonly charges?: Readonly<Record<string, number>>;
  readonly mergedAt?: string;
  readonly authorship?: Authorship;
  readonly files?: Readonly<Record<string, { additions: number; role?: FileRole }>>;
}): EvidencePack {
  const { charges = {}, files = { "src/tides.ts": { additions: 100 } }, ...rest } = options;
  const pack = buildEvidencePack(buildChange({ ...rest, files }), {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [], compliments: [] },
  });
  return {
    ...pack,
    charges: Object.entries(charges).map(([code, severity]) => charge(code, severity)),
  };
}

function charge(code: string, severity: number): Charge {
  const title = code.replaceAll("-", " ");
  return { code, title, severity, summary: `${title}.`, exhibits: ["pr"], figures: {}, terms: {} };
}
