import type { AuditedSource, AuditFinding, EvidencePack, LedgerAudit } from "@mea-culpa/formats";
import { auditDevLog } from "../../audit/audit-dev-log.ts";
import { compareWitness } from "../../audit/compare-witness.ts";
import { rebuildLedger } from "../../audit/rebuild-ledger.ts";
import { measureAgain } from "../../audit/verify/measure-again.ts";
import { findCandidates } from "../../change/find-candidates.ts";
import { EvidenceError } from "../../change/open-repository.ts";
import {
  folderRefused,
  locateSource,
  sourceFolders,
  type SourceFolders,
} from "../../change/source-address.ts";
import { openDevLog } from "../../dev-log/open-dev-log.ts";
import { readPromise } from "../../dev-log/read-promise.ts";
import { sha256 } from "../../digest.ts";
import type { SourceDifference } from "../../evidence/verify-pack-against-source.ts";
import { GitError } from "../../git/git-error.ts";
import { cacheFolder } from "../../git/mirror.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import { gitAddressFlag } from "../promise-options.ts";
import { signerFlag } from "../signer-flag.ts";
import { refuseOption } from "../usage-error.ts";
import { openAs, type OpenedSource } from "./measure-source.ts";
import { settleSurroundings, type Surroundings } from "./surroundings.ts";

export interface AuditOptions extends Surroundings {
  /** The dev log's repository, a folder or a git URL. */
  readonly devLog: string;
  /** Other copies of it: mirrors, forks, clones. */
  readonly witnesses?: readonly string[];
  /** Heads of the ledger that were noted earlier, each a SHA-256. */
  readonly heads?: readonly string[];
  /** Whose signature the bot's commits must have: a file of allowed signers, or a key's fingerprint. */
  readonly signedBy?: string;
}

/**
 * Rebuilds the whole ledger from what is public, and holds what stands there against it: each run
 * upon the branch as it found it, each roast's evidence measured again in the sources that the
 * promise names, all of it against other copies. Writes nothing.
 *
 * @throws {UsageError} when an option is wrong.
 * @throws {DevLogError} when the dev log or a witness cannot be opened.
 */
export async function audit(options: AuditOptions): Promise<LedgerAudit> {
  const { cwd, environment, now, signal } = settleSurroundings(options);
  const { witnesses = [], heads = [] } = options;
  const cache = cacheFolder(environment);
  const noted = heads.map(parseHead);
  const open = (flag: string, address: string) =>
    openDevLog({ location: gitAddressFlag(flag, address), from: cwd, cache });
  const devLog = await open("--dev-log", options.devLog);
  const copies = await Promise.all(witnesses.map((address) => open("--witness", address)));
  const signer = signerFlag(options.signedBy, cwd);
  const read = await readPromise(devLog, { now });
  const sources = new Sources(read.kind === "valid" ? read.promise : undefined, {
    folders: sourceFolders(options.devLog, { cwd, environment }),
    environment,
  });
  const { state, runs, roasts, findings, notes } = await auditDevLog(devLog, now, {
    measure: (pack) => sources.measure(pack),
    ...signer,
  });
  signal?.throwIfAborted();
  const slots = await rebuildLedger(devLog, state, { runs, present: now });
  const compared = await Promise.all(copies.map((copy) => compareWitness(state, copy)));
  const found = [
    ...findings,
    ...slots.flatMap(({ number, at, differs }) =>
      differs.map((message) => ({ place: `slot ${number}, run of ${at}`, message })),
    ),
    ...findUnknownHeads(noted, state.ledgerFile.text),
    ...compared.flatMap((each) => each.findings),
  ];
  return {
    dev_log: devLog.location,
    commit: devLog.branch.tip,
    holds: found.length === 0,
    slots: [...slots],
    roasts,
    sources: sources.report(),
    witnesses: compared.map(({ witness }) => witness),
    findings: found,
    notes,
  };
}

function parseHead(text: string): string {
  // A footer shows the first twelve.
  if (/^[0-9a-f]{12,64}$/i.test(text)) return text.toLowerCase();
  throw refuseOption("--head", "a SHA-256, or at least its first 12 hex digits", text);
}

/** A head that somebody noted stays a line of the ledger for ever. */
function findUnknownHeads(heads: readonly string[], ledger: string): readonly AuditFinding[] {
  const known = ledger.split("\n").map((line) => sha256(line));
  return heads
    .filter((head) => !known.some((hash) => hash.startsWith(head)))
    .map((head) => ({
      place: `head ${head.slice(0, 12)}`,
      message: "no line of the ledger has this hash: what stood there when it was noted is gone",
    }));
}

/** The sources that a promise names, each opened when something is to be measured in it. */
class Sources {
  readonly #promise: DevLogPromise | undefined;
  readonly #options: SourcesOptions;
  readonly #opened = new Map<string, Promise<OpenedSource>>();
  readonly #reasons = new Map<string, string>();

  constructor(promise: DevLogPromise | undefined, options: SourcesOptions) {
    this.#promise = promise;
    this.#options = options;
  }

  /** What differs in any source that a pack is of; `undefined` where none of them could be read. */
  async measure(pack: EvidencePack): Promise<readonly SourceDifference[] | undefined> {
    const { subject } = pack;
    const names = subject.kind === "pull-request" ? [subject.source] : subject.sources;
    const measured: (readonly SourceDifference[])[] = [];
    for (const name of names) {
      try {
        const opened = await this.#open(name);
        measured.push(await measureAgain(pack, opened.repository, { settings: opened.settings }));
        if (subject.kind === "silence") measured.push(await this.#findNoise(pack, opened));
      } catch (error) {
        if (!(error instanceof EvidenceError) && !(error instanceof GitError)) throw error;
        this.#reasons.set(name, error.message);
      }
    }
    return measured.length === 0 && names.length > 0 ? undefined : measured.flat();
  }

  report(): AuditedSource[] {
    const named = (this.#promise?.sources ?? []).map(({ name }) => name);
    return [...new Set([...named, ...this.#opened.keys()])].map((name) => {
      const reason = this.#reasons.get(name) ?? null;
      if (reason !== null) return { name, state: "unreadable", reason };
      return { name, state: this.#opened.has(name) ? "measured" : "not-needed", reason };
    });
  }

  /** What today's history shows of the author in a time that was called silent. */
  async #findNoise(
    { slot }: EvidencePack,
    { repository, settings }: OpenedSource,
  ): Promise<readonly SourceDifference[]> {
    if (this.#promise === undefined) return [];
    const landed = await findCandidates(repository, {
      from: slot.opens,
      to: slot.closes,
      author: this.#promise.who,
      credentials: settings,
    });
    return landed.slice(0, 3).map(({ mergeCommit, title }) => ({
      exhibit: "silence",
      message: `${repository.name} has ${mergeCommit.slice(0, 12)} (${title}) of that time now: it had landed, or was brought there later under an older date`,
    }));
  }

  #open(name: string): Promise<OpenedSource> {
    const opened = this.#opened.get(name) ?? this.#read(name);
    this.#opened.set(name, opened);
    return opened;
  }

  async #read(name: string): Promise<OpenedSource> {
    const source = this.#promise?.sources.find((each) => each.name === name);
    if (source === undefined) {
      throw new EvidenceError("SOURCE_NOT_FOUND", "the promise names no such source any more");
    }
    const { environment, folders } = this.#options;
    const git = await locateSource(source.git, folders);
    if (git === undefined) throw new EvidenceError("SOURCE_REFUSED", folderRefused);
    return await openAs(source, { git, environment });
  }
}

interface SourcesOptions {
  readonly folders: SourceFolders;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
