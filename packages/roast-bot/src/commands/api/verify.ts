import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parse as parseYaml } from "yaml";
import {
  type DevLogVerification,
  type EvidencePack,
  promiseSchema,
  type Receipts,
  type VerifyReport,
} from "@mea-culpa/formats";
import { auditDevLog } from "../../audit/audit-dev-log.ts";
import { findPlace } from "../../audit/verify/verify-by-receipts.ts";
import { measureAgain as measurePack } from "../../audit/verify/measure-again.ts";
import { verifyRoast } from "../../audit/verify/verify-roast.ts";
import { parseEvidencePack } from "../../case/evidence-pack.ts";
import { openDevLog } from "../../dev-log/open-dev-log.ts";
import { sha256 } from "../../digest.ts";
import type { EntryKeys } from "../../entry/entry-keys.ts";
import { readEntry } from "../../entry/read-entry.ts";
import { cacheFolder } from "../../git/mirror.ts";
import { promiseFile } from "../../promise/promise.ts";
import { parseReceipts } from "../../receipts/parse-receipts.ts";
import { chooseReferee } from "../../referee/choose-referee.ts";
import { disputeRoast } from "../../referee/dispute-roast.ts";
import type { Referee } from "../../referee/referee.ts";
import { bindModelHosts } from "../../writers/model/model-environment.ts";
import { gitAddressFlag } from "../promise-options.ts";
import { refereeFlag } from "../roast-flags.ts";
import { signerFlag } from "../signer-flag.ts";
import { holdsSubject, measureSource, openSource } from "./measure-source.ts";
import { UsageError } from "../usage-error.ts";
import { checkAskingTerms, settleSurroundings, type Surroundings } from "./surroundings.ts";

/** A whole dev log: its ledger, slots, roasts and heartbeat. */
export interface VerifyDevLogOptions extends Surroundings {
  /** The dev log's repository, a folder or a git URL. */
  readonly devLog: string;
  /** `git:` and a folder or URL, in which the evidence of every roast of it is measured again. */
  readonly source?: string;
  /** Whose signature the bot's commits must have: a file of allowed signers, or a key's fingerprint. */
  readonly signedBy?: string;
}

/** One roast, from its files. */
export interface VerifyRoastOptions extends Omit<Surroundings, "now"> {
  /** The roast's entry, a file. */
  readonly roast: string;
  /** Its evidence pack, a file. */
  readonly evidence: string;
  /** Its receipts, a file; `receipts.json` beside the roast, if there is one, when absent. */
  readonly receipts?: string;
  /** `git:` and a folder or URL, from which the evidence is measured again. */
  readonly source?: string;
  /** A model of the reader's own that judges again what is argued; nobody is asked if absent. */
  readonly referee?: string;
  /** Seconds that it has for one answer; 180 if absent. */
  readonly modelTimeout?: number;
}

/**
 * A reader's audit: proves again what a dev log has published, or one roast. Writes nothing; the
 * report's `holds` says whether all of it holds.
 *
 * @throws {UsageError} when an option is wrong or a file is not there.
 * @throws {DevLogError} when the dev log cannot be opened.
 * @throws {EvidenceError} when the source cannot be.
 */
export function verify(options: VerifyDevLogOptions): Promise<DevLogVerification>;
export function verify(options: VerifyRoastOptions): Promise<VerifyReport>;
export async function verify(
  options: VerifyDevLogOptions | VerifyRoastOptions,
): Promise<DevLogVerification | VerifyReport> {
  return "devLog" in options ? await verifyDevLog(options) : await verifyRoastFiles(options);
}

async function verifyDevLog(options: VerifyDevLogOptions): Promise<DevLogVerification> {
  const { cwd, environment, now, signal } = settleSurroundings(options);
  const location = gitAddressFlag("--dev-log", options.devLog);
  const devLog = await openDevLog({ location, from: cwd, cache: cacheFolder(environment) });
  signal?.throwIfAborted();
  const { source } = options;
  const measure = async (pack: EvidencePack) => {
    const around = { cwd, environment };
    const { repository, settings } = await openSource(pack, source ?? "", around);
    if (!(await holdsSubject(pack, repository))) return undefined;
    return await measurePack(pack, repository, { settings });
  };
  const { slots, roasts, findings, notes } = await auditDevLog(devLog, now, {
    ...(source !== undefined && { measure }),
    ...signerFlag(options.signedBy, cwd),
  });
  signal?.throwIfAborted();
  const holds = findings.length === 0;
  const read = { dev_log: devLog.location, commit: devLog.branch.tip };
  return { ...read, holds, slots, roasts, findings, notes };
}

