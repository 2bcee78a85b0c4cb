import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { isTimeZone } from "@mea-culpa/formats";
import { promiseFile } from "../promise/promise.ts";
import { runGit } from "../git/run-git.ts";
import { chooseSite } from "../generators/choose-site.ts";
import { listInformingFiles, openSiteAt } from "../generators/registry.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import type { CommandIo } from "./command-io.ts";
import { promiseText } from "./init/promise-text.ts";
import { scheduleFor, schedulers, type Scheduler } from "./init/schedules.ts";
import { UsageError } from "./usage-error.ts";
import { botVersion } from "./version.ts";

interface InitFlags {
  readonly devLog: string;
  readonly handle?: string;
  readonly zone?: string;
  readonly schedule?: string;
  readonly json?: true;
}

/** What `init --json` prints. */
interface InitReport {
  /** What else the site needs, in words. */
  readonly advice: readonly string[];
  /** Files that were written, relative to the dev log. */
  readonly written: readonly string[];
  /** Files that exist already and were left as they are. */
  readonly kept: readonly string[];
}

/** Adds `roast-bot init`: a promise to edit, and a schedule if one is asked for. Never overwrites. */
export function addInitCommand(program: Command, io: CommandIo): void {
  program
    .command("init")
    .description("Write a roast-bot.yaml to edit, and a schedule. Nothing is overwritten.")
    .option("--dev-log <dir>", "the dev log's work tree", ".")
    .option("--handle <handle>", "who promises; the mail address of git's configuration if absent")
    .option("--zone <zone>", "an IANA time zone; this machine's if absent")
    .option("--schedule <where>", `also write a schedule: ${schedulers.join(", ")}`)
    .option("--json", "print JSON")
    .action((flags: InitFlags) => init(flags, io));
}

async function init(flags: InitFlags, io: CommandIo): Promise<void> {
  const folder = path.resolve(io.cwd, flags.devLog);
  const zone = flags.zone ?? Temporal.Now.timeZoneId();
  if (!isTimeZone(zone)) {
    throw new UsageError(`--zone: expected an IANA time zone, found \`${zone}\`.`);
  }
  const schedule =
    flags.schedule === undefined
      ? undefined
      : scheduleFor(schedulerOf(flags.schedule), botVersion());
  const name = await configured(folder, "user.name");
  const mail = await configured(folder, "user.email");
  const text = promiseText({
    handle: handleOf(flags.handle, mail),
    names: name === undefined ? [] : [name],
    mails: mail === undefined ? [] : [mail],
    zone,
    since: Temporal.Instant.from(io.now()).toZonedDateTimeISO(zone).toPlainDate().toString(),
  });
  const files = [
    { path: promiseFile, text },
    ...(schedule?.path === undefined ? [] : [{ path: schedule.path, text: schedule.text }]),
  ];
  const report = { ...(await writeNew(folder, files)), advice: await findAdvice(folder) };
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(initText(report, schedule?.path === undefined ? schedule?.text : undefined));
}

function schedulerOf(value: string): Scheduler {
  const found = schedulers.find((scheduler) => scheduler === value);
  if (found !== undefined) return found;
  throw new UsageError(`--schedule: expected ${schedulers.join(", ")}, found \`${value}\`.`);
}

function handleOf(flag: string | undefined, mail: string | undefined): string {
  const handle = (flag ?? mail?.split("@")[0] ?? "").replace(/^@/, "");
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(handle)) return handle;
  throw new UsageError(`--handle: expected a handle such as \`mara\`, found \`${handle}\`.`);
}

async function configured(folder: string, key: string): Promise<string | undefined> {
  const value = await runGit(["config", "--get", key], { cwd: folder }).catch(() => "");
  return value.trim() === "" ? undefined : value.trim();
}

async function writeNew(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Pick<InitReport, "written" | "kept">> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await writeFile(target, file.text, { flag: "wx" });
      written.push(file.path);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      kept.push(file.path);
    }
  }
  return { written, kept };
}

async function findAdvice(folder: string): Promise<readonly string[]> {
  const files = await readWorkTree(folder);
  const choice = chooseSite(files, {});
  return choice.kind === "chosen" ? openSiteAt(choice.site, files).advice : [choice.message];
}

/** The files of a site as they lie in a work tree, committed or not; hidden and installed ones apart. */
async function readWorkTree(folder: string): Promise<SiteFiles> {
  const paths = new Set<string>();
  const texts = new Map<string, string>();
  const read = async (parent: string): Promise<void> => {
    for (const entry of await readdir(path.join(folder, parent), { withFileTypes: true })) {
      const found = path.posix.join(parent, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      paths.add(found);
      if (entry.isDirectory()) await read(found);
    }
  };
  await read("");
  for (const found of listInformingFiles(paths)) {
    texts.set(found, await readFile(path.join(folder, found), "utf8"));
  }
  return { paths, texts };
}

function initText({ written, kept, advice }: InitReport, paste: string | undefined): string {
  const lines = [
    ...written.map((file) => `Wrote ${file}.`),
    ...kept.map((file) => `${file} exists; it was left as it is.`),
    ...(paste === undefined ? [] : ["", paste.trimEnd(), ""]),
    ...advice,
    "Edit roast-bot.yaml, then commit and push it; `roast-bot doctor` says what it will see.",
  ];
  return `${lines.join("\n")}\n`;
}
