import type { NodeContext } from "@mea-culpa/engine";
import type { Candidate } from "../../change/change.ts";
import { findCandidates } from "../../change/find-candidates.ts";
import { findDoubts } from "../../change/find-doubts.ts";
import {
  EvidenceError,
  openRepository,
  type SourceRepository,
} from "../../change/open-repository.ts";
import { shortlistCandidates } from "../../change/shortlist-candidates.ts";
import {
  expandForge,
  folderRefused,
  locateSource,
  type SourceFolders,
} from "../../change/source-address.ts";
import { sourceCredentials } from "../../git/credentials.ts";
import type { SourceList } from "../../evidence/build-list-pack.ts";
import type { Source } from "../../promise/promise.ts";
import type { RunProblem } from "../../audit/dev-log-state.ts";
import type { LookedAt } from "../../evidence/build-evidence-pack.ts";
import type { AssignedSlot } from "../assignment.ts";
import { publicMessage, slotProblem } from "../problems.ts";
import { networkAttempts } from "../network-attempts.ts";
import type { StageSettings } from "../run-settings.ts";
import { readingSource } from "../source-error.ts";

/** A candidate with the repository that it was found in. */
export interface FoundCandidate {
  readonly assigned: AssignedSlot;
  readonly source: Source;
  readonly repository: SourceRepository;
  readonly candidate: Candidate;
  readonly looked: LookedAt;
}

/** What landed in a slot, source by source. */
export interface SlotCandidates {
  readonly assigned: AssignedSlot;
  readonly lists: readonly SourceList[];
  /** Those that are looked at closely. */
  readonly found: readonly FoundCandidate[];
  readonly looked: LookedAt;
  /** Why it is not known that nothing else landed; nobody is roasted for a silence in doubt. */
  readonly doubts: readonly RunProblem[];
  /** Of sources that could not be read, while others could. */
  readonly notes: readonly string[];
}

/**
 * Finds what landed in one slot in all sources. One that can't be read is noted, and leaves the
 * others to be roasted; if none can, the slot fails with what the first one said.
 *
 * @throws {EvidenceError} also when a pull request is asked for and not among them.
 */
export async function candidatesStage(
  context: NodeContext<object, StageSettings, AssignedSlot>,
): Promise<SlotCandidates> {
  const { item: assigned, attempt, signal } = context;
  const read: ReadSource[] = [];
  const unread: { readonly source: Source; readonly error: unknown }[] = [];
  for (const source of assigned.sources) {
    try {
      read.push(await readingSource(source, () => readSource(source, context)));
    } catch (error) {
      signal.throwIfAborted();
      const mayPass = error instanceof Error && "isRetryable" in error && error.isRetryable;
      if (mayPass && attempt < networkAttempts) throw error;
      unread.push({ source, error });
    }
  }
  const [first] = unread;
  if (first !== undefined && read.length === 0) throw first.error;
  const found = onlyThis(assigned, read);
  const looked = {
    read: read.map(({ source }) => source.name),
    unread: unread.map(({ source }) => source.name),
  };
  const doubts = [
    ...unread.map(({ source, error }) => ({ name: source.name, error, place: source.place })),
    ...read.flatMap(({ source: { name, place }, doubts: said }) =>
      said.map((error) => ({ name, error, place })),
    ),
  ];
  const isOwed = assigned.slot.number !== undefined;
  return {
    assigned,
    lists: read.map(({ source, candidates }) => ({ source: source.name, candidates })),
    found: found.map((each) => ({ ...each, assigned, looked })),
    looked,
    doubts: doubts.map(({ name, error, place }) => ({
      ...slotProblem("candidates", assigned, error),
      message: `nothing is known to have landed, and silence is not proven: ${name}: ${publicMessage(error)}${isOwed ? giveUp : ""}`,
      ...(place !== undefined && { place }),
    })),
    notes: unread.map(
      ({ source, error }) =>
        `${source.name} could not be read, so what landed there is not known: ${publicMessage(error)}`,
    ),
  };
}

const giveUp = ". Nobody is roasted for it; if it stays so, it is waived when it is too old";

/** A source that could be read. */
interface ReadSource {
  readonly source: Source;
  readonly candidates: readonly Candidate[];
  readonly shortlist: readonly Pick<FoundCandidate, "source" | "repository" | "candidate">[];
  readonly doubts: readonly string[];
}

async function readSource(
  source: Source,
  { input, item, environment, signal }: NodeContext<object, StageSettings, AssignedSlot>,
): Promise<ReadSource> {
  const { author, slot, pullRequest } = item;
  const credentialsFor = (address: string) => sourceCredentials(address, environment);
  const credentials = credentialsFor(expandForge(source).git);
  const options = { cache: input.cache, credentials, signal };
  const repository = await openRepository(
    await located(source, input.sourceFolders),
    options,
  ).catch(ifEmpty);
  if (repository === undefined) return { source, candidates: [], shortlist: [], doubts: [] };
  const interval = { from: slot.opens, to: slot.closes, author, signal };
  const candidates = await findCandidates(repository, { ...interval, credentials });
  const doubts = await findDoubts(repository, {
    ...interval,
    now: pickLater(input.at, new Date().toISOString()),
    candidates,
    credentialsFor,
  });
  const git = { cwd: repository.directory, signal, settings: credentials };
  // Whichever is asked for is looked at, however small.
  const wanted = candidates.filter(({ number }) => number === pullRequest);
  const shortlist = await shortlistCandidates(pullRequest === undefined ? candidates : wanted, git);
  return {
    source,
    candidates,
    shortlist: shortlist.map((candidate) => ({ source, repository, candidate })),
    doubts,
  };
}

/** A run may be told an earlier day than today: commits made since then are not dated wrongly. */
function pickLater(told: string, clock: string): string {
  return Date.parse(told) > Date.parse(clock) ? told : clock;
}

/** A repository without a commit can be read to the end: nothing has landed in it. */
function ifEmpty(error: unknown): undefined {
  if (error instanceof EvidenceError && error.code === "NO_COMMITS") return undefined;
  throw error;
}

async function located(source: Source, folders: SourceFolders): Promise<Source> {
  const git = await locateSource(source.git, folders);
  if (git !== undefined) return { ...source, git };
  throw new EvidenceError("SOURCE_REFUSED", `${JSON.stringify(source.git)}: ${folderRefused}.`);
}

function onlyThis(
  { author, pullRequest }: AssignedSlot,
  read: readonly ReadSource[],
): ReadSource["shortlist"] {
  const found = read.flatMap(({ shortlist }) => shortlist);
  if (pullRequest === undefined || found.length > 0) return found;
  const numbers = read
    .flatMap(({ candidates }) => candidates)
    .flatMap(({ number }) => (number === undefined ? [] : [`#${number}`]))
    .join(", ");
  throw new EvidenceError(
    "PULL_REQUEST_NOT_FOUND",
    `#${pullRequest} is not among those that ${author.handle} merged in this time (${numbers || "none"}).`,
  );
}
