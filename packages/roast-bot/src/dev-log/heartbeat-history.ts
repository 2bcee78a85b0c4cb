import { z } from "zod";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import type { LoggedCommit } from "../git/parse-raw-log.ts";
import { formatInstant } from "./format-instant.ts";

/** What the heartbeat file said from a moment on. */
export interface PastHeartbeat {
  /** The commit that brought it. */
  readonly commit: string;
  /** Whether it is of the very moment at which that was committed, as a bot's commits are. */
  readonly isOfCommit: boolean;
  /** ISO 8601 UTC: when this state became public. */
  readonly at: string;
  /** Its `last_run` as it stands there; `null` when the file was gone or held none. */
  readonly lastRun: string | null;
}

const heartbeat = z.object({ last_run: z.string() });

/** Every state of the heartbeat file, oldest first. */
export async function readHeartbeatHistory(options: {
  commits: readonly LoggedCommit[];
  objects: CatFileBatch;
  publicAt: ReadonlyMap<string, number>;
  path: string;
}): Promise<PastHeartbeat[]> {
  const { commits, objects, publicAt, path } = options;
  const states = commits.flatMap((commit) => {
    const change = commit.changes.find(
      (changed) => changed.path === path || changed.renamedFrom === path,
    );
    if (change === undefined) return [];
    const at = formatInstant((publicAt.get(commit.id) ?? commit.committedAt) * 1000);
    return [{ at, commit, blob: change.path === path ? change.blob : undefined }];
  });
  return Promise.all(
    states.map(async ({ at, commit, blob }) => {
      const ran = await lastRun(objects, blob);
      const isOfCommit = Math.floor(Date.parse(ran ?? "") / 1000) === commit.committedAt;
      return { at, commit: commit.id, isOfCommit, lastRun: ran };
    }),
  );
}

/** The heartbeat that stood at an instant; `null` before the first one. */
export function findHeartbeat(history: readonly PastHeartbeat[], instant: string): string | null {
  const moment = Date.parse(instant);
  return history.findLast(({ at }) => Date.parse(at) <= moment)?.lastRun ?? null;
}

async function lastRun(objects: CatFileBatch, blob: string | undefined): Promise<string | null> {
  const object = blob === undefined ? undefined : await objects.read(blob);
  if (object?.kind !== "found") return null;
  try {
    const value: unknown = JSON.parse(object.bytes.toString("utf8"));
    const parsed = heartbeat.safeParse(value);
    return parsed.success ? parsed.data.last_run : null;
  } catch {
    return null;
  }
}
