import { join } from "node:path";
import type { PublishedFile, ReportedCase, RoastReport } from "@mea-culpa/formats";
import type { DocketCase } from "../docket/rank-docket.ts";
import type { SlotDocket } from "./dockets.ts";
import type { FinishedRoast } from "./stages/entry-stage.ts";

/** What there is when a roast has been written. */
interface WrittenRoast extends SlotDocket {
  readonly roast: FinishedRoast;
  readonly notes: readonly string[];
  /** An absolute path; absent when nothing was written to disk. */
  readonly folder: string | undefined;
}

/** Puts a roast into the shape that others script against. */
export function makeRoastReport({ pack, docket, roast, notes, folder }: WrittenRoast): RoastReport {
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
