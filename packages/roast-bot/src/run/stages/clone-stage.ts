import { rm } from "node:fs/promises";
import path from "node:path";
import type { NodeContext } from "@mea-culpa/engine";
import { cloneDevLog, type DevLogClone } from "../../publish/dev-log-clone.ts";
import { followBranch } from "../../publish/follow-branch.ts";
import { pushCredentials } from "../../git/credentials.ts";
import type { PublishTarget } from "../../publish/publish-target.ts";
import type { RunSettings } from "../run-settings.ts";

/** Clones the dev log for this run: into the node's own folder, so that attempts don't meet. */
export async function cloneStage({
  input,
  nodeId,
  environment,
  signal,
}: NodeContext<object, RunSettings>): Promise<DevLogClone> {
  const { target, scratch } = input;
  const folder = path.join(scratch, `${nodeId}.git`);
  await rm(folder, { recursive: true, force: true });
  const credentials = pushCredentials(readAddress(target), environment);
  const clone = await cloneDevLog({ target, folder, credentials, signal });
  // A run that was killed may have left the work tree behind its branch.
  if (target.kind === "work-tree" && !input.dryRun) await followBranch(target.folder, clone.branch);
  return clone;
}

function readAddress(target: PublishTarget): string {
  return target.kind === "remote" ? target.fetchFrom : target.folder;
}
