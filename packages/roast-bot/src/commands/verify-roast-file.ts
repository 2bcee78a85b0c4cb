import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { EvidencePack } from "../case/evidence-pack.ts";
import { openSource } from "../change/open-source.ts";
import { parseSourceAddress, sourceAddressExpected } from "../change/source-address.ts";
import { parseEvidencePack } from "../case/parse-evidence-pack.ts";
import { verifyPackAgainstSource } from "../evidence/verify-pack-against-source.ts";
import { cacheFolder } from "../git/mirror.ts";
import { sha256 } from "../digest.ts";
import type { VerificationFinding } from "../audit/verify/verification.ts";
import { verifyRoast } from "../audit/verify/verify-roast.ts";
import { parseReceipts } from "../receipts/parse-receipts.ts";
import type { CommandIo } from "./command-io.ts";
import { paintFor } from "./paint.ts";
import { UsageError } from "./usage-error.ts";
import { verifyReport } from "./verify-report.ts";
import { verifyText } from "./verify-text.ts";

export interface VerifyRoastFileOptions {
  readonly files: { readonly roast: string; readonly evidence: string; readonly receipts?: string };
  /** `git:` and a folder or URL, from which the evidence is measured again. */
  readonly source?: string;
  readonly json: boolean;
  readonly io: CommandIo;
}

/** Verifies one roast from its files and prints what holds and what does not. */
export async function verifyRoastFile(options: VerifyRoastFileOptions): Promise<void> {
  const { files, source, json, io } = options;
  const roastFile = resolve(io.cwd, files.roast);
  const markdown = await readNamed("--roast", roastFile);
  const evidence = await readNamed("--evidence", resolve(io.cwd, files.evidence));
  const pack = parseEvidencePack(evidence);
  const receiptsFile = await findReceipts(roastFile, files.receipts, io);
  const receipts =
    receiptsFile === undefined
      ? undefined
      : parseReceipts(await readNamed("--receipts", receiptsFile));
  const proven = verifyRoast({
    markdown,
    pack,
    evidenceSha256: sha256(evidence),
    ...(receipts !== undefined && { receipts }),
  });
  const measured = source === undefined ? [] : await measureAgain(pack, source, io);
  const report = verifyReport({
    roast: files.roast,
    by: receipts === undefined ? "evidence" : "receipts",
    measuredAgain: source !== undefined,
    claims: proven.claims,
    findings: [...proven.findings, ...measured],
  });
  io.stdout(json ? `${JSON.stringify(report, null, 2)}\n` : verifyText(report, paintFor(io)));
  io.setExitCode(report.holds ? 0 : 1);
}

/** Reads a file that the command line names. */
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
  { cwd }: CommandIo,
): Promise<string | undefined> {
  if (asked !== undefined) return resolve(cwd, asked);
  const beside = join(dirname(roastFile), "receipts.json");
  const found = await stat(beside).catch(() => undefined);
  return found?.isFile() === true ? beside : undefined;
}

async function measureAgain(
  pack: EvidencePack,
  source: string,
  { cwd, env }: CommandIo,
): Promise<readonly VerificationFinding[]> {
  const git = parseSourceAddress(source, cwd);
  if (git === undefined) {
    throw new UsageError(`--source: expected ${sourceAddressExpected}, found \`${source}\`.`);
  }
  const name =
    pack.subject.kind === "pull-request" ? pack.subject.source : (pack.subject.sources[0] ?? "");
  const repository = await openSource({ name, git }, { cache: cacheFolder(env) });
  const differences = await verifyPackAgainstSource(pack, repository);
  return differences.map(({ exhibit, message }) => ({
    layer: "evidence",
    code: "evidence-differs",
    line: 1,
    column: 1,
    text: exhibit,
    message,
  }));
}
