import { runDetectors } from "../charges/run-detectors.ts";
import type { Docket } from "../docket/docket.ts";
import { rankDocket } from "../docket/rank-docket.ts";
import { buildEvidencePack, type PackOccasion } from "../evidence/build-evidence-pack.ts";
import { buildListPack } from "../evidence/build-list-pack.ts";
import { collectChange } from "../change/collect-change.ts";
import type { EvidencePack } from "../case/evidence-pack.ts";
import { evidencePackText } from "../case/evidence-pack-text.ts";
import { findCandidates } from "../change/find-candidates.ts";
import { openSource } from "../change/open-source.ts";
import { shortlistCandidates } from "../change/shortlist-candidates.ts";
import { sha256 } from "../digest.ts";
import type { Debtor, GeneratorName, Source, WriterChoice } from "../promise/promise.ts";
import { renderEntry } from "../entry/render-entry.ts";
import { checkRoast } from "../receipts/check-roast.ts";
import { makeReceipts } from "../receipts/make-receipts.ts";
import { chooseWriter } from "../writers/choose-writer.ts";
import { writeProvenRoast } from "../writers/write-proven-roast.ts";
import { roastFileNames } from "./roast-file-names.ts";

export interface RoastIntervalOptions {
  readonly source: Source;
  /** Where mirrors of URLs are kept. */
  readonly cache: string;
  readonly author: Debtor;
  /** What is looked at, half-open: `(opens, closes]`, told in the words of a zone. */
  readonly interval: { readonly opens: string; readonly closes: string; readonly zone: string };
  /** This pull request and no other. */
  readonly pullRequest?: number;
  readonly writer: WriterChoice;
  readonly generator: GeneratorName;
  /** The moment that the entry is dated, ISO 8601. */
  readonly date: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** What became of it: a proven roast as three texts, or the reason why there is none. */
export type RoastOfInterval =
  | {
      readonly kind: "roasted";
      readonly pack: EvidencePack;
      readonly docket: Docket;
      readonly title: string;
      readonly writer: string;
      readonly notes: readonly string[];
      /** File contents by file name: `roast.md`, `evidence.json`, `receipts.json`. */
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly kind: "not-found"; readonly pullRequest: number; readonly found: readonly number[] }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/**
 * Writes one roast of what a developer merged in an interval, without a promise, a dev log or a
 * ledger; publishes nothing.
 *
 * @throws {EvidenceError} or {@link GitError} when the source can't be read, and
 * {@link UnprovenRoastError} when no writer wrote a roast that is proven.
 */
export async function roastInterval(options: RoastIntervalOptions): Promise<RoastOfInterval> {
  const { source, author, interval, signal } = options;
  const abort = signal === undefined ? {} : { signal };
  const occasion = { who: author.handle, names: author.names, slot: interval };
  const repository = await openSource(source, { cache: options.cache, ...abort });
  const all = await findCandidates(repository, {
    from: interval.opens,
    to: interval.closes,
    author,
    ...abort,
  });
  const { pullRequest } = options;
  const candidates = all.filter(
    ({ number }) => pullRequest === undefined || number === pullRequest,
  );
  if (pullRequest !== undefined && candidates.length === 0) {
    return { kind: "not-found", pullRequest, found: all.map(({ number }) => number) };
  }
  const examined = [];
  const git = { cwd: repository.directory, ...abort };
  for (const candidate of await shortlistCandidates(candidates, git)) {
    const change = await collectChange(repository, candidate, abort);
    const pack = buildEvidencePack(change, { ...occasion, findings: runDetectors(change) });
    examined.push({ pack, dependencyBump: change.dependencyBump });
  }
  const docket = rankDocket(examined, { roasted: new Set() });
  const pack =
    docket.chosen?.pack ?? buildListPack([{ source: source.name, candidates }], occasion);
  return await writeRoastOf(pack, { ...options, docket, occasion });
}

async function writeRoastOf(
  pack: EvidencePack,
  options: RoastIntervalOptions & { readonly docket: Docket; readonly occasion: PackOccasion },
): Promise<RoastOfInterval> {
  const { docket, date, generator, signal } = options;
  const { writers, note } = await chooseWriter(options.writer, options.environment);
  const proven = await writeProvenRoast({
    pack,
    usedUp: { archetypes: [], titles: [], texts: [] },
    writers,
    check: checkRoast,
    ...(signal !== undefined && { signal }),
  });
  const evidence = evidencePackText(pack);
  const names = roastFileNames;
  const rendered = renderEntry(proven.roast, {
    pack,
    generator,
    frontMatter: {
      date,
      writer: proven.writer,
      evidence: { path: names.evidence, sha256: sha256(evidence) },
      receipts: names.receipts,
    },
  });
  if (rendered.kind === "refused") return rendered;
  const receipts = makeReceipts(proven.roast, pack);
  return {
    kind: "roasted",
    pack,
    docket,
    title: rendered.title,
    writer: proven.writer,
    notes: note === undefined ? proven.notes : [note, ...proven.notes],
    files: new Map([
      [names.roast, rendered.markdown],
      [names.evidence, evidence],
      [names.receipts, `${JSON.stringify(receipts, undefined, 2)}\n`],
    ]),
  };
}
