import path from "node:path";
import type { NodeContext } from "@mea-culpa/engine";
import type { SourceList } from "../../evidence/build-list-pack.ts";
import type { Candidate } from "../../change/change.ts";
import { findCandidates } from "../../change/find-candidates.ts";
import { openSource, type SourceRepository } from "../../change/open-source.ts";
import { shortlistCandidates } from "../../change/shortlist-candidates.ts";
import { sourceCredentials } from "../../change/source-credentials.ts";
import { gitAddressKind } from "../../git/git-address.ts";
import type { Source } from "../../promise/promise.ts";
import type { DueRoast } from "../due-roast.ts";
import type { RunSettings } from "../run-settings.ts";
import type { DevLogFacts } from "./read-stage.ts";

/** A candidate with the repository that it was found in. */
export interface FoundCandidate {
  readonly slot: DueRoast;
  readonly repository: SourceRepository;
  readonly candidate: Candidate;
}

/** What was merged in a slot, source by source. */
export interface SlotCandidates {
  readonly slot: DueRoast;
  readonly lists: readonly SourceList[];
  /** Those that are looked at closely. */
  readonly found: readonly FoundCandidate[];
}

/** Finds the pull requests of one slot in all sources; one source that can't be read fails it. */
export async function candidatesStage({
  input,
  inputs,
  item: slot,
  environment,
  signal,
}: NodeContext<
  { readonly "read-dev-log": DevLogFacts },
  RunSettings,
  DueRoast
>): Promise<SlotCandidates> {
  const { promise } = inputs["read-dev-log"];
  const found: FoundCandidate[] = [];
  const lists: SourceList[] = [];
  for (const source of promise.sources) {
    const credentials = sourceCredentials(source.git, environment);
    const { cache } = input;
    const repository = await openSource(absolute(source, input), { cache, credentials, signal });
    const candidates = await findCandidates(repository, {
      from: slot.opens,
      to: slot.closes,
      author: promise.who,
      credentials,
      signal,
    });
    lists.push({ source: source.name, candidates });
    const git = { cwd: repository.directory, signal };
    const shortlist = await shortlistCandidates(candidates, git);
    found.push(...shortlist.map((candidate) => ({ slot, repository, candidate })));
  }
  return { slot, lists, found };
}

function absolute(source: Source, { sourcesFrom }: RunSettings): Source {
  if (gitAddressKind(source.git) !== "folder") return source;
  return { ...source, git: path.resolve(sourcesFrom, source.git) };
}
