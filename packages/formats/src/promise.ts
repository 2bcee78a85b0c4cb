import { z } from "zod";
import {
  forgeAddressExpected,
  forgeNames,
  namesForge,
  parseForgeAddress,
} from "./forge-address.ts";
import { gitAddressExpected, gitAddressKind } from "./git-address.ts";
import { firstSince, isLocalDay, isTimeZone, sinceExpected } from "./local-day.ts";
import { parseRepositoryPath, repositoryPathExpected } from "./repository-path.ts";
import type { Immutable } from "./values.ts";
import {
  isWebAddress,
  modelExpected,
  parseModelChoice,
  parseWriterChoice,
  writerExpected,
} from "./writer-choice.ts";

/** How what a run has written gets onto the dev log's branch. */
export const publishWays = ["push", "pull-request", "commit-api"] as const;
export type PublishWay = (typeof publishWays)[number];

const publishExpected = "`push`, `pull-request` or `commit-api`";
const graceExpected = "a time up to seven days, such as `12h`, `90m` or `2d`";

/** Reads how long a roast waits before it is published, in seconds; `undefined` if that is no such time. */
export function parseGrace(text: string): number | undefined {
  const [, number = "", unit] = /^([1-9]\d{0,4}) ?(m|h|d)$/.exec(text.trim()) ?? [];
  const seconds = Number(number) * (unit === "d" ? 86_400 : unit === "h" ? 3600 : 60);
  return number !== "" && seconds <= 7 * 86_400 ? seconds : undefined;
}

/** The site generators whose dev logs are understood; roast-bot has one for each name. */
export const generatorNames = [
  "astro",
  "docusaurus",
  "eleventy",
  "hugo",
  "jekyll",
  "zola",
] as const;
export type GeneratorName = (typeof generatorNames)[number];

/** What `cadence` may be, in words. */
export const cadenceExpected =
  "one of `weekly`, `fortnightly`, `monthly` or `every N days` with N from 1 to 366";

/** Whether a text names a rhythm, without regard to when it is due. */
export const cadencePattern =
  /^(weekly|fortnightly|monthly|every (day|1 day|([1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6]) days))$/i;

/** The names as a choice: `` `one` or `other` ``. */
const generatorExpected = new Intl.ListFormat("en", { type: "disjunction" }).format(
  generatorNames.map((name) => `\`${name}\``),
);

/** A text that must hold something; `expected` says what, for whoever reads the error. */
const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const list = <Item extends z.ZodType>(item: Item, expected: string) =>
  z.array(item, { error: expected }).default([]);
const group = <Shape extends z.ZodRawShape>(shape: Shape, expected: string) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "invalid_type" ? expected : undefined),
  });

const minimumWordsExpected = "a whole number of words from 1 to 10000";

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
      .describe("The handle by which entries and hosts name them, without `@`."),
    names: list(text("a name"), "a list of names").describe(
      "Names and aliases as they stand in front matter or commits.",
    ),
    mails: list(
      text("a mail address").regex(/^[^\s<>@]+@[^\s<>@]+$/, { error: "a mail address" }),
      "a list of mail addresses",
    ).describe("Mail addresses of their commits."),
  },
  "the person who promised: `handle`, and `names` and `mails` if any",
).describe("Who owes the entries.");

