import type { ForgeAddress } from "@mea-culpa/formats";
import type { Command } from "commander";
import { countUnpushedCommits, listHistoryAuthors } from "./doctor/read-history.ts";
import { readSiteFiles } from "../dev-log/read-site-files.ts";
import { openSite } from "../generators/registry.ts";
import type { SiteFiles } from "../generators/site-files.ts";
import { readDevLogState } from "../audit/dev-log-state.ts";
import { findNewerRuns } from "../audit/newer-runs.ts";
import { describeHiddenRoasts } from "../audit/hidden-entries.ts";
import {
  expandForge,
  folderRefused,
  locateSource,
  type SourceFolders,
  sourceFolders,
} from "../change/source-address.ts";
import { ForgeError } from "../forges/forge.ts";
import { sourceCredentials } from "../git/credentials.ts";
import { repositoryHealth } from "../git/repository-health.ts";
import type { DevLogPromise, Source } from "../promise/promise.ts";
import type { CommandIo } from "./command-io.ts";
import type { DoctorFacts } from "./doctor/doctor-facts.ts";
import { makeDoctorReport } from "./doctor/make-doctor-report.ts";
import { tryBuild } from "./doctor/try-build.ts";
import { readPublishing } from "./doctor/read-publishing.ts";
import { loadPromise } from "./load-promise.ts";
import { nowFlag } from "./instants.ts";
import { devLogOption, modelTimeoutOption, nowOption } from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import type { DoctorReport, ExaminedEntry } from "@mea-culpa/formats";

interface DoctorFlags {
  readonly devLog: string;
  readonly now?: string;
  readonly build?: string;
  readonly modelTimeout?: number;
  readonly json?: true;
}

/** Adds `roast-bot doctor`: how each entry was read and why, and what the configuration lacks. */
export function addDoctorCommand(program: Command, io: CommandIo): void {
  program
    .command("doctor")
    .description("Say how each entry was classified and why, and what is missing. Changes nothing.")
    .addOption(devLogOption().default("."))
    .addOption(nowOption())
    .option("--build <command>", "build a copy of the site with a trial entry, by this command")
    .addOption(modelTimeoutOption("30"))
    .option("--json", "print JSON")
    .action((flags: DoctorFlags) => doctor(flags, io));
}

async function doctor(flags: DoctorFlags, io: CommandIo): Promise<void> {
  const now = nowFlag(flags.now, io);
  const { devLog, promise } = await loadPromise({ location: flags.devLog, io, now });
  const { cwd, branch } = devLog;
  const folders = sourceFolders(flags.devLog, { cwd: io.cwd, environment: io.env });
  const [state, newerRuns, files, authors, unpushed, publishing, sources, models] =
    await Promise.all([
      readDevLogState(devLog, now),
      findNewerRuns(devLog),
      readSiteFiles(devLog),
      listHistoryAuthors({ cwd, tip: branch.tip }),
      countUnpushedCommits(devLog),
      readPublishing(devLog, { location: flags.devLog, promise, io }),
      Promise.all(promise.sources.map((source) => examine(source, { folders, io }))),
      askModels(promise, { io, timeout: flags.modelTimeout }),
    ]);
  const build =
    flags.build === undefined
      ? undefined
      : await tryBuild({ command: flags.build, devLog, promise, files, now, io });
  const report = makeDoctorReport({
    devLog,
    promise,
    facts: {
      reading: state.reading,
      ledgerFaults: state.ledgerFaults,
      ...(newerRuns !== undefined && { newerRuns }),
      hiddenRoasts: describeHiddenRoasts(state, now),
      entryKeys: listEntryKeys(promise, files),
      ...(build !== undefined && { build }),
      authors,
      unpushed,
      publishing,
      sources,
      models,
    },
    owed: state.owed,
  });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(describeDoctor(report, paintFor(io)));
  io.setExitCode(report.findings.some(({ severity }) => severity === "problem") ? 1 : 0);
}

/** The keys of the front matter that a roast's entry would have here. */
function listEntryKeys(promise: DevLogPromise, files: SiteFiles): string[] {
  const { generator, entry = {}, paths } = promise;
  const sample = { title: "", description: "", date: "", author: "", tags: [] };
  const site = openSite(generator, { files, entryFolder: paths.entries });
  return [...Object.keys({ ...site.writeFields(sample), ...entry }), "roast_bot"];
}

