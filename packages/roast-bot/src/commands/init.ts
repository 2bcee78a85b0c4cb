import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { Temporal } from "temporal-polyfill";
import { parseDocument } from "yaml";
import { type FooterFile, readFooterFiles } from "@mea-culpa/footer/files";
import {
  type GeneratorName,
  generatorNames,
  type PromiseDocument,
  promiseSchema,
  publishWays,
  type PublishWay,
} from "@mea-culpa/formats";
import { chooseSite } from "../generators/choose-site.ts";
import { findGenerator, type FoundSite, openSiteAt } from "../generators/registry.ts";
import type { BotPlaces } from "../generators/site-generator.ts";
import { parseCadence } from "../promise/cadence.ts";
import { promiseFile } from "../promise/promise.ts";
import type { CommandIo } from "./command-io.ts";
import { type AuthorFlags, findAuthor } from "./init/find-author.ts";
import { adviseOnDeploy, canBeStarted, findDeploy } from "./init/find-deploy.ts";
import { promiseText } from "./init/promise-text.ts";
import { replayCommand } from "./init/replay-command.ts";
import { readWorkTree } from "./init/read-work-tree.ts";
import { pullRequestAdvice, scheduleFor, schedulers, type Scheduler } from "./init/schedules.ts";
import { describeChange, type WrittenFiles, writeNew } from "./init/write-new.ts";
import { repeatableOption, writerOption } from "./options.ts";
import { pathFlag, zoneFlag } from "./promise-options.ts";
import { writerFlag } from "./roast-flags.ts";
import { refuseOption, UsageError } from "./usage-error.ts";
import { botVersion } from "./version.ts";

interface InitFlags extends AuthorFlags {
  readonly devLog: string;
  readonly zone?: string;
  readonly due?: string;
  readonly writer?: string;
  readonly publish?: PublishWay;
  readonly generator?: GeneratorName;
  readonly entries?: string;
  readonly schedule?: string;
  readonly footer: boolean;
  readonly dryRun?: true;
  readonly json?: true;
}

/** What `init --json` prints. */
interface InitReport extends WrittenFiles {
  /** What else the site needs, in words. */
  readonly advice: readonly string[];
}

/**
 * Adds `roast-bot init`: a promise to edit, the footer of the site's generator, and a schedule if one
 * is asked for. Never overwrites.
 */
export function addInitCommand(program: Command, io: CommandIo): void {
  program
    .command("init")
    .description(
      "Find the site, and write a roast-bot.yaml, the footer and a schedule. Nothing is overwritten.",
    )
    .option("--dev-log <dir>", "the dev log's work tree", ".")
    .option("--handle <handle>", "who promises; asked for on a terminal, else git's configuration")
    .addOption(repeatableOption("--name <name>", "a name of theirs; git's configuration if absent"))
    .addOption(repeatableOption("--mail <mail>", "a mail address of their commits; as above"))
    .option("--zone <zone>", "an IANA time zone; this machine's if absent")
    .option("--due <moment>", "when an entry is due each week (default: Monday 08:00)")
    .addOption(writerOption())
    .addOption(
      new Option("--publish <how>", "how a roast gets onto the branch (default: push)").choices(
        publishWays,
      ),
    )
    .addOption(new Option("--generator <name>", "default: detected").choices(generatorNames))
    .option("--entries <folder>", "the folder of the entries (default: detected)")
    .option("--schedule <where>", `also write a schedule: ${schedulers.join(", ")}`)
    .option("--no-footer", "write nothing of what the pages need for the footer")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--json", "print JSON")
    .action((flags: InitFlags) => init(flags, io));
}

