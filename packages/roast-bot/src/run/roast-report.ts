import { join } from "node:path";
import type { PublishedFile } from "../audit/ledger-file.ts";
import type { DocketCase } from "../docket/docket.ts";
import type { SlotDocket } from "./dockets.ts";
import type { FinishedRoast } from "./stages/entry-stage.ts";

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

/** What there is when a roast has been written. */
export interface WrittenRoast extends SlotDocket {
  readonly roast: FinishedRoast;
  readonly notes: readonly string[];
  /** An absolute path; absent when nothing was written to disk. */
  readonly folder: string | undefined;
}

/** Puts a roast into the shape that others script against. */
export function roastReport({ pack, docket, roast, notes, folder }: WrittenRoast): RoastReport {
  const pathOf = ({ path }: PublishedFile): string => join(folder ?? "", path);
  return {
    subject: { kind: pack.subject.kind, id: pack.subject.id },
    title: roast.title,
    writer: roast.writer,
    opens: pack.slot.opens,
    closes: pack.slot.closes,
    docket: docket.cases.map(reportCase),
    files:
      folder === undefined
        ? null
        : {
            roast: pathOf(roast.entry),
            evidence: pathOf(roast.evidence),
            receipts: pathOf(roast.receipts),
          },
    markdown: roast.entry.content,
    notes,
    left_out: pack.leftOut,
  };
}

function reportCase({ pack, score, lines, passedOver }: DocketCase): ReportedCase {
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
