import type { BacktestReport } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { cadenceWords } from "../promise/cadence.ts";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";
import type { PromiseTerms } from "./promise-options.ts";
import { slotCalendar } from "./slot-calendar.ts";
import { slotTable } from "./slot-table.ts";

/** What `backtest` prints for people: whose promise, a table, a calendar and the sum of it. */
export function backtestText(options: {
  report: BacktestReport;
  terms: PromiseTerms;
  entries: string;
  devLog: DevLog;
  paint: Paint;
}): string {
  const { report, terms, entries, devLog, paint } = options;
  const { who, cadence, zone, since } = terms;
  const branch = `${devLog.branch.ref.replace(/^refs\/(heads|remotes)\//, "")} at ${devLog.branch.tip.slice(0, 10)}`;
  const head = [
    `${who.handle}: ${cadenceWords(cadence)}, ${zone}, since ${since}`,
    `${devLog.location} (${branch}), entries in ${entries}`,
  ];
  if (report.slots.length === 0) {
    return `${head.map((line) => plainText(line)).join("\n")}\n\nNo slot is over yet.\n`;
  }
  return [
    ...head.map((line) => plainText(line)),
    "",
    ...slotTable({ slots: report.slots, zone, paint }),
    "",
    ...slotCalendar({ slots: report.slots, zone, paint }),
    "",
    sum(report),
    "",
  ].join("\n");
}

function sum({ slots, totals }: BacktestReport): string {
  const { kept, broken, excused, roasted } = totals;
  const slotCount = slots.length === 1 ? "1 slot" : `${slots.length} slots`;
  const roasts = roasted === 1 ? "1 slot" : `${roasted} slots`;
  return `${slotCount}: ${kept} kept, ${broken} broken, ${excused} excused; roasts published in ${roasts}.`;
}
