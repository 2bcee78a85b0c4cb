import { Temporal } from "temporal-polyfill";
import type { Paint } from "./paint.ts";
import { type TableSlot, verdictLook } from "./slot-table.ts";

interface Cell {
  readonly day: number;
  readonly month: string;
  readonly slot: TableSlot;
}

/**
 * A row a month, a cell a slot at the day of its deadline: `2026-03   2+  9x 16x* 23+ 30+`. A star
 * says that a roast became public in the slot.
 */
export function slotCalendar(options: {
  slots: readonly TableSlot[];
  zone: string;
  paint: Paint;
}): string[] {
  const { slots, zone, paint } = options;
  const cells = slots.map((slot): Cell => {
    const day = Temporal.Instant.from(slot.closes).toZonedDateTimeISO(zone).toPlainDate();
    return { day: day.day, month: day.toPlainYearMonth().toString(), slot };
  });
  const first = cells[0]?.month;
  const last = cells.at(-1)?.month;
  const months = first === undefined || last === undefined ? [] : monthsFrom(first, last);
  const legend =
    "+ kept   x broken   o excused   * a roast became public   (by day of the deadline)";
  return [...months.map(row), paint.faint(legend)];

  function row(month: string): string {
    const own = cells.filter((cell) => cell.month === month).map(shown);
    return `${month}  ${own.join(" ")}`.trimEnd();
  }

  function shown({ day, slot }: Cell): string {
    const { mark, colour } = verdictLook(slot.verdict);
    const star = slot.roasts.length > 0 ? "*" : " ";
    return paint[colour](`${String(day).padStart(2)}${mark}${star}`);
  }
}

/** Every month from one to another, both `YYYY-MM`; a month without a deadline has its row too. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (
    let month = Temporal.PlainYearMonth.from(first);
    month.toString() <= last;
    month = month.add({ months: 1 })
  ) {
    months.push(month.toString());
  }
  return months;
}
