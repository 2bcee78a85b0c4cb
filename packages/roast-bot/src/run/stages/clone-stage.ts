import { rm } from "node:fs/promises";
import path from "node:path";
import type { NodeContext } from "@mea-culpa/engine";
import { isTimeZone } from "@mea-culpa/formats";
import { cloneDevLog, type DevLogClone } from "../../publish/dev-log-clone.ts";
import { pushCredentials } from "../../git/credentials.ts";
import { readAddress } from "../../publish/publish-target.ts";
import { formatInstant } from "../../dev-log/format-instant.ts";
import { zonedMoment } from "../../promise/local-moment.ts";
import { runGit, runGitCapped } from "../../git/run-git.ts";
import { ClockError } from "../clock-error.ts";
import type { RunSettings } from "../run-settings.ts";

/**
 * Clones the dev log for this run: into the node's own folder, so that attempts don't meet; where
 * there is no room for it, among the files that are temporary.
 */
export async function cloneStage(context: NodeContext<object, RunSettings>): Promise<DevLogClone> {
  const { scratch, spare } = context.input;
  try {
    return await cloneBelow(scratch, context);
  } catch (error) {
    if (!lacksRoom(error)) throw error;
    return await cloneBelow(spare, context);
  }
}

/** Clones the dev log into the node's own folder below another. */
export async function cloneBelow(
  below: string,
  { input, nodeId, environment, signal }: NodeContext<object, RunSettings>,
): Promise<DevLogClone> {
  const { target } = input;
  const folder = path.join(below, `${nodeId}.git`);
  await rm(folder, { recursive: true, force: true });
  const credentials = pushCredentials(readAddress(target), environment);
  const clone = await cloneDevLog({ target, folder, credentials, signal });
  if (!input.isClockConfirmed) await checkClock(clone, input.at);
  return clone;
}

/** Days that a dev log may lie still before the clock is asked about: two quiet months. */
const longestQuiet = 60;

/**
 * Refuses a clock that is far past everything in the dev log: whatever it settles is settled, and a
 * machine whose clock is a year ahead would call a year of weeks broken that have not been.
 *
 * @throws {ClockError}
 */
async function checkClock(clone: DevLogClone, at: string): Promise<void> {
  const log = ["log", "--max-count=50", "--format=%cI", "--end-of-options", clone.branch, "--"];
  const printed = await runGit(log, { cwd: clone.folder });
  const newest = printed
    .split("\n")
    .filter(Boolean)
    .map((time) => Date.parse(time));
  const latest = Math.max(...newest);
  const days = Math.floor((Date.parse(at) - latest) / 86_400_000);
  if (days <= longestQuiet) return;
  const zone = await readZone(clone);
  const tell = (moment: string): string => zonedMoment(moment, zone);
  throw new ClockError({ at: tell(at), latest: tell(formatInstant(latest)), days });
}

/**
 * The zone that the promise names. This process holds a secret and reads no more of the file than that: what
 * is no zone, or can't be read, is told as UTC.
 */
async function readZone({ folder, branch }: DevLogClone): Promise<string> {
  const show = ["cat-file", "blob", `${branch}:roast-bot.yaml`];
  const read = await runGitCapped(show, { cwd: folder, maxBytes: 100_000 }).catch(() => undefined);
  const [, zone = "UTC"] =
    /^zone: *["']?([\w/+-]+)/m.exec(read?.bytes.toString("utf8") ?? "") ?? [];
  return isTimeZone(zone) ? zone : "UTC";
}

/** Whether a failure, or what caused it, is a folder that can't be written to, whatever for. */
export function lacksRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return (
    ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "ENOENT", "ENOTDIR"].some((each) => each === code) ||
    /No space left on device|Out of disk ?space|Disk quota exceeded|Read-only file system|could not create (leading|work tree)/i.test(
      error.message,
    ) ||
    lacksRoom(error.cause)
  );
}
