import type { DocketCase } from "../docket/docket.ts";
import type { RoastOfInterval } from "../run/roast-interval.ts";

type Roasted = Extract<RoastOfInterval, { readonly kind: "roasted" }>;

/** A candidate in the docket, as `roast --json` shows it, highest score first. */
export interface ReportedCase {
  readonly subject: string;
  readonly title: string;
  readonly score: number;
  readonly lines: readonly { readonly points: number; readonly reason: string }[];
  /** Why it can't be roasted; null if it can. */
  readonly passed_over: string | null;
  readonly charges: readonly { readonly code: string; readonly summary: string }[];
}

/** What `roast --json` prints. */
export interface RoastReport {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly title: string;
  readonly writer: string;
  readonly opens: string;
  readonly closes: string;
  readonly docket: readonly ReportedCase[];
  /** Absolute paths; null when nothing was written. */
  readonly files: {
    readonly roast: string;
    readonly evidence: string;
    readonly receipts: string;
  } | null;
  readonly markdown: string;
  readonly notes: readonly string[];
  readonly left_out: readonly string[];
}

/** Puts a roast into the shape that others script against. */
export function roastReport(roasted: Roasted, files: RoastReport["files"]): RoastReport {
  const { pack, docket, title, writer, notes } = roasted;
  return {
    subject: { kind: pack.subject.kind, id: pack.subject.id },
    title,
    writer,
    opens: pack.slot.opens,
    closes: pack.slot.closes,
    docket: docket.cases.map(reportedCase),
    files,
    markdown: roasted.files.get("roast.md") ?? "",
    notes,
    left_out: pack.leftOut,
  };
}

function reportedCase({ pack, score, lines, passedOver }: DocketCase): ReportedCase {
  const pullRequest = pack.exhibits.find((exhibit) => exhibit.kind === "pull-request");
  return {
    subject: pack.subject.id,
    title: pullRequest?.title ?? "",
    score,
    lines,
    passed_over: passedOver ?? null,
    charges: pack.charges.map(({ code, summary }) => ({ code, summary })),
  };
}