const sourceNameExpected = "the name readers see, such as `mara/tidepool`";
const source = group(
  {
    name: text(sourceNameExpected)
      .regex(/^[^\s#]+$/, { error: `${sourceNameExpected}, without spaces and \`#\`` })
      .describe("What readers see, for example `mara/tidepool`."),
    git: text(gitAddressExpected)
      .refine((value) => namesForge(value) || gitAddressKind(value) !== "refused", {
        error: gitAddressExpected,
      })
      .refine((value) => !namesForge(value) || parseForgeAddress(value) !== undefined, {
        error: forgeAddressExpected,
      })
      .describe(
        "A project at a forge (`github:owner/repository`), a local folder or a git URL (https, http, ssh, git, file, scp-like).",
      ),
    web: text("an http or https address")
      .refine(isWebAddress, { error: "an http or https address, without credentials in it" })
      .exactOptional()
      .describe("The web address from which links are made; absent: no links."),
    branch: text("a branch name")
      .regex(/^(?![-/.])(?!.*(\.\.|@\{|\/\/))[^\s~^:?*[\\]+$/, { error: "a branch name" })
      .exactOptional()
      .describe("The branch pull requests are merged into; absent: the default one."),
  },
  "a project: `name` and `git`, and `web` and `branch` if any",
);

// A folder of its own: what stands in it is written anew.
const publicExpected = "a folder called `roast-bot`, such as `static/roast-bot`";

const paths = group(
  {
    entries: path
      .exactOptional()
      .describe("The folder of the entries; absent: found by the generator's customs."),
    heartbeat: path.default("data/roast_bot.json").describe("The file the page's footer reads."),
    ledger: path
      .default("data/roast_bot_ledger.jsonl")
      .describe("The record of slots and runs, one JSON object a line."),
    evidence: path.default("data/roast_bot").describe("The folder of evidence packs and receipts."),
    public: path
      .regex(/(^|\/)roast-bot$/, { error: publicExpected })
      .exactOptional()
      .describe(
        "A folder that the site publishes as it is: a page of the record, a feed and a badge are kept up to date there.",
      ),
  },
  "the paths: `entries`, `heartbeat`, `ledger`, `evidence`, `public`",
);

const entryValueExpected = "a text, a number, true or false, or a list or group of these";

/** What `{{name}}` stands for in the values of `entry`. */
export const entryFillIns = [
  "title",
  "description",
  "author",
  "slot",
  "date",
  "day",
  "date_text",
  "day_text",
] as const;
const entryText = z.string().refine(
  (value) => {
    const names: readonly string[] = entryFillIns;
    return [...value.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].every(([, name = ""]) =>
      names.includes(name),
    );
  },
  { error: `nothing in braces but ${entryFillIns.map((name) => `\`{{${name}}}\``).join(", ")}` },
);
const entryScalar = z.union([entryText, z.number(), z.boolean(), z.null()]);
const entryValue = z.union(
  [
    entryScalar,
    z.array(entryScalar),
    z.record(z.string(), z.union([entryScalar, z.array(entryScalar)])),
  ],
  { error: entryValueExpected },
);
const entryKeys = z.record(
  z.string().regex(/^(?!(title|description|roast_bot|__proto__)$)/i, {
    error: "a key that is not roast-bot's own (`title`, `description`, `roast_bot`)",
  }),
  entryValue,
  { error: "a group of keys and values" },
);

const excuse = group(
  {
    from: day.describe("The first excused local day."),
    until: day.describe("The last excused local day."),
    reason: text("the reason of the pause").describe("Said to readers."),
  },
  "a pause: `from`, `until` and `reason`",
);

const erratum = group(
  {
    roast: path.describe("The roast's path, as the ledger has it."),
    says: text("what was wrong with it").describe("Said to readers, as the words of who promised."),
  },
  "a correction: `roast` and `says`",
);

/** The shape of `roast-bot.yaml`. Each error's text says what was expected there. */
export const promiseSchema = z
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
        .describe("The IANA time zone of `due`, `since` and excuses."),
      since: day
        .refine((value) => value >= firstSince, { error: sinceExpected })
        .describe("The local day the promise began."),
      minimum_words: z
        .int({ error: minimumWordsExpected })
        .min(1, { error: minimumWordsExpected })
        .max(10_000, { error: minimumWordsExpected })
        .exactOptional()
        .describe("How many words an entry needs to keep the promise; absent: any entry keeps it."),
      sources: list(source, "a list of projects, each with `name` and `git`").describe(
        "The projects whose merged pull requests are evidence.",
      ),
      reviewers: list(text("a handle"), "a list of handles").describe(
        "Handles of reviewers who agreed to be named; all others are called a reviewer.",
      ),
      generator: z
        .enum(generatorNames, { error: generatorExpected })
        .exactOptional()
        .describe("The site generator; absent: told from its configuration file."),
      future_entries: z
        .enum(["hidden", "shown"], { error: "`hidden` or `shown`" })
        .exactOptional()
        .describe(
          "What the site does with entries dated in the future; absent: what its generator does by itself.",
        ),
      paths: paths.prefault({}).describe("Where the dev log keeps what is read and written."),
      entry: entryKeys
        .prefault({})
        .describe(
          "What else the front matter of a roast has to say: keys with values, in which `{{title}}`, `{{description}}`, `{{date}}`, `{{day}}`, `{{date_text}}`, `{{day_text}}`, `{{author}}` and `{{slot}}` are filled in; an empty value leaves a key out.",
        ),
      writer: text(writerExpected)
        .refine((value) => parseWriterChoice(value) !== undefined, { error: writerExpected })
        .default("house")
        .meta({ description: "Who drafts the roast.", examples: ["house", "anthropic:MODEL"] }),
      referee: text(modelExpected)
        .refine((value) => parseModelChoice(value) !== undefined, { error: modelExpected })
        .exactOptional()
        .meta({
          description:
            "Which model judges what a model's roast argues; absent: the writer's own, asked by itself.",
          examples: ["openai:MODEL"],
        }),
      publish: z
        .enum(publishWays, { error: publishExpected })
        .default("push")
        .describe(
          "How a roast gets onto the branch: pushed at once, by a pull request that somebody merges, or in a commit that GitHub makes and signs. Heartbeat and ledger never wait.",
        ),
      grace: text(graceExpected)
        .refine((value) => parseGrace(value) !== undefined, { error: graceExpected })
        .exactOptional()
        .meta({
          description:
            "How long a roast waits on a branch of its own, where its author can read it, before it is published.",
          examples: ["12h"],
        }),
      forge: z
        .enum(forgeNames, { error: "`github`, `gitlab` or `gitea`" })
        .exactOptional()
        .describe(
          "What serves the dev log's repository, where its address doesn't tell: a server of your own.",
        ),
      excuses: list(excuse, "a list of pauses").describe(
        "Pauses: a slot whose deadline lies within one is excused.",
      ),
      errata: list(erratum, "a list of corrections").describe(
        "What was wrong with published roasts: each is published as an entry beside its roast, which stays.",
      ),
      catch_up: z
        .int({ error: "a whole number from 0 to 52" })
        .min(0, { error: "a whole number from 0 to 52" })
        .max(52, { error: "a whole number from 0 to 52" })
        .default(1)
        .describe("How many older broken slots are roasted in a run beside the newest."),
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
/** `roast-bot.yaml` after its shape was checked, before what depends on the dev log's layout. */
export type PromiseDocument = Immutable<z.infer<typeof promiseSchema>>;
