import type { Cite, EvidencePack, Roast } from "@mea-culpa/formats";
import { z } from "zod";
import { timeFields } from "../../case/exhibit-fields.ts";
import { type Line, listLines, mapLines } from "../../receipts/walk-roast.ts";
import type { Repair } from "../writer.ts";
import { oneLine } from "./read-case.ts";

/*
 * A roast as numbered lines, each with its grounds: what a model is asked to name for a column, and
 * to mend where a program could not prove it. Every field is required and there are no unions, because
 * hosted structured output and small local models both stumble over them.
 */

/** A reference to what proves `text`, a stretch of the sentence. */
interface LineCite {
  readonly kind: "figure" | "quote" | "name" | "time" | "order" | "link";
  readonly text: string;
  /** One figure or exhibit id; several only for `order`. */
  readonly ids: readonly string[];
}

/** What is said of one line: its grounds, and its words where these change. */
export interface CitedLine {
  readonly number: number;
  /** Empty where the line stays as it stands. */
  readonly text: string;
  readonly drop: boolean;
  /** The exhibits that show what it states; none where it states nothing. */
  readonly from: readonly string[];
  readonly cites: readonly LineCite[];
}

export const citedSchema: z.ZodType<{ readonly lines: readonly CitedLine[] }> = z.object({
  lines: z.array(
    z.object({
      number: z.number(),
      text: z.string().describe("its new words; empty if it stays as it stands"),
      drop: z.boolean(),
      from: z
        .array(z.string())
        .describe(
          "ids of one to four exhibits that show what it states; empty if it states nothing",
        ),
      cites: z
        .array(
          z.object({
            kind: z.enum(["figure", "quote", "name", "time", "order", "link"]),
            text: z.string().describe("the exact stretch of the line that this proves"),
            ids: z.array(z.string()).describe("one figure or exhibit id; several only for order"),
          }),
        )
        .describe("only what can't be found in those exhibits"),
    }),
  ),
});

/** For servers without structured output; those with it get the schema itself as well. */
export const citedForm = `{"lines":[{"number":1,"text":"","drop":false,"from":["h1"],"cites":[{"kind":"figure|quote|name|time|order|link","text":"...","ids":["..."]}]}]}`;

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
export function describeGrounds({ number, text, cites }: Line): Omit<CitedLine, "drop"> {
  return { number, text, from: cites.flatMap(listGrounds), cites: cites.flatMap(toLineCites) };
}

/**
 * The roast with what was said of its lines. Nothing is believed: a cite without an id keeps an empty
 * one, which the receipts will refuse.
 */
export function citeLines(roast: Roast, lines: readonly CitedLine[], pack: EvidencePack): Roast {
  const said = new Map(lines.map((line) => [line.number, line]));
  return mapLines(roast, (sentence, { number }) => {
    const own = said.get(number);
    if (own?.drop) return undefined;
    if (own === undefined) return sentence;
    const text = oneLine(own.text) === "" ? sentence.text : oneLine(own.text);
    const argued: readonly Cite[] =
      own.from.length === 0 ? [] : [{ kind: "argued", text, exhibits: own.from }];
    return { text, cites: [...own.cites.map((cite) => toCite(cite, pack)), ...argued] };
  });
}

/** The exhibits that a roast rests on. */
export function collectCited(roast: Roast): ReadonlySet<string> {
  return new Set(listLines(roast).flatMap(({ cites }) => cites.flatMap(listGrounds)));
}

function toCite({ kind, text, ids }: LineCite, { exhibits }: EvidencePack): Cite {
  const [id = ""] = ids;
  switch (kind) {
    case "figure":
      return { kind, text, figure: id };
    case "order":
      return { kind, text, exhibits: ids };
    case "time": {
      // “c2.committedAt”, or the time that an exhibit has: “the next morning” is that of the last one.
      const [exhibit = "", named] = (ids.at(-1) ?? "").split(".");
      const own = exhibits.find((each) => each.id === exhibit);
      const [field = ""] = named === undefined ? (own ? timeFields(own) : []) : [named];
      return { kind, text, exhibit, field };
    }
    case "quote":
    case "name":
    case "link":
      return { kind, text, exhibit: id };
  }
}

/** What a sentence is argued from, in its line; licensed words belong to the house. */
function listGrounds(cite: Cite): readonly string[] {
  return cite.kind === "argued" ? cite.exhibits : [];
}

function toLineCites(cite: Cite): readonly LineCite[] {
  const { kind, text } = cite;
  switch (kind) {
    case "figure":
      return [{ kind, text, ids: [cite.figure] }];
    case "order":
      return [{ kind, text, ids: cite.exhibits }];
    case "time":
      return [{ kind, text, ids: [`${cite.exhibit}.${cite.field}`] }];
    case "quote":
    case "name":
    case "link":
      return [{ kind, text, ids: [cite.exhibit] }];
    case "argued":
    case "licensed":
      return [];
  }
}
