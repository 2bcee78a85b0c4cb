import type { NodeContext } from "@mea-culpa/engine";
import { botIdentity } from "../../publish/commit-files.ts";
import type { DevLogClone } from "../../publish/dev-log-clone.ts";
import type { PublishedRun } from "../../publish/published-run.ts";
import { publishRun } from "../../publish/publish-run.ts";
import { pushCredentials } from "../../git/credentials.ts";
import type { RunSettings } from "../run-settings.ts";
import type { Tally } from "../tally.ts";

/** Publishes the run in one commit. An attempt that fails is retried where its error allows it. */
export function publishStage(
  context: NodeContext<
    { readonly "clone-dev-log"?: DevLogClone; readonly tally?: Tally },
    RunSettings
  >,
): Promise<PublishedRun> {
  const { "clone-dev-log": clone, tally } = context.inputs;
  if (clone === undefined || tally === undefined) {
    throw new Error("There is nothing to publish upon: the dev log could not be cloned.");
  }
  return publishFrom(context, { clone, tally });
}

/** Publishes what a tally holds from a clone, with the credentials of this process. */
export function publishFrom(
  {
    input,
    environment,
    signal,
  }: Pick<NodeContext<object, RunSettings>, "input" | "environment" | "signal">,
  { clone, tally }: { readonly clone: DevLogClone; readonly tally: Tally },
): Promise<PublishedRun> {
  const { target, dryRun, id, at, version, interval } = input;
  const address = target.kind === "remote" ? target.pushTo : target.folder;
  return publishRun({
    clone,
    target,
    run: { id, at, version, interval },
    dryRun,
    credentials: pushCredentials(address, environment),
    token: environment["ROAST_BOT_PUSH_TOKEN"],
    identity: botIdentity(environment),
    prepared: tally.entries,
    problems: tally.problems,
    signal,
  });
}