/**
 * The model that drafts, if one does, and the one that judges are asked a small question each.
 * Loading what asks takes a while.
 */
async function askModels(
  { writer, referee }: DevLogPromise,
  { io, timeout }: { readonly io: CommandIo; readonly timeout: number | undefined },
): Promise<DoctorFacts["models"]> {
  if (writer.kind === "house") return [];
  const { tryModel } = await import("../writers/model/try-model.ts");
  const asked = [
    { key: "writer" as const, choice: writer },
    ...(referee === undefined ? [] : [{ key: "referee" as const, choice: referee }]),
  ];
  const given = {
    ...(timeout !== undefined && { timeout: timeout * 1000 }),
    ...(io.signal && { signal: io.signal }),
  };
  return await Promise.all(
    asked.map(async ({ key, choice }) => ({
      key,
      ...(await tryModel(choice, io.env, { part: key, ...given })),
    })),
  );
}

async function examine(
  source: Source,
  { folders, io }: { readonly folders: SourceFolders; readonly io: CommandIo },
) {
  const { git: address, branch, forge } = expandForge(source);
  const git = await locateSource(address, folders);
  if (git === undefined) {
    return { source, health: { kind: "unreachable", message: folderRefused } as const };
  }
  const credentials = sourceCredentials(git, io.env);
  const [health, forgeProblem] = await Promise.all([
    repositoryHealth({ git, credentials, ...(branch !== undefined && { branch }) }),
    forge && findForgeProblem(forge, io),
  ]);
  return { source, health, ...(forgeProblem !== undefined && { forgeProblem }) };
}

/** Asks the forge about a commit that nobody has: what answers that can be read. */
async function findForgeProblem(forge: ForgeAddress, io: CommandIo): Promise<string | undefined> {
  const { openForge } = await import("../forges/open-forge.ts");
  try {
    const signal = io.signal === undefined ? {} : { signal: io.signal };
    const opened = openForge(forge, { environment: io.env, longestPause: 5, ...signal });
    await opened.findPullRequests(["0".repeat(40)]);
    return undefined;
  } catch (error) {
    if (error instanceof ForgeError) return error.message;
    throw error;
  }
}

/** What `doctor` prints for people: the dev log, every entry with its reason, the findings; of others' entries a line. */
export function describeDoctor(report: DoctorReport, paint: Paint): string {
  const { dev_log: devLog, entries, findings } = report;
  const head = [
    `Dev log   ${devLog.location} (${devLog.kind})`,
    `Branch    ${devLog.branch} at ${devLog.tip.slice(0, 10)}`,
    `Entries   ${devLog.entries} (${devLog.generator})`,
  ];
  const marks = { problem: paint.bad("problem"), advice: paint.mild("advice ") };
  const noticed = findings.map(
    ({ severity, message }) => `${marks[severity]}  ${plainText(message)}`,
  );
  return [
    ...head.map((line) => plainText(line)),
    "",
    ...entries.flatMap((entry) => examined(entry, paint)),
    ...(entries.length > 0 ? [""] : []),
    ...(noticed.length > 0 ? noticed : [paint.good("Nothing is missing.")]),
    "",
  ].join("\n");
}

function examined(entry: ExaminedEntry, paint: Paint): string[] {
  // A site of many has hundreds of them.
  if (entry.whose === "other") return [plainText(`${entry.path}  ${entry.because}`)];
  const clocks = [
    ["public", entry.public_at],
    ["withdrawn", entry.withdrawn_at],
    ["front matter", entry.front_matter_date],
    ["author", entry.author_date],
    ["committer", entry.committer_date],
  ].flatMap(([name, at]) => (at === null ? [] : [`${name} ${at}`]));
  return [
    `${plainText(entry.path)}  ${plainText(entry.title)}`,
    `    ${entry.state}; ${plainText(entry.because)}`,
    ...(clocks.length === 0 ? [] : [paint.faint(`    ${plainText(clocks.join(", "))}`)]),
  ];
}
