import { mkdir } from "node:fs/promises";
import { runGit } from "./fast-import.ts";
import { HistoryWriter } from "./history-writer.ts";
import { baseFiles } from "./slackwater/base-files.ts";
import { foundingBranch } from "./slackwater/founding-branch.ts";
import { earlierPullRequests, laterPullRequests } from "./slackwater/other-pull-requests.ts";
import { bram, host, machineTrailer, tamsin, tamsinElsewhere } from "./slackwater/people.ts";

/** What the sample history is about, for those who look at it. */
export interface Slackwater {
  readonly directory: string;
  /** The developer who promised to write; the founding case is theirs. */
  readonly debtor: {
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
  const history = new HistoryWriter({ anchor: Date.parse(mergedAt), host });
  history.push({
    subject: "Start from what the harbour office already had",
    author: bram,
    minutesBefore: 30 * 24 * 60,
    files: baseFiles(),
  });
  for (const merge of earlierPullRequests) history.merge(merge);
  history.merge({
    number: 214,
    title: "Add eager refresh to the tide tables",
    body: `Harbours no longer wait for the first reader of the day.\n\n${machineTrailer}`,
    kind: "squash",
    author: tamsin,
    minutesBefore: 0,
    steps: foundingBranch,
  });
  for (const merge of laterPullRequests) history.merge(merge);
  await history.write(directory);
  await runGit(directory, ["reset", "--quiet", "--hard", "main"]);
  return {
    directory,
    debtor: {
      handle: "tamsin-okoye",
      name: tamsin.name,
      mails: [tamsin.mail, tamsinElsewhere.mail],
    },
    foundingNumber: 214,
    mergedAt,
  };
}
