import type { Cite, EvidencePack, Roast } from "@mea-culpa/formats";
import { z } from "zod";
import { namedBy } from "../../receipts/cited-exhibits.ts";
import { type Line, listLines, mapLines } from "../../receipts/walk-roast.ts";
import type { Repair } from "../writer.ts";
import { typeset } from "./column.ts";

/** What a model says of one line of a column: what it stands on, and its words where these change. */
export interface GroundedLine {
  readonly number: number;
  /** Empty where the line stays as it stands. */
  readonly text: string;
  readonly drop: boolean;
  /** The exhibits that show what it states; none where it states nothing. */
  readonly from: readonly string[];
}

/** Every field is required, since hosted structured output wants it so. */
export const groundsSchema: z.ZodType<{ readonly lines: readonly GroundedLine[] }> = z.object({
  lines: z.array(
    z.object({
      number: z.number(),
      text: z.string().describe("its new words; empty if it stays as it stands"),
      drop: z.boolean(),
      from: z.array(z.string()).describe("ids of one to four exhibits; empty if it states nothing"),
    }),
  ),
});

/** For servers without structured output; those with it get the schema itself as well. */
export const groundsForm = `{"lines":[{"number":1,"text":"","drop":false,"from":["h1"]}]}`;

/** The lines of a column, for whoever names their grounds. */
export function describeLines(roast: Roast): string {
  return listLines(roast)
    .map(({ number, place, text }) => `${number} (${place}) ${text}`)
    .join("\n");
}

/** The lines with their grounds, and under each that was refused all that is wrong with it. */
export function describeRepair({ draft, objections }: Repair): string {
  return listLines(draft)
    .map((line) => {
      const found = objections.filter(({ place }) => `${line.place}.`.startsWith(`${place}.`));
      const refused = found.map(({ text, message }) => `  REFUSED “${text}”: ${message}`);
      return [JSON.stringify(describeGrounds(line)), ...refused].join("\n");
    })
    .join("\n");
}

/** A line in the form in which its grounds are named. */
export function describeGrounds({ number, text, cites }: Line): Omit<GroundedLine, "drop"> {
  return { number, text, from: [...new Set(cites.flatMap(namedBy))] };
}

/**
 * The roast with what was said of its lines, of which nothing is believed. The cites within a line are
 * for code to find.
 */
export function groundLines(
  roast: Roast,
  lines: readonly GroundedLine[],
  pack: EvidencePack,
): Roast {
  const said = new Map(lines.map((line) => [line.number, line]));
  return mapLines(roast, (sentence, { number }) => {
    const own = said.get(number);
    if (own?.drop) return undefined;
    if (own === undefined) return sentence;
    const text = typeset(own.text, pack) || sentence.text;
    const exhibits = own.from.filter((each) => pack.exhibits.some(({ id }) => id === each));
    const cites: readonly Cite[] = exhibits.length > 0 ? [{ kind: "argued", text, exhibits }] : [];
    return { text, cites };
  });
}

/** The exhibits that a roast rests on. */
export function collectCited(roast: Roast): ReadonlySet<string> {
  return new Set(listLines(roast).flatMap(({ cites }) => cites.flatMap(namedBy)));
}
