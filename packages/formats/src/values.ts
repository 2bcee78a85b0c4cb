import { z } from "zod";

/** A format's type as its readers see it: what was read is passed on, and changed by nobody. */
export type Immutable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
  : Value;

/** Text in which something is said. */
export const filledText = z.string().regex(/\S/);

/** From 0. */
export const count = z.int().min(0);

/** From 1. */
export const ordinal = z.int().min(1);

/** Seconds and an offset are always there: it is what clocks and git are asked to write. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: "a moment that there is" })
  .meta({
    id: "instant",
    format: "date-time",
    description: "ISO 8601 with seconds and an offset or `Z`.",
  });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: "sha256", description: "SHA-256 in lower-case hex." });

export const commitId = z
  .string()
  .regex(/^[0-9a-f]{40,64}$/)
  .meta({ id: "commit", description: "A commit's id: SHA-1 or SHA-256 in lower-case hex." });

/** What became of a slot's promise. */
export const verdict = z.enum(["kept", "broken", "excused"]).meta({
  id: "verdict",
  description: "What became of a slot's promise.",
});
export type Verdict = z.infer<typeof verdict>;

const slotFields = {
  number: ordinal.describe("From 1, without a gap."),
  opens: instant.describe("The deadline before, which is not part of the slot; UTC."),
  closes: instant.describe("The deadline, which is; UTC."),
};

/**
 * One numbered period of a promise, half-open: `(opens, closes]`. Both ends are instants in
 * ISO 8601 UTC (`2026-03-30T06:00:00Z`); `closes` is the deadline. Numbers start at 1.
 */
export const slot = z
  .strictObject(slotFields)
  .meta({ id: "slot", description: "One numbered period of a promise: `(opens, closes]`." });
export type Slot = Immutable<z.infer<typeof slot>>;

/** Entries that came in a slot and were too short to keep it. */
export const shortfall = z
  .strictObject({
    promised: ordinal.describe("How many words an entry had to have."),
    entries: z
      .array(
        z.strictObject({
          path: filledText.describe("From the dev log's root."),
          public_at: instant.describe("When readers could first see it."),
          words: count.describe("How many words it had when the slot closed."),
        }),
      )
      .min(1)
      .describe("In the order in which they came."),
  })
  .meta({
    id: "shortfall",
    description: "Entries that came and had fewer words than were promised.",
  });
export type Shortfall = Immutable<z.infer<typeof shortfall>>;

/** What stopped a run, as ledger and heartbeat tell everybody. */
export const recordedError = z
  .strictObject({
    stage: filledText.describe(
      "The node of the run's graph where it first happened, or `configuration` or `ledger`.",
    ),
    message: filledText.describe("Why, in one line without secrets."),
  })
  .meta({ id: "error", description: "What stopped a run." });
export type RecordedError = Immutable<z.infer<typeof recordedError>>;

/** Somebody, by name and mail, as git names them, after `.mailmap`. */
export const person = z
  .strictObject({
    name: z.string().describe("As git says it."),
    mail: z.string().describe("Likewise."),
  })
  .meta({ id: "person", description: "Somebody as git names them, after `.mailmap`." });
export type Person = Immutable<z.infer<typeof person>>;