async function init(flags: InitFlags, io: CommandIo): Promise<void> {
  const folder = path.resolve(io.cwd, flags.devLog);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new UsageError(
      `--dev-log: expected the dev log's work tree, found no folder at ${folder}.`,
    );
  }
  // Where a promise is there already, what is written beside it goes by that.
  const there = await readWritten(folder);
  const zone = zoneFlag(flags.zone ?? there?.zone ?? Temporal.Now.timeZoneId());
  const { writer = there?.writer ?? "house", publish = there?.publish ?? "push" } = flags;
  const cadence = flags.due === undefined ? (there?.cadence ?? "weekly") : "weekly";
  const due = flags.due ?? there?.due ?? "Monday 08:00";
  const rhythm = parseCadence({ cadence, due });
  if (rhythm.kind === "unclear") throw refuseOption("--due", rhythm.expected, due);
  writerFlag(writer);
  const scheduler = flags.schedule === undefined ? undefined : parseScheduler(flags.schedule);
  if (scheduler === "gitlab-ci" && publish === "commit-api") {
    throw new UsageError("--publish commit-api is for GitHub, and --schedule gitlab-ci is not.");
  }
  const who = await findAuthor(flags, { folder, io });
  const tree = await readWorkTree(folder);
  const choice = chooseSite(tree, {
    ...(flags.generator !== undefined && { generator: flags.generator }),
    ...(flags.entries !== undefined && { entries: pathFlag("--entries", flags.entries) }),
  });
  const site = choice.kind === "chosen" ? openSiteAt(choice.site, tree) : undefined;
  const deploy = scheduler === "github-actions" ? await findDeploy(folder) : undefined;
  const today = Temporal.Instant.from(io.now()).toZonedDateTimeISO(zone).toPlainDate();
  const text = promiseText({
    ...who,
    zone,
    cadence,
    due,
    writer,
    publish,
    since: today.toString(),
    ...(choice.kind === "chosen" &&
      site !== undefined && { site: { ...choice.site, places: site.places } }),
  });
  const schedule =
    scheduler === undefined
      ? undefined
      : scheduleFor(scheduler, {
          version: botVersion(),
          time: rhythm.cadence.time,
          zone,
          writer,
          publish,
          ...(deploy !== undefined && canBeStarted(deploy) && { deploy: deploy.file }),
        });
  const files = [
    { path: promiseFile, text },
    ...(schedule?.path === undefined ? [] : [{ path: schedule.path, text: schedule.text }]),
  ];
  const footer =
    choice.kind === "chosen" && site !== undefined && flags.footer
      ? await footerFiles(choice.site, site.places)
      : [];
  const advice = [
    ...(choice.kind === "unclear"
      ? [`No site was found: ${choice.message}. ${choice.advice}`]
      : []),
    ...(choice.kind === "chosen" && footer.length > 0
      ? [
          "The footer of the pages:",
          ...findGenerator(choice.site.generator).footerSteps.map((step) => `- ${step}`),
        ]
      : []),
    ...adviseOnDeploy(deploy),
    `How the last half year would have gone: \`${replayCommand({ ...who, cadence, due, zone, since: today.subtract({ months: 6 }).toString() })}\`.`,
    ...(scheduler !== undefined && publish === "pull-request"
      ? [pullRequestAdvice[scheduler]]
      : []),
  ];
  const changes = await Promise.all(files.map((file) => describeChange(folder, file)));
  const done =
    flags.dryRun === true
      ? { written: [], kept: [] }
      : await writeNew(folder, [...files, ...footer]);
  const report = { ...done, advice };
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const paste = schedule?.path === undefined ? schedule?.text : undefined;
    const wanted = flags.dryRun === true ? footer.map((file) => `Would write ${file.path}.\n`) : [];
    io.stdout(`${changes.join("\n")}\n${wanted.join("")}${initText(report, paste)}`);
  }
}

/** What a promise that is there already says; `undefined` where none can be read. */
async function readWritten(folder: string): Promise<PromiseDocument | undefined> {
  const text = await readFile(path.join(folder, promiseFile), "utf8").catch(() => "");
  const value: unknown = parseDocument(text).toJS({ maxAliasCount: 20 });
  const parsed = promiseSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** What the site needs for the footer, where it goes in the repository. */
async function footerFiles(
  { generator, root }: FoundSite,
  places: BotPlaces,
): Promise<readonly FooterFile[]> {
  const inside = (file: string): string => (root === "" ? file : path.posix.relative(root, file));
  const files = await readFooterFiles(generator, { publicFolder: inside(places.public) });
  return files.map((file) => ({ ...file, path: path.posix.join(root, file.path) }));
}

function parseScheduler(value: string): Scheduler {
  const found = schedulers.find((scheduler) => scheduler === value);
  if (found !== undefined) return found;
  throw refuseOption("--schedule", schedulers.join(", "), value);
}

function initText({ written, kept, advice }: InitReport, paste: string | undefined): string {
  const lines = [
    ...written.map((file) => `Wrote ${file}.`),
    ...kept.map((file) => `${file} exists; it was left as it is.`),
    ...(paste === undefined ? [] : ["", paste.trimEnd(), ""]),
    ...advice,
    "Next: edit roast-bot.yaml (whose promise, which sources), commit and push it.",
    "`roast-bot doctor` then says what it sees, and `roast-bot run --dry-run` what it would publish.",
    "More on the footer: https://github.com/mea-culpa/mea-culpa/blob/main/docs/footer.md",
  ];
  return `${lines.join("\n")}\n`;
}
