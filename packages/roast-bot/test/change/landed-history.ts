import type { Candidate, Change } from "../../src/change/change.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { findDoubts } from "../../src/change/find-doubts.ts";
import { openRepository, type SourceRepository } from "../../src/change/open-repository.ts";
import { runGit } from "../../src/git/run-git.ts";
import type { Author } from "../../src/promise/promise.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Mara. */
export const author: Author = {
  handle: "mara",
  names: ["Mara Lind"],
  mails: ["mara@tidepool.example"],
};
/** The week that is looked at. */
export const week = { from: "2026-01-05T08:00:00Z", to: "2026-01-12T08:00:00Z" };
/** A colleague of hers. */
export const tom = "Tom Ek <tom@tidepool.example>";
/** A commit of hers, long before. */
export const begin: ScriptedCommit = {
  at: "2026-01-01T10:00:00Z",
  message: "Begin",
  files: { a: "1" },
};
const now = "2026-01-12T09:00:00Z";

/** A repository, and what of Mara's landed there in the week. */
interface LandedHistory {
  readonly repository: SourceRepository;
  readonly candidates: readonly Candidate[];
  readonly change: (at: number) => Promise<Change>;
  readonly doubts: () => Promise<readonly string[]>;
}

/** A history, and what of Mara's landed in the week. */
export async function landed(
  commits: readonly ScriptedCommit[],
  refs: Readonly<Record<string, string>> = {},
): Promise<LandedHistory & { readonly directory: string }> {
  const directory = await importHistory(await temporaryFolder(), commits);
  for (const [ref, branch] of Object.entries(refs)) {
    await runGit(["update-ref", ref, `refs/heads/${branch}`], { cwd: directory });
  }
  return { directory, ...(await open(directory)) };
}

/** What of Mara's landed in the week in a repository. */
export async function open(git: string, cache = `${git}/no-cache`): Promise<LandedHistory> {
  const repository = await openRepository({ name: "tide", git }, { cache });
  const candidates: readonly Candidate[] = await findCandidates(repository, { ...week, author });
  return {
    repository,
    candidates,
    change: (at: number) => {
      const candidate = candidates[at];
      if (candidate === undefined) throw new Error(`there is no candidate ${at}`);
      return collectChange(repository, candidate);
    },
    doubts: () =>
      findDoubts(repository, { ...week, now, author, candidates, credentialsFor: () => ({}) }),
  };
}
