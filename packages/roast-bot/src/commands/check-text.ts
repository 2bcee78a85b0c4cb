import type { CheckReport } from "@mea-culpa/formats";
import { cadenceWords } from "../promise/cadence.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";
import { localMoment, slotTable } from "./slot-table.ts";

/** What `check` prints for people. */
export function checkText(options: {
  report: CheckReport;
  promise: DevLogPromise;
  paint: Paint;
}): string {
  const { report, promise, paint } = options;
  const { who, cadence, zone, since } = promise;
  const head = plainText(`${who.handle}: ${cadenceWords(cadence)}, ${zone}, since ${since}`);
  const table = report.slots.length === 0 ? [] : [...slotTable({ ...report, zone, paint }), ""];
  return [head, "", ...table, ...conclusion(report, zone), ""].join("\n");
}

function conclusion({ slots, totals, unsettled, next_due }: CheckReport, zone: string): string[] {
  const { kept, broken, excused } = totals;
  const next = `Next due: ${localMoment(next_due, zone)}.`;
  if (slots.length === 0) return [`Nothing was due yet. ${next}`];
  const sum = `${kept} kept, ${broken} broken, ${excused} excused.`;
  if (unsettled.length === 0) return [sum, next];
  const which = `${unsettled.length === 1 ? "slot" : "slots"} ${unsettled.join(", ")}`;
  return [sum, `Broken and not settled: ${which}. \`roast-bot run\` settles what is due.`, next];
}