async function verifyRoastFiles(options: VerifyRoastOptions): Promise<VerifyReport> {
  const { source } = options;
  const { cwd, environment, signal } = settleSurroundings(options);
  const referee = await findReferee(options, environment);
  const roastFile = resolve(cwd, options.roast);
  const markdown = await readNamed("--roast", roastFile);
  const evidence = await readNamed("--evidence", resolve(cwd, options.evidence));
  const pack = parseEvidencePack(evidence);
  const receiptsFile = await findReceipts(roastFile, options.receipts, cwd);
  const receipts =
    receiptsFile === undefined
      ? undefined
      : parseReceipts(await readNamed("--receipts", receiptsFile));
  const proven = verifyRoast({
    markdown,
    pack,
    evidenceSha256: sha256(evidence),
    siteKeys: await readSiteKeys(dirname(roastFile)),
    ...(receipts !== undefined && { receipts }),
  });
  signal?.throwIfAborted();
  const measured =
    source === undefined ? [] : await measureSource(pack, source, { cwd, environment });
  return verifyReport({
    roast: options.roast,
    measuredAgain: source !== undefined,
    ...proven,
    findings: [...proven.findings, ...measured],
    disputed:
      referee === undefined || receipts === undefined
        ? []
        : await dispute({ referee, pack, receipts, markdown, ...(signal && { signal }) }),
  });
}

/** The referee that a reader names, with the reader's own key. */
async function findReferee(
  options: Pick<VerifyRoastOptions, "referee" | "modelTimeout">,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Referee | undefined> {
  const { referee: choice } = refereeFlag(options.referee);
  const { modelTimeout } = checkAskingTerms(options);
  if (choice === undefined) return undefined;
  const chosen = await chooseReferee(choice, {
    environment: bindModelHosts(environment, { referee: choice }),
    ...(modelTimeout !== undefined && { timeout: modelTimeout * 1000 }),
  });
  if (chosen.kind === "referee") return chosen.referee;
  throw new UsageError(`--referee: ${chosen.reason}.`);
}

async function dispute({
  referee,
  pack,
  receipts,
  markdown,
  signal,
}: {
  readonly referee: Referee;
  readonly pack: EvidencePack;
  readonly receipts: Receipts;
  readonly markdown: string;
  readonly signal?: AbortSignal;
}): Promise<VerifyReport["disputed"]> {
  const { roast } = receipts;
  const disputes = await disputeRoast({ roast, pack, referee, ...(signal && { signal }) });
  const reading = readEntry(markdown);
  return disputes.map(({ text, reason }) => ({
    ...(reading.kind === "read" ? findPlace(text, reading.entry) : { line: 1, column: 1 }),
    text,
    referee: referee.name,
    reason,
  }));
}

/** What the nearest promise above a folder says that its site demands of an entry. */
async function readSiteKeys(folder: string): Promise<EntryKeys> {
  const text = await readFile(join(folder, promiseFile), "utf8").catch(() => undefined);
  if (text === undefined)
    return folder === dirname(folder) ? {} : await readSiteKeys(dirname(folder));
  try {
    return promiseSchema.safeParse(parseYaml(text)).data?.entry ?? {};
  } catch {
    return {};
  }
}

/** Reads a file that an option names. */
async function readNamed(option: string, file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return await readFile(file, "utf8");
  const what = found === undefined ? "found none" : "found something else";
  throw new UsageError(`${option}: expected a file at ${file}, ${what}.`);
}

/** The receipts asked for, else those beside the roast, if there are any. */
async function findReceipts(
  roastFile: string,
  asked: string | undefined,
  cwd: string,
): Promise<string | undefined> {
  if (asked !== undefined) return resolve(cwd, asked);
  const beside = join(dirname(roastFile), "receipts.json");
  const found = await stat(beside).catch(() => undefined);
  return found?.isFile() === true ? beside : undefined;
}

/** A report of a verification, in the order of the text. */
function verifyReport({
  roast,
  measuredAgain,
  sentences,
  claims,
  findings,
  unheard,
  disputed,
}: Omit<VerifyReport, "holds" | "measured_again"> & {
  readonly measuredAgain: boolean;
}): VerifyReport {
  return {
    roast,
    measured_again: measuredAgain,
    holds: findings.length === 0,
    sentences,
    claims: claims.toSorted(byPlace),
    findings: findings.toSorted(byPlace),
    unheard: unheard.toSorted(byPlace),
    disputed: disputed.toSorted(byPlace),
  };
}

function byPlace(
  one: { readonly line: number; readonly column: number },
  other: { readonly line: number; readonly column: number },
): number {
  return one.line - other.line || one.column - other.column;
}
