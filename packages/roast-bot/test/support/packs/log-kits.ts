import type { FigureRequest, Finding } from "../../../src/case/charge.ts";
import type { Change } from "../../../src/change/change.ts";
import type { ChargeCode } from "../../../src/charges/registry.ts";

/** A finding that is proven by commits rather than by lines. */
export interface LogKit {
  readonly code: ChargeCode;
  readonly finding: (change: Change) => Finding;
}

/** One kit of each charge that a log alone proves. */
export const logKits: readonly LogKit[] = [
  kit("reversed-approach", {
    summary: "commits take back or replace what an earlier commit brought",
    counted: { id: "turns", label: "commits that change the approach" },
    summed: { id: "deleted", label: "lines deleted by commits that change the approach" },
    terms: (subject) => ({ thing: subject }),
  }),
  kit("hack-into-production", {
    summary: "a hack was moved into production code",
    summed: { id: "moved", label: "lines added by the move" },
    terms: (subject) => ({ hack: subject }),
  }),
  kit("done-and-undone", {
    summary: "lines that one commit added were taken away again by a later one",
    summed: { id: "undone", label: "lines done and undone" },
  }),
  kit("deleted-tests", {
    summary: "tests were deleted while the source grew",
    counted: { id: "tests", label: "tests deleted", unit: "test" },
  }),
];

interface KitParts {
  readonly summary: string;
  readonly counted?: { readonly id: string; readonly label: string; readonly unit?: "test" };
  readonly summed?: { readonly id: string; readonly label: string };
  readonly terms?: (thing: string) => Readonly<Record<string, string>>;
}

function kit(code: ChargeCode, parts: KitParts): LogKit {
  return { code, finding: (change) => findingOf(parts, change) };
}

function findingOf({ summary, counted, summed, terms }: KitParts, change: Change): Finding {
  const commits = change.commits.slice(0, 4);
  const proof = commits.map(({ position }) => ({ kind: "commit", position }) as const);
  const figures: FigureRequest[] = [];
  if (counted !== undefined) {
    const of = proof.map((exhibit) => ({ exhibit }));
    figures.push({ unit: "commit", op: "count", of, ...counted });
  }
  if (summed !== undefined) {
    const of = proof.map((exhibit) => ({ exhibit, field: "additions" }));
    figures.push({ unit: "line", op: "sum", of, ...summed });
  }
  const thing = commits[0]?.subject.split(" ").at(-1) ?? "";
  return { severity: 6, summary, proof, figures, ...(terms && { terms: terms(thing) }) };
}
