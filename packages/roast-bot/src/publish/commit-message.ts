import type { LedgerRecord, PublishedFile } from "@mea-culpa/formats";
import { withTrailers } from "../dev-log/bot-trailers.ts";

/** The message of a run's commit: what it did in one line, then a line a slot, then the trailers. */
export function commitMessage(options: {
  readonly promise: string;
  readonly records: readonly LedgerRecord[];
  readonly roasts: readonly Pick<PreparedRoast, "promise" | "slot" | "title">[];
  readonly run: string;
}): string {
  const { promise, records, roasts, run } = options;
  // Of another promise's roasts only the ledger tells, which is in the same commit.
  const own = roasts.filter((roast) => roast.promise === promise);
  const details = records.flatMap(writeDetail);
  const subject = writeSubject(records, roasts);
  const body = details.length === 0 ? subject : `${subject}\n\n${details.join("\n")}`;
  return withTrailers(body, { promise, run, slots: own.map(({ slot }) => slot) });
}

function writeSubject(
  records: readonly LedgerRecord[],
  roasts: readonly Pick<PreparedRoast, "slot" | "title">[],
): string {
  const [roast] = roasts;
  if (roast !== undefined && roasts.length === 1)
    return `Roast slot ${roast.slot}: ${inOneLine(roast.title)}`;
  if (roast !== undefined) {
    return `Roast slots ${roasts.map(({ slot }) => slot).join(", ")}`;
  }
  const slots = records.flatMap((record) => (record.kind === "slot" ? [record] : []));
  const [slot] = slots;
  if (slot !== undefined && slots.length === 1) return `Settle slot ${slot.slot}: ${slot.verdict}`;
  if (slot !== undefined) return `Settle slots ${slot.slot} to ${slots.at(-1)?.slot ?? 0}`;
  const erratum = records.find((record) => record.kind === "erratum");
  if (erratum !== undefined) return `Correct the roast of slot ${erratum.slot}`;
  const run = records.findLast((record) => record.kind === "run");
  return run?.error
    ? `Report a run that failed at ${run.error.stage}`
    : "Report that roast-bot ran";
}

/** A few lines are read, dozens are not: long catch-ups stand in the ledger. */
function writeDetail(record: LedgerRecord, _index: number, all: readonly LedgerRecord[]): string[] {
  if (all.length > 24 || (record.kind !== "slot" && record.kind !== "penance")) return [];
  const { penance } = record;
  const verdict = record.kind === "slot" ? record.verdict : "broken";
  return [`Slot ${record.slot}: ${penance === null ? verdict : `${verdict}, ${penance.kind}`}`];
}

/** A title as it may stand in a commit's message or a pull request: short, and without effect there. */
export function inOneLine(text: string): string {
  return withoutEffect(text.replaceAll(/\s+/g, " ")).trim().slice(0, 72);
}

/**
 * Takes from a text what forges and build servers act upon when it stands in a commit: references to
 * issues and merge requests (which close them behind certain words), mentions, commands in brackets
 * (`[skip ci]`), labels as Azure DevOps has them (`AB#1`, `***NO_CI***`).
 */
function withoutEffect(text: string): string {
  return text
    .replaceAll(/https?:\/\/\S+/gi, "(a link)")
    .replaceAll(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_-])/gu, "")
    .replaceAll(/ ?[#!&~%$](?=\d)/g, " no. ")
    .replaceAll(/\b(GH|[A-Z][A-Z0-9]{1,9})-(?=\d)/g, "$1 ")
    .replaceAll(/[[\]*]/g, "");
}

/** A finished roast on its way into a commit. */
export interface PreparedRoast {
  /** The promise's id. */
  readonly promise: string;
  readonly slot: number;
  readonly title: string;
  /** The name of the writer: `house`, `anthropic:MODEL`. */
  readonly writer: string;
  /** The id of the evidence pack's subject. */
  readonly subject: string;
  readonly entry: PublishedFile;
  readonly evidence: PublishedFile;
  readonly receipts: PublishedFile;
}
