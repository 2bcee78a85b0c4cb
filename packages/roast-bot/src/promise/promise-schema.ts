import {
  describeFutureEntries,
  generatorExpected,
  type GeneratorName,
  generatorNames,
} from "../generators/registry.ts";
import type { FutureEntries } from "../generators/site-generator.ts";
import type { Author, DevLogPaths, Excuse } from "./promise.ts";
import { z } from "zod";
import { gitAddressExpected, gitAddressKind } from "../git/git-address.ts";
import { cadenceExpected, cadencePattern } from "./cadence.ts";
import { isWebAddress, parseWriterChoice, writerExpected } from "./parse-writer-choice.ts";
import { firstSince, isLocalDay, isTimeZone, sinceExpected } from "./local-day.ts";
import { parseRepositoryPath, repositoryPathExpected } from "./repository-path.ts";

/** `roast-bot.yaml` after its shape was checked, before what depends on the dev log's layout. */
export interface PromiseDocument {
  readonly who: Author;
  readonly cadence: string;
  readonly due: string;
  readonly zone: string;
  readonly since: string;
  readonly sources: readonly {
    readonly name: string;
    readonly git: string;
    readonly web?: string | undefined;
    readonly branch?: string | undefined;
  }[];
  readonly generator?: GeneratorName | undefined;
  readonly future_entries?: FutureEntries | undefined;
  readonly paths: Omit<DevLogPaths, "entries"> & { readonly entries?: string | undefined };
  readonly writer: string;
  readonly excuses: readonly Excuse[];
  readonly catch_up: number;
}

/** A text that must hold something; `expected` says what, for whoever reads the error. */
const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const list = <Item extends z.ZodType>(item: Item, expected: string) =>
  z.array(item, { error: expected }).default([]);
const group = <Shape extends z.ZodRawShape>(shape: Shape, expected: string) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "invalid_type" ? expected : undefined),
  });

const dayExpected = "a day such as `2026-01-05`";
const day = text(dayExpected)
  .refine(isLocalDay, { error: dayExpected })
  .meta({ format: "date", examples: ["2026-01-05"] });
const path = text(repositoryPathExpected)
  .overwrite((value) => parseRepositoryPath(value) ?? value)
  .refine((value) => parseRepositoryPath(value) !== undefined, { error: repositoryPathExpected });

const who = group(
  {
    handle: text("a handle such as `mara`, without `@`")
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, { error: "a handle such as `mara`, without `@`" })
      .meta({ description: "The handle by which entries and hosts name them, without `@`." }),
    names: list(text("a name"), "a list of names").meta({
      description: "Names and aliases as they stand in front matter or commits.",
    }),
    mails: list(
      text("a mail address").regex(/^[^\s<>@]+@[^\s<>@]+$/, { error: "a mail address" }),
      "a list of mail addresses",
    ).meta({ description: "Mail addresses of their commits." }),
  },
  "the person who promised: `handle`, and `names` and `mails` if any",
).meta({ description: "Who owes the entries." });

