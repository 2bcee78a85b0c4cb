import type { BacktestedSlot, Verdict } from "@mea-culpa/formats";
import { type Paint, plainText } from "./terminal.ts";
import { localMoment } from "../promise/local-moment.ts";
import { describeShortfall } from "../ledger/shortfall.ts";

/** The part of a slot that a table shows. */
export type TableSlot = Pick<
  BacktestedSlot,
  "number" | "closes" | "verdict" | "entries" | "short"
> & {
  readonly roasts: readonly { readonly title: string }[];
  /** Where it is not the table's. */
  readonly zone?: string;
};

/** One line a slot: number, local deadline, verdict, the entries that keep it and the roasts. */
export function slotTable(options: {
  slots: readonly TableSlot[];
  zone: string;
  paint: Paint;
}): string[] {
  const { slots, zone, paint } = options;
  const head = paint.faint("slot  deadline              verdict    entries");
  return [head, ...slots.flatMap((slot) => row(slot))];

  function row({ zone: own = zone, ...slot }: TableSlot): string[] {
    const { mark, colour } = verdictLooks[slot.verdict];
    const entries = slot.entries.map(
      ({ title, public_at }) => `${plainText(title)} ${paint.faint(localMoment(public_at, own))}`,
    );
    const short = slot.short === null ? [] : [describeShortfall(slot.short)];
    const roasts = slot.roasts.map(({ title }) => `* roast: ${plainText(title)}`);
    const [first = "", ...others] = [...entries, ...short, ...roasts];
    const verdict = paint[colour](`${mark} ${slot.verdict}`.padEnd(9));
    const deadline = localMoment(slot.closes, own);
    const line = `${String(slot.number).padStart(4)}  ${deadline}  ${verdict}  ${first}`;
    return [line.trimEnd(), ...others.map((other) => `${" ".repeat(39)}${other}`)];
  }
}

/** How a verdict looks: by word and mark alone it can be told from the others. */
interface VerdictLook {
  readonly mark: string;
  readonly colour: keyof Paint;
}

/** The one look of each verdict, in tables and calendars. */
export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  kept: { mark: "+", colour: "good" },
  broken: { mark: "x", colour: "bad" },
  excused: { mark: "o", colour: "mild" },
};
