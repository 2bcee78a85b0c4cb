import { z } from "zod";
import { gitAddressExpected, gitAddressKind } from "./git-address.ts";
import type { Immutable } from "./values.ts";

const name = "a name of letters, digits, `.`, `_` and `-`";
const variable = "the name of an environment variable";
const variablePattern = /^[A-Za-z_]\w*$/;

const fleetPromise = z.strictObject(
  {
    id: z
      .string({ error: name })
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, { error: name })
      .describe("What reports call it, once in the file."),
    dev_log: z
      .string({ error: gitAddressExpected })
      .refine((address) => gitAddressKind(address) !== "refused", { error: gitAddressExpected })
      .describe("The dev log's repository; a relative folder starts from the file's own."),
    variables: z
      .record(
        z.string().regex(variablePattern, { error: variable }),
        z.string({ error: variable }).regex(variablePattern, { error: variable }),
        { error: "variables, each with the name of the one that holds its value" },
      )
      .default({})
      .describe(
        "What its run sees beside folders and proxies, by the names that a run knows (`ROAST_BOT_PUSH_TOKEN`); each with the name of the variable that holds the value. No value stands here.",
      ),
  },
  { error: (issue) => (issue.code === "invalid_type" ? "a promise: `id`, `dev_log`" : undefined) },
);
export type FleetPromise = Immutable<z.infer<typeof fleetPromise>>;

const promisesExpected = "a list of promises, each with `id` and `dev_log`";

/** The promises that one command keeps: where their dev logs are, and what each run may see. */
export const fleetSchema = z
  .strictObject({
    promises: z
      .array(fleetPromise, { error: promisesExpected })
      .min(1, { error: promisesExpected })
      .describe("The promises; each stands in its own dev log's `roast-bot.yaml`."),
  })
  .meta({
    id: "fleet",
    title: "promises.yaml",
    description: "The dev logs that `roast-bot fleet` settles.",
  });
export type FleetDocument = Immutable<z.infer<typeof fleetSchema>>;