const sourceNameExpected = "the name readers see, such as `mara/tidepool`";
const source = group(
  {
    name: text(sourceNameExpected)
      .regex(/^[^\s#]+$/, { error: `${sourceNameExpected}, without spaces and \`#\`` })
      .meta({ description: "What readers see, for example `mara/tidepool`." }),
    git: text(gitAddressExpected)
      .refine((value) => gitAddressKind(value) !== "refused", { error: gitAddressExpected })
      .meta({
        description: "A local folder or a git URL (https, http, ssh, git, file, scp-like).",
      }),
    web: text("an http or https address")
      .refine(isWebAddress, { error: "an http or https address, without credentials in it" })
      .optional()
      .meta({ description: "The web address from which links are made; absent: no links." }),
    branch: text("a branch name")
      .regex(/^(?![-/.])(?!.*(\.\.|@\{|\/\/))[^\s~^:?*[\\]+$/, { error: "a branch name" })
      .optional()
      .meta({ description: "The branch pull requests are merged into; absent: the default one." }),
  },
  "a project: `name` and `git`, and `web` and `branch` if any",
);

const paths = group(
  {
    entries: path.optional().meta({
      description: "The folder of the entries; absent: found by the generator's customs.",
    }),
    heartbeat: path
      .default("data/roast_bot.json")
      .meta({ description: "The file the page's footer reads." }),
    ledger: path
      .default("data/roast_bot_ledger.jsonl")
      .meta({ description: "The record of slots and runs, one JSON object a line." }),
    evidence: path
      .default("data/roast_bot")
      .meta({ description: "The folder of evidence packs and receipts." }),
  },
  "the paths: `entries`, `heartbeat`, `ledger`, `evidence`",
);

const excuse = group(
  {
    from: day.meta({ description: "The first excused local day." }),
    until: day.meta({ description: "The last excused local day." }),
    reason: text("the reason of the pause").meta({ description: "Said to readers." }),
  },
  "a pause: `from`, `until` and `reason`",
);

/** The shape of `roast-bot.yaml`. Each error's text says what was expected there. */
export const promiseSchema: z.ZodType<PromiseDocument> = z
  .strictObject(
    {
      who,
      cadence: text(cadenceExpected)
        .regex(cadencePattern, { error: cadenceExpected })
        .meta({
          description: "How often an entry is owed.",
          examples: ["weekly", "every 10 days"],
        }),
      due: text("when an entry is due, such as `Monday 08:00`").meta({
        description:
          "When: a weekday and time (weekly, fortnightly), a day and time (monthly) or a time.",
        examples: ["Monday 08:00", "1 08:00", "08:00"],
      }),
      zone: text("an IANA time zone such as `Europe/Lisbon`")
        .refine(isTimeZone, { error: "an IANA time zone such as `Europe/Lisbon`" })
        .meta({ description: "The IANA time zone of `due`, `since` and excuses." }),
      since: day
        .refine((value) => value >= firstSince, { error: sinceExpected })
        .meta({ description: "The local day the promise began." }),
      sources: list(source, "a list of projects, each with `name` and `git`").meta({
        description: "The projects whose merged pull requests are evidence.",
      }),
      generator: z
        .enum(generatorNames, { error: generatorExpected })
        .optional()
        .meta({ description: "The site generator; absent: told from its configuration file." }),
      future_entries: z
        .enum(["hidden", "shown"], { error: "`hidden` or `shown`" })
        .optional()
        .meta({
          description: `What the site does with entries dated in the future; absent: ${describeFutureEntries()}.`,
        }),
      paths: paths
        .prefault({})
        .meta({ description: "Where the dev log keeps what is read and written." }),
      writer: text(writerExpected)
        .refine((value) => parseWriterChoice(value) !== undefined, { error: writerExpected })
        .default("house")
        .meta({ description: "Who drafts the roast.", examples: ["house", "anthropic:MODEL"] }),
      excuses: list(excuse, "a list of pauses").meta({
        description: "Pauses: a slot whose deadline lies within one is excused.",
      }),
      catch_up: z
        .int({ error: "a whole number from 0 to 52" })
        .min(0, { error: "a whole number from 0 to 52" })
        .max(52, { error: "a whole number from 0 to 52" })
        .default(1)
        .meta({
          description: "How many older broken slots are roasted in a run beside the newest.",
        }),
    },
    {
      error: (issue) =>
        issue.code === "invalid_type"
          ? "the promise: `who`, `cadence`, `due` and so on"
          : undefined,
    },
  )
  .meta({
    title: "roast-bot.yaml",
    description: "A developer's promise to write in a dev log, as roast-bot keeps it.",
  });

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of `roast-bot.yaml`, as published in `schemas/roast-bot.schema.json`. */
export function promiseJsonSchema(): JsonSchema {
  return z.toJSONSchema(promiseSchema, { io: "input" });
}

/** The keys known at a place of `roast-bot.yaml`: `""` for its root, else `who`, `sources`, ... */
export function listKeys(place: string): readonly string[] {
  const root = promiseJsonSchema();
  const group = place === "" ? root : groupIn(root.properties?.[place]);
  return Object.keys(group?.properties ?? {});
}

/** The group a key holds, or the one that each item of its list holds. */
function groupIn(schema: JsonSchema["items"]): JsonSchema | undefined {
  if (typeof schema !== "object" || Array.isArray(schema)) return undefined;
  return schema.items === undefined ? schema : groupIn(schema.items);
}
