import { z } from "zod";
import { heartbeatSchema } from "../ledger/heartbeat-schema.ts";
import type { RunReport } from "../run/run-report.ts";

/** The shape of `roast-bot run --json`. */
export const runReportSchema: z.ZodType<RunReport> = makeSchema();

function makeSchema(): z.ZodType<RunReport> {
  const penance = z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("roasted"),
      entry: z.string().meta({ description: "The roast's path in the dev log." }),
      title: z.string(),
      subject: z.string(),
      evidence: z.string().nullable().meta({ description: "SHA-256 of the evidence pack." }),
    }),
    z.strictObject({ kind: z.literal("owed") }),
    z.strictObject({ kind: z.literal("waived"), reason: z.string() }),
  ]);
  const count = z.int().min(1);
  const problem = z.strictObject({
    stage: z.string().meta({ description: "A node of the run, `configuration` or `ledger`." }),
    message: z.string().meta({ description: "One line, as the heartbeat has it." }),
    slots: z.array(count).meta({ description: "Numbers of the slots that it touches." }),
    nodes: z.array(z.string()).meta({ description: "Every node that met it." }),
    attempts: z.int().min(0).meta({ description: "How many attempts failed with it; 0: none." }),
    place: z
      .strictObject({ file: z.string(), line: count, column: count })
      .nullable()
      .meta({ description: "Where in `roast-bot.yaml` it comes from; null when it does not." }),
    errors: z
      .array(
        z.strictObject({
          class: z.string(),
          code: z.string().nullable(),
          message: z.string(),
          stack: z.string().nullable(),
        }),
      )
      .meta({ description: "What was thrown, then its causes, to the root." }),
  });
  return z
    .strictObject({
      run: z.string().meta({ description: "The run's id, as in the commit's trailer." }),
      at: z.iso.datetime({ offset: true }).meta({ description: "The run's clock." }),
      dry_run: z.boolean(),
      outcome: z.enum(["settled", "failed"]),
      problems: z.array(problem).meta({ description: "Everything that went wrong." }),
      slots: z
        .array(
          z.strictObject({
            number: z.int().min(1),
            verdict: z.enum(["kept", "broken", "excused"]),
            penance: penance.nullable(),
          }),
        )
        .meta({ description: "Slots that were settled, or whose penance has changed." }),
      drafts: z
        .array(
          z.strictObject({
            slot: z.int().min(1),
            writer: z.string(),
            notes: z.array(z.string()).meta({ description: "Who gave up, what was dropped." }),
          }),
        )
        .meta({ description: "The roasts that were written, published or not." }),
      commit: z
        .string()
        .nullable()
        .meta({ description: "The commit that was published; null when none was." }),
      heartbeat: heartbeatSchema.nullable(),
      files: z
        .array(z.strictObject({ path: z.string(), content: z.string() }))
        .meta({ description: "What a dry run would have published." }),
      notes: z.array(z.string()),
    })
    .meta({ title: "roast-bot run --json" });
}
