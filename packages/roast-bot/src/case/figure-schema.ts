import { z } from "zod";
import type { Figure } from "./figure.ts";

const text = z.string();
const texts = z.array(text).readonly();

const unit = z.enum([
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
]);

const pair = z.tuple([text, text]).readonly();
const digits = z.int().min(0).max(6);

const formula = z.union([
  z
    .strictObject({
      op: z.enum(["field", "lines", "words", "characters", "nesting"]),
      of: z.tuple([text]).readonly(),
    })
    .readonly(),
  z.strictObject({ op: z.enum(["count", "sum", "max", "min"]), of: texts }).readonly(),
  z.strictObject({ op: z.enum(["difference", "span"]), of: pair }).readonly(),
  z.strictObject({ op: z.enum(["ratio", "percent"]), of: pair, digits }).readonly(),
  z.strictObject({ op: z.literal("occurrences"), of: texts, text }).readonly(),
]);

/** The shape of a figure: its formula is one of the whitelist. */
export const figureSchema: z.ZodType<Figure> = z
  .strictObject({ id: text, value: z.number(), unit, formula, label: text })
  .readonly();
