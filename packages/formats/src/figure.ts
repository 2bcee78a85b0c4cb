import { z } from "zod";
import type { Immutable } from "./values.ts";

const text = z.string();

/** What a figure counts. Prose may only join a figure to a noun of its unit. */
const unit = z
  .enum([
    "commit",
    "line",
    "file",
    "pull-request",
    "entry",
    "test",
    "word",
    "character",
    "minute",
    "hour",
    "day",
    "week",
    "review",
    "person",
    "dependency",
    "percent",
    "times",
    "level",
    "block",
    "function",
    "position",
    "occurrence",
    "co-author",
    "slot",
  ])
  .meta({ id: "unit", description: "What a figure counts." });
export type Unit = z.infer<typeof unit>;

const operand = text.meta({
  id: "operand",
  description:
    "An exhibit's id (`c3`), a numeric, time or text field of one (`c3.additions`, `c3.authoredAt`, `pr.title`), or a figure's id.",
});
const one = z.tuple([operand]).describe("What it is taken of.");
const two = z.tuple([operand, operand]).describe("The first and the second.");
const many = z.array(operand).describe("What it is taken of.");

/**
 * How a figure is computed, by code, from exhibits and other figures. An operand is an exhibit id
 * (`c3`), a numeric or time field of one (`c3.additions`, `c3.authoredAt`), or a figure id.
 */
const formula = z
  .union([
    z.strictObject({
      op: z
        .enum(["field", "lines", "words", "characters", "nesting"])
        .describe(
          "`field`: the number in an exhibit's field. `lines`, `words`, `characters`: of the exhibit's text, or of a text field (the words of a title or subject without `type(scope):` and `(#n)`). `nesting`: the deepest indentation level of the exhibit's lines.",
        ),
      of: one,
    }),
    z.strictObject({
      op: z
        .enum(["count", "sum", "max", "min"])
        .describe("`count`: how many exhibits are named. `sum`, `max`, `min`: over numbers."),
      of: many,
    }),
    z.strictObject({
      op: z
        .enum(["difference", "span", "rounded-span"])
        .describe(
          "`difference`: the first less the second. `span`: the time from the first to the second, in the figure's unit, rounded down. `rounded-span`: the same, rounded to the nearest.",
        ),
      of: two,
    }),
    z.strictObject({
      op: z
        .enum(["ratio", "percent"])
        .describe(
          "`ratio`: the first by the second, rounded half away from zero. `percent`: the first as a percentage of the second, rounded likewise.",
        ),
      of: two,
      digits: z.int().min(0).max(6).describe("How many decimals it is rounded to."),
    }),
    z.strictObject({
      op: z
        .literal("length")
        .describe("How many characters `text` has, which stands in the exhibit's text."),
      of: one,
      text: text.describe("What is measured."),
    }),
    z.strictObject({
      op: z
        .literal("occurrences")
        .describe("How often `text` stands in the named exhibits' texts."),
      of: many,
      text: text.describe("What is counted."),
    }),
  ])
  .meta({
    id: "formula",
    description: "How a figure is computed, by code, from exhibits and other figures.",
  });
export type Formula = Immutable<z.infer<typeof formula>>;

/** A computed number that prose may state. */
export const figureSchema = z
  .strictObject({
    id: text.describe("Dotted and stable: `commits.count`, `copied-blocks.lines`."),
    value: z.number().describe("What the formula came to."),
    unit,
    formula,
    label: text.describe("What it says, for the receipts: `commits in the pull request`."),
  })
  .meta({ id: "figure", description: "A computed number that prose may state." });
export type Figure = Immutable<z.infer<typeof figureSchema>>;
