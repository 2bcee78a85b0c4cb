import type { ForgeAddress } from "@mea-culpa/formats";
import { readDevLogState } from "../audit/dev-log-state.ts";
import { systemClock } from "../forges/pause-clock.ts";
import { runGit } from "../git/run-git.ts";
import { checkCommit } from "./check-commit.ts";
import { writeTree } from "./commit-files.ts";
import { findForge } from "./find-forge.ts";
import { GitHubCommits } from "./github-commits.ts";
import { planRun, type StateOfBranch } from "./plan-run.ts";
import { PublishError } from "./publish-error.ts";
import type { PublishedRun, PublishRunOptions } from "./published-run.ts";

type ApiOptions = PublishRunOptions &
  StateOfBranch & {
    /** Milliseconds that it took to read the branch. */
    readonly took: number;
  };

/** How often a commit is asked for that bears the second in which it is made. */
const tries = 6;

/** Milliseconds by which the clock of a run and GitHub's may differ: a run takes its time, and may be taken up again. */
const longestRun = 24 * 3_600_000;

/**
 * Publishes a run in a commit that GitHub makes and signs. Its clock dates it, and a commit of the bot's
 * is known by the heartbeat of its very second; so the run is planned for a second that is to come, and
 * the commit asked for when that has come. One that was made in another is left lying, upon no branch.
 *
 * @throws {PublishError} which says whether another attempt is worth while.
 */
export async function publishByApi(options: ApiOptions): Promise<PublishedRun> {
  try {
    return await publishInItsSecond(options);
  } catch (error) {
    if (error instanceof PublishError) {
      error.planned = (await planRun({ ...options, dryRun: true }, options)).plan.records;
    }
    throw error;
  }
}

async function publishInItsSecond(options: ApiOptions): Promise<PublishedRun> {
  const { clone, devLog, took, run, clock = systemClock } = options;
  const { folder, branch } = clone;
  const parent = devLog.branch.tip;
  const base = (await runGit(["rev-parse", `${parent}^{tree}`], { cwd: folder })).trim();
  const commits = await openCommits(options);
  let lead = 2 * took + 500;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const began = clock.now();
    const at = commits.secondIn(lead);
    if (Math.abs(Date.parse(at) - Date.parse(run.at)) > longestRun) {
      throw new PublishError(
        "PUSH_REFUSED",
        `GitHub dates the commit ${at}, and this run is of ${run.at}: set the clock, or write \`publish: push\`.`,
      );
    }
    const state = await readDevLogState(devLog, at);
    const { plan, notes, problems } = await planRun(
      { ...options, run: { ...run, at } },
      { devLog, state },
    );
    const { files, message, allowed, records, heartbeat } = plan;
    const tree = await writeTree({ folder, parent, files });
    await checkCommit({ folder, parent, commit: tree, allowed });
    const made = await commits.makeTree(base, files);
    lead = 2 * (clock.now() - began) + 500;
    if (made !== tree) {
      throw new PublishError("PUSH_FAILED", "GitHub made another tree than it was asked for.");
    }
    const commit = await commits.makeCommit({ message, tree, parent, at });
    if (commit === undefined) continue;
    await commits.moveBranch({ branch, from: parent, to: commit });
    return { commit, heartbeat, records, planned: [], notes, problems };
  }
  throw new PublishError(
    "NOT_CONFIRMED",
    `GitHub made none of ${tries} commits in the second that was written into it.`,
  );
}

async function openCommits({
  target,
  state,
  token,
  signal,
  clock,
}: PublishRunOptions & StateOfBranch): Promise<GitHubCommits> {
  const forge =
    target.kind === "remote" ? findForge(target.pushTo, state.promise.forge) : undefined;
  const reason = refuteCommitApi({ forge, token });
  if (reason !== undefined || forge === undefined || !token) {
    throw new PublishError(
      "PUSH_REFUSED",
      `\`publish: commit-api\`: ${reason}, or write \`publish: push\`.`,
    );
  }
  return await GitHubCommits.open(forge, {
    token,
    ...(signal && { signal }),
    ...(clock && { clock }),
  });
}

/** Why GitHub's commit API can't be used, as far as that can be said without asking, and what to do. */
export function refuteCommitApi({
  forge,
  token,
}: {
  readonly forge: ForgeAddress | undefined;
  readonly token: string | undefined;
}): string | undefined {
  if (forge?.forge !== "github") {
    return "the dev log's address is none at GitHub: say that it is one (`forge: github`)";
  }
  if (!token)
    return "ROAST_BOT_PUSH_TOKEN is not set: give it the token of an App or of a workflow";
  return /^(?:(?:gh[opu]|github_pat)_|[0-9a-f]{40}$)/.test(token)
    ? "ROAST_BOT_PUSH_TOKEN is a person's, for whom GitHub does not sign: use that of an App or of a workflow"
    : undefined;
}
