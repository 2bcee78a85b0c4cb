import { z } from "zod";
import type { DevLogVerification } from "./verify-dev-log.ts";

/** The shape of `roast-bot verify --dev-log --json`. */
export const devLogVerificationSchema: z.ZodType<DevLogVerification> = makeSchema();

function makeSchema(): z.ZodType<DevLogVerification> {
  const verdict = z.enum(["kept", "broken", "excused"]);
  return z
    .strictObject({
      dev_log: z.string(),
      commit: z.string().meta({ description: "The commit that was audited." }),
      holds: z.boolean(),
      slots: z.array(
        z.strictObject({
          number: z.int().min(1),
          recorded: verdict,
          judged: verdict
            .nullable()
            .meta({ description: "Judged anew; null under terms that have changed since." }),
          penance: z.enum(["roasted", "owed", "waived"]).nullable(),
        }),
      ),
      roasts: z.array(
        z.strictObject({
          slot: z.int().min(1),
          entry: z.string(),
          claims: z.int().min(0).meta({ description: "How many claims were proven again." }),
          holds: z.boolean(),
        }),
      ),
      findings: z
        .array(z.strictObject({ place: z.string(), message: z.string() }))
        .meta({ description: "What does not hold, each with its place." }),
      notes: z.array(z.string()),
    })
    .meta({ title: "roast-bot verify --dev-log --json" });
}
