import { mkdir } from "node:fs/promises";
import { runGit } from "./fast-import.ts";
import { HistoryWriter, type Merge } from "./history-writer.ts";
import { foundingPullRequest } from "./slackwater/founding-pull-request.ts";
import { earlierPullRequests, laterPullRequests } from "./slackwater/other-pull-requests.ts";
import { bram, host, tamsin, tamsinElsewhere } from "./slackwater/people.ts";
import type { PullRequest } from "./slackwater/pull-request.ts";
import { readHistoryFiles, type HistoryFiles } from "./slackwater/read-history-files.ts";

/** What the sample history is about, for those who look at it. */
export interface Slackwater {
  readonly directory: string;
  /** The developer who promised to write; the founding case is theirs. */
  readonly author: {
    readonly handle: string;
    readonly name: string;
    readonly mails: readonly string[];
  };
  /** The pull request that asks to be roasted. */
  readonly foundingNumber: number;
  /** When it was merged, ISO 8601 UTC. */
  readonly mergedAt: string;
}

/**
 * Makes the repository of an invented project, slackwater, in which one pull request has the shape
 * of the case this product came from: seventeen commits of trial and error behind one squash
 * (kept in `refs/pull/214/head`), a plan of 1,246 lines, 748 lines of new tests, an error that
 * arrives as its own text. Other people, a dependency bot and smaller changes surround it. Same
 * `mergedAt`, same hashes.
 */
export async function buildSlackwater(
  directory: string,
  { mergedAt = "2026-03-26T14:52:00Z" }: { readonly mergedAt?: string } = {},
): Promise<Slackwater> {
  await mkdir(directory, { recursive: true });
  await runGit(directory, ["init", "--quiet", "--initial-branch=main"]);
  const pullRequests = [...earlierPullRequests, foundingPullRequest, ...laterPullRequests];
  const files = await readHistoryFiles(pullRequests.map(({ number }) => number));
  const history = new HistoryWriter({ anchor: Date.parse(mergedAt), host });
  history.push({
    subject: "Start from what the harbour office already had",
    author: bram,
    minutesBefore: 30 * 24 * 60,
    files: files.base,
  });
  for (const pullRequest of pullRequests) history.merge(withFiles(pullRequest, files));
  await history.write(directory);
  await runGit(directory, ["reset", "--quiet", "--hard", "main"]);
  return {
    directory,
    author: {
      handle: "tamsin-okoye",
      name: tamsin.name,
      mails: [tamsin.mail, tamsinElsewhere.mail],
    },
    foundingNumber: foundingPullRequest.number,
    mergedAt,
  };
}

function withFiles(pullRequest: PullRequest, { changes }: HistoryFiles): Merge {
  const patches = changes.get(pullRequest.number) ?? [];
  if (patches.length !== pullRequest.steps.length) {
    throw new Error(`${pullRequest.number} has another number of patches than of commits.`);
  }
  const steps = pullRequest.steps.map((step, at) => ({ ...step, files: patches[at] ?? {} }));
  return { ...pullRequest, steps };
}
