import { z } from "zod";
import { exhibitSchema } from "./exhibit.ts";
import { figureSchema } from "./figure.ts";
import { commitId, count, type Immutable, instant, ordinal, shortfall } from "./values.ts";

const text = z.string();
const texts = z.array(text);

/** A finding whose exhibits and figures have ids in a pack. */
const charge = z
  .strictObject({
    code: text.describe("Kebab-case: `swallowed-errors`."),
    title: text.describe("What it is called: `A parade of fixes`."),
    severity: z
      .number()
      .min(1)
      .max(10)
      .describe("From 1 (a raised eyebrow) to 10 (a public hearing)."),
    summary: text.describe("What was found, in a plain sentence."),
    exhibits: texts.describe("Ids of the exhibits that prove it, strongest first."),
    figures: z.record(text, text).describe("Ids of figures, by the name local to the detector."),
    terms: z
      .record(text, text)
      .describe("Short texts by name, each of which stands in one of the exhibits."),
    excuse: z
      .strictObject({
        text: text.describe("The words, as the exhibit has them."),
        exhibit: text.describe("The id of the commit whose message says so, or of the comment."),
      })
      .exactOptional()
      .describe("What half-excuses it, in the author’s words; absent where none are known."),
    fate: z
      .strictObject({
        text: text.describe("A plain sentence."),
        exhibits: texts.describe("Ids of the exhibits that it speaks of, in its order."),
      })
      .exactOptional()
      .describe("What became of it inside the branch or after the merge, where that is known."),
  })
  .meta({ id: "charge", description: "What a detector found, with what proves it." });
export type Charge = Immutable<z.infer<typeof charge>>;

/** What is true and good about the change; the same shape as a charge. */
export type Compliment = Charge;

const silenceFields = {
  id: text.describe("The subject's id."),
  sources: texts.describe("The names of the sources that were looked at."),
};

const subject = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z
        .literal("pull-request")
        .describe("A merged pull request, or commits that landed without one."),
      id: text.describe(
        "`<source name>#<number>`, else `<source name>@<commit>`: by this a subject is never roasted twice.",
      ),
      source: text.describe("The source's name: `mara/tidepool`."),
      number: ordinal
        .exactOptional()
        .describe("The pull request's number; absent where nothing names one."),
      mergeCommit: commitId.describe(
        "The commit that merged it, or the last of those that landed without a pull request.",
      ),
    }),
    z.strictObject({
      kind: z.literal("silence").describe("Nothing was merged in the slot."),
      ...silenceFields,
    }),
    z.strictObject({
      kind: z
        .literal("machines-only")
        .describe("Only machines or dependency bumps merged anything; nobody is blamed for it."),
      ...silenceFields,
    }),
  ])
  .meta({ id: "subject", description: "What the roast is of." });
/** What the roast is of. */
export type Subject = Immutable<z.infer<typeof subject>>;

const machines = texts.describe("The machines' names.");

const authorship = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("person").describe("No machine is named.") }),
    z.strictObject({
      kind: z
        .literal("person-with-machine")
        .describe("Commits, or what landed them, name a machine."),
      machines,
      commits: count.describe("How many of the commits."),
    }),
    z.strictObject({
      kind: z.literal("machine").describe("The author is a bot; not blamed on the person."),
      machines,
    }),
  ])
  .meta({ id: "authorship", description: "How far machines wrote this." });
export type Authorship = Immutable<z.infer<typeof authorship>>;

/** All that is known of a roast's subject: what a reader checks the roast against. */
export const evidencePackSchema = z
  .strictObject({
    schema: z.literal("mea-culpa/evidence/1").describe("The name of this format."),
    subject,
    who: text.describe("The handle of the developer whose promise was broken."),
    names: texts.describe("The names by which prose may call them."),
    slot: z
      .strictObject({
        number: ordinal.exactOptional().describe("Absent when a roast was asked for by itself."),
        opens: instant.describe("From when on; not part of it."),
        closes: instant.describe("Until when."),
        zone: text.describe("The IANA time zone in which times are told."),
      })
      .describe("The slot whose promise was broken, or the interval that was asked for."),
    short: shortfall
      .exactOptional()
      .describe("The entries that came and were too short; absent where none came."),
    looked: z
      .strictObject({
        read: texts.describe("The names of those that could be read."),
        unread: texts.describe("The names of those that could not."),
      })
      .exactOptional()
      .describe("Where was looked for what landed; absent where only one source was asked."),
    authorship,
    exhibits: z.array(exhibitSchema).describe("No id stands twice."),
    figures: z.array(figureSchema).describe("No id stands twice."),
    charges: z.array(charge).describe("Gravest first."),
    compliments: z.array(charge).describe("What is good about it, in the shape of charges."),
    leftOut: texts.describe("What was left out for size, in words; usually empty."),
  })
  .meta({
    title: "An evidence pack",
    description: "All that is known of a roast's subject: what a reader checks the roast against.",
  });
export type EvidencePack = Immutable<z.infer<typeof evidencePackSchema>>;
