import { z } from "zod";
import { generatorNames } from "../generators/registry.ts";
import type { BacktestReport } from "./backtest-report.ts";
import type { CheckReport } from "./check-report.ts";
import type { DoctorReport } from "./doctor-report.ts";

const instant = z.iso.datetime({ offset: true }).meta({ description: "ISO 8601, UTC." });
const count = z.int().min(0);

const reportedEntry = z
  .strictObject({
    path: z.string().meta({ description: "Where it stands, or stood last, from the root." }),
    title: z.string(),
    public_at: instant.meta({ description: "When readers could first see it." }),
    front_matter_date: z.string().nullable().meta({ description: "As it stands there." }),
    author_date: instant.meta({ description: "Of the commit that made it public." }),
    committer_date: instant.meta({ description: "Of the commit that made it public." }),
  })
  .meta({ description: "An entry with its four clocks." });

const slot = { number: z.int().min(1), opens: instant, closes: instant };

const judgedSlot = {
  ...slot,
  verdict: z.enum(["kept", "broken", "excused"]),
  entries: z.array(reportedEntry).meta({ description: "The entries that keep the slot." }),
  roasts: z
    .array(reportedEntry)
    .meta({ description: "The bot's own entries that became public within the slot." }),
};

/** The shape of `roast-bot backtest --json`. */
export const backtestReportSchema: z.ZodType<BacktestReport> = z
  .strictObject({
    slots: z.array(
      z.strictObject({
        ...judgedSlot,
        heartbeat: z
          .string()
          .nullable()
          .meta({ description: "`last_run` as committed when the slot closed; null if none." }),
      }),
    ),
    totals: z
      .strictObject({ kept: count, broken: count, excused: count, roasted: count })
      .meta({ description: "Slots by verdict, and slots within which a roast became public." }),
  })
  .meta({ title: "roast-bot backtest --json" });

const penance = z.union([
  z.strictObject({
    kind: z.literal("roasted"),
    entry: z.string(),
    title: z.string(),
    subject: z.string(),
    evidence: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("owed") }),
  z.strictObject({ kind: z.literal("waived"), reason: z.string() }),
]);

/** The shape of `roast-bot check --json`. */
export const checkReportSchema: z.ZodType<CheckReport> = z
  .strictObject({
    now: instant,
    slots: z.array(
      z.strictObject({
        ...judgedSlot,
        excuse: z.string().nullable(),
        penance: penance.nullable().meta({ description: "What the ledger has on record." }),
      }),
    ),
    unsettled: z
      .array(z.int().min(1))
      .meta({ description: "Broken slots whose penance is neither done nor waived." }),
    open: z.strictObject(slot).nullable(),
    next_due: instant,
    totals: z.strictObject({ kept: count, broken: count, excused: count }),
  })
  .meta({ title: "roast-bot check --json" });

/** The shape of `roast-bot doctor --json`. */
export const doctorReportSchema: z.ZodType<DoctorReport> = z
  .strictObject({
    dev_log: z.strictObject({
      location: z.string(),
      kind: z.enum(["work-tree", "bare", "mirror"]),
      branch: z.string(),
      tip: z.string(),
      generator: z.enum(generatorNames),
      entries: z.string(),
    }),
    entries: z.array(
      z.strictObject({
        path: z.string(),
        title: z.string(),
        state: z.enum([
          "public",
          "draft",
          "future",
          "expired",
          "deleted",
          "unrendered",
          "unreadable",
        ]),
        whose: z.enum(["author", "bot", "other"]),
        keeps: z.int().min(1).nullable(),
        because: z.string(),
        public_at: instant.nullable(),
        withdrawn_at: instant.nullable(),
        front_matter_date: z.string().nullable(),
        author_date: instant.nullable(),
        committer_date: instant.nullable(),
      }),
    ),
    findings: z.array(
      z.strictObject({
        severity: z.enum(["problem", "advice"]),
        code: z.string(),
        message: z.string(),
      }),
    ),
  })
  .meta({ title: "roast-bot doctor --json" });
