import type { NodeContext } from "@mea-culpa/engine";
import type { Candidate } from "../../change/change.ts";
import { findCandidates } from "../../change/find-candidates.ts";
import {
  EvidenceError,
  openRepository,
  type SourceRepository,
} from "../../change/open-repository.ts";
import { shortlistCandidates } from "../../change/shortlist-candidates.ts";
import { folderRefused, locateSource, type SourceFolders } from "../../change/source-address.ts";
import { sourceCredentials } from "../../git/credentials.ts";
import type { SourceList } from "../../evidence/build-list-pack.ts";
import type { Source } from "../../promise/promise.ts";
import type { AssignedSlot } from "../assignment.ts";
import type { StageSettings } from "../run-settings.ts";
import { readingSource } from "../source-error.ts";

/** A candidate with the repository that it was found in. */
export interface FoundCandidate {
  readonly assigned: AssignedSlot;
  readonly source: Source;
  readonly repository: SourceRepository;
  readonly candidate: Candidate;
}

/** What was merged in a slot, source by source. */
export interface SlotCandidates {
  readonly assigned: AssignedSlot;
  readonly lists: readonly SourceList[];
  /** Those that are looked at closely. */
  readonly found: readonly FoundCandidate[];
}

/**
 * Finds the pull requests of one slot in all sources; one source that can't be read fails it.
 *
 * @throws {EvidenceError} also when a pull request is asked for and not among them.
 */
export async function candidatesStage({
  input,
  item: assigned,
  environment,
  signal,
}: NodeContext<object, StageSettings, AssignedSlot>): Promise<SlotCandidates> {
  const { author, slot, sources, pullRequest } = assigned;
  const found: FoundCandidate[] = [];
  const lists: SourceList[] = [];
  for (const source of sources) {
    await readingSource(source, async () => {
      const credentials = sourceCredentials(source.git, environment);
      const { cache } = input;
      const repository = await openRepository(await located(source, input.sourceFolders), {
        cache,
        credentials,
        signal,
      });
      const merged = await findCandidates(repository, {
        from: slot.opens,
        to: slot.closes,
        author,
        credentials,
        signal,
      });
      const candidates = pullRequest === undefined ? merged : onlyThis(pullRequest, merged, author);
      lists.push({ source: source.name, candidates });
      const git = { cwd: repository.directory, signal };
      const shortlist = await shortlistCandidates(candidates, git);
      found.push(...shortlist.map((candidate) => ({ assigned, source, repository, candidate })));
    });
  }
  return { assigned, lists, found };
}

async function located(source: Source, folders: SourceFolders): Promise<Source> {
  const git = await locateSource(source.git, folders);
  if (git !== undefined) return { ...source, git };
  throw new EvidenceError("SOURCE_REFUSED", `${JSON.stringify(source.git)}: ${folderRefused}.`);
}

function onlyThis(
  wanted: number,
  merged: readonly Candidate[],
  { handle }: AssignedSlot["author"],
): readonly Candidate[] {
  const only = merged.filter(({ number }) => number === wanted);
  if (only.length > 0) return only;
  const numbers = merged.map(({ number }) => `#${number}`).join(", ") || "none";
  throw new EvidenceError(
    "PULL_REQUEST_NOT_FOUND",
    `#${wanted} is not among those that ${handle} merged in this time (${numbers}).`,
  );
}
