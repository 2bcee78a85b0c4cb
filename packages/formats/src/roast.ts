import { z } from "zod";
import type { Immutable } from "./values.ts";

const id = z.string();
const citedText = z
  .string()
  .min(1)
  .describe(
    "The exact stretch of the sentence; where it occurs twice, the next one from the left.",
  );
const exhibit = id.describe("The exhibit's id.");

const cite = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z
        .literal("figure")
        .describe("A number, in digits or words, with its noun: `seventeen commits`."),
      text: citedText,
      figure: id.describe("The figure's id."),
    }),
    z.strictObject({
      kind: z
        .literal("quote")
        .describe("Quoted text, or code: a part of the exhibit's text; of a commit its subject."),
      text: citedText,
      exhibit,
    }),
    z.strictObject({
      kind: z.literal("name").describe("A name, path or identifier that stands in the exhibit."),
      text: citedText,
      exhibit,
    }),
    z.strictObject({
      kind: z
        .literal("time")
        .describe("A date, weekday or time of day from a field of the exhibit, in its own offset."),
      text: citedText,
      exhibit,
      field: z.string().describe("The exhibit's time field."),
    }),
    z.strictObject({
      kind: z
        .literal("order")
        .describe("An order or a place in it: `the first`, `three commits later`."),
      text: citedText,
      exhibits: z.array(id).describe("The exhibits' ids, in that order."),
    }),
    z.strictObject({
      kind: z.literal("link").describe("A link to the exhibit's address."),
      text: citedText,
      exhibit,
    }),
    z.strictObject({
      kind: z
        .literal("licensed")
        .describe("The whole sentence is a line that what was found licenses."),
      text: citedText,
      charge: id.describe(
        "The code of a charge or compliment, the id of a commit for what it is by itself, or `case` for any pull request.",
      ),
      line: z.string().min(1).describe("The line, with the blanks that the evidence fills."),
    }),
    z.strictObject({
      kind: z
        .literal("argued")
        .describe(
          "The whole sentence is what somebody understood from the exhibits; published only where a referee found it shown.",
        ),
      text: citedText,
      exhibits: z
        .array(id)
        .min(1)
        .max(4)
        .describe("The ids of the exhibits that show it, the one to read first."),
    }),
  ])
  .meta({ id: "cite", description: "A reference from prose to what proves it." });
/** A typed reference from prose to an exhibit or a computed figure. */
export type Cite = Immutable<z.infer<typeof cite>>;

/**
 * One sentence, in plain words with three marks: `code`, “quoted text” in curly quotes and
 * *emphasis*. No other Markdown, no HTML. Whatever it states is cited; a sentence without cites
 * is a remark and states nothing.
 */
const sentence = z
  .strictObject({
    text: z
      .string()
      .describe("Plain words with three marks: `code`, “quoted text” and *emphasis*."),
    cites: z.array(cite).describe("What it states; without any, it states nothing."),
  })
  .meta({ id: "sentence", description: "One sentence with its cites." });
export type Sentence = Immutable<z.infer<typeof sentence>>;

const logItem = z
  .strictObject({
    exhibit: id.describe("The id of a commit exhibit; its whole subject is shown."),
    remark: sentence.describe("What is said beside it."),
  })
  .meta({ id: "log-item", description: "A commit of the log, with a remark." });
export type LogItem = Immutable<z.infer<typeof logItem>>;

const block = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("paragraph").describe("Sentences."),
      sentences: z.array(sentence).describe("In their order."),
    }),
    z.strictObject({
      kind: z.literal("log").describe("The commit log as a story, in the order of the commits."),
      items: z.array(logItem).describe("In their order."),
    }),
    z.strictObject({
      kind: z.literal("exhibit").describe("A stretch of an exhibit, set apart and unchanged."),
      exhibit,
      text: z.string().describe("The stretch."),
      language: z.string().exactOptional().describe("Given for code."),
    }),
  ])
  .meta({ id: "block", description: "A block of a section." });
export type Block = Immutable<z.infer<typeof block>>;

const section = z
  .strictObject({
    heading: sentence
      .exactOptional()
      .describe("Its heading; without one it goes on from what stands above it."),
    blocks: z.array(block).describe("In their order."),
  })
  .meta({ id: "section", description: "Blocks that belong together, mostly under a heading." });
export type Section = Immutable<z.infer<typeof section>>;

/** What every writer produces, and what the receipts are made from. */
export const roastSchema = z
  .strictObject({
    title: sentence.describe("The entry's title."),
    description: sentence.describe("The entry's description."),
    sections: z.array(section).describe("In their order."),
    compliment: section
      .exactOptional()
      .describe(
        "The grudging compliment: last before the verdict; absent where nothing was found to praise.",
      ),
    verdict: z
      .strictObject({
        archetype: z.string().describe("Who this was: `The Lighthouse Keeper`."),
        oneLiner: sentence.describe("The last word."),
      })
      .describe("How it ends."),
  })
  .meta({ id: "roast", description: "A roast as data: its sentences with their cites." });
export type Roast = Immutable<z.infer<typeof roastSchema>>;
