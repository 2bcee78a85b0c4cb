import { readText } from "../../audit/ledger-file.ts";
import type { DevLog } from "../../dev-log/open-dev-log.ts";
import { ForgeError } from "../../forges/forge.ts";
import { CatFileBatch } from "../../git/cat-file-batch.ts";
import { runGit } from "../../git/run-git.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import { findForge } from "../../publish/find-forge.ts";
import { refuteCommitApi } from "../../publish/publish-by-api.ts";
import { publishTarget } from "../../publish/publish-target.ts";
import type { CommandIo } from "../command-io.ts";
import { findDeployAmong, type Workflow } from "../init/find-deploy.ts";

/** What stands between a run and what readers see. */
export interface PublishingFacts {
  /** The forge's rules for the branch, in its words; empty where nobody could ask. */
  readonly rules: readonly string[];
  /** Why the forge could not be asked. */
  readonly problem?: string;
  /** The workflow that publishes the site and that nothing starts after a push of the bot's. */
  readonly unstarted?: { readonly deploy: Workflow; readonly bot: Workflow };
  /** Why no pull request can be opened, where roasts are to come as one. */
  readonly unproposed?: string;
  /** Why GitHub makes no commit, where it is to. */
  readonly uncommitted?: string;
}

/** Asks the forge with the push token, if there is one, and reads the workflows at the tip. */
export async function readPublishing(
  devLog: DevLog,
  {
    location,
    promise,
    io,
  }: { readonly location: string; readonly promise: DevLogPromise; readonly io: CommandIo },
): Promise<PublishingFacts> {
  const workflows = await readWorkflows(devLog);
  const unstarted = findUnstarted(workflows);
  const target = await publishTarget(location, io.cwd);
  const token = io.env["ROAST_BOT_PUSH_TOKEN"];
  const forge = target.kind === "remote" ? findForge(target.pushTo, promise.forge) : undefined;
  const uncommitted =
    promise.publish === "commit-api" ? refuteCommitApi({ forge, token }) : undefined;
  const facts = {
    rules: [],
    ...(uncommitted !== undefined && { uncommitted }),
    ...(unstarted !== undefined && { unstarted }),
    ...(promise.publish === "pull-request" && explainUnproposed({ forge, token })),
  };
  if (forge === undefined || !token) return facts;
  const { readPushRules } = await import("../../forges/push-rules.ts");
  const branch = devLog.branch.ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "");
  try {
    const signal = io.signal === undefined ? {} : { signal: io.signal };
    const asked = { branch, token, longestPause: 5, ...signal };
    const rules = await readPushRules(forge, asked);
    const isMet = (rule: string) =>
      promise.publish === "commit-api" && /verified signatures/.test(rule);
    return { ...facts, rules: rules.filter((rule) => !isMet(rule)) };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return { ...facts, problem: error.message };
  }
}

function explainUnproposed({
  forge,
  token,
}: {
  readonly forge: object | undefined;
  readonly token: string | undefined;
}): Pick<PublishingFacts, "unproposed"> {
  if (forge === undefined) {
    return {
      unproposed:
        "the dev log's address names no forge that is known: say which serves it (`forge: gitea`)",
    };
  }
  return token ? {} : { unproposed: "ROAST_BOT_PUSH_TOKEN is not set here" };
}

async function readWorkflows({ cwd, branch }: DevLog): Promise<readonly Workflow[]> {
  const folder = ".github/workflows/";
  const list = ["ls-tree", "-z", "--name-only", branch.tip, "--", folder];
  const paths = (await runGit(list, { cwd })).split("\0").filter((path) => /\.ya?ml$/.test(path));
  await using objects = new CatFileBatch({ cwd, maxBytes: 1_000_000 });
  return await Promise.all(
    paths.map(async (path) => ({
      file: path.slice(folder.length),
      text: (await readText(objects, `${branch.tip}:${path}`)) ?? "",
    })),
  );
}

/**
 * GitHub starts no workflow for what its own token pushes (docs.github.com, "Triggering a workflow"): the one that
 * publishes the site has to be started by the bot's, wait for its end, or run by itself.
 */
function findUnstarted(workflows: readonly Workflow[]): PublishingFacts["unstarted"] {
  const bot = workflows.find(({ text }) => /\broast-bot\b/.test(text) && usesOwnToken(text));
  const deploy = findDeployAmong(workflows.filter((each) => each !== bot));
  if (bot === undefined || deploy === undefined) return undefined;
  const isStarted =
    bot.text.includes(`workflow run ${deploy.file}`) ||
    /createWorkflowDispatch|repository_dispatch/.test(bot.text) ||
    /^\s*["']?(?:workflow_run|schedule)["']?\s*:/m.test(deploy.text);
  return isStarted ? undefined : { deploy, bot };
}

const ownToken = /\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}/;

/** As the variable says, or by default where the action is used. */
function usesOwnToken(text: string): boolean {
  const pushed =
    /ROAST_BOT_PUSH_TOKEN:\s*(.*)/.exec(text)?.[1] ?? /^\s+token:\s*(.*)/m.exec(text)?.[1];
  return pushed === undefined ? /uses:\s*mea-culpa\//.test(text) : ownToken.test(pushed);
}
