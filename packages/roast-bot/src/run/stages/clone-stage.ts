import { rm } from "node:fs/promises";
import path from "node:path";
import type { NodeContext } from "@mea-culpa/engine";
import { cloneDevLog, type DevLogClone } from "../../publish/dev-log-clone.ts";
import { catchUpWorkTree } from "../../publish/publish-in-work-tree.ts";
import { pushCredentials } from "../../publish/push-credentials.ts";
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
  if (target.kind === "work-tree" && !input.dryRun) await catchUpWorkTree(target.folder);
  const credentials = pushCredentials(addressOf(target), environment);
  return cloneDevLog({ target, folder, credentials, signal });
}

function addressOf(target: PublishTarget): string {
  return target.kind === "remote" ? target.fetchFrom : target.folder;
}
