import { join } from "node:path";
import { expect } from "vitest";
import type { Change } from "../../src/change/change.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository, type SourceRepository } from "../../src/change/open-repository.ts";
import { collectHistory, type History } from "../../src/history/collect-history.ts";
import { importHistory, type ScriptedCommit } from "./fast-import.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What Mara Lind merged in the first week of March 2026, in a repository of these commits, with its history. */
export async function openHistory(history: readonly ScriptedCommit[]): Promise<{
  readonly repository: SourceRepository;
  readonly measured: Change;
  readonly history: History;
}> {
  const git = join(await temporaryFolder(), "tidepool.git");
  await importHistory(git, history);
  const repository = await openRepository({ name: "mara/tidepool", git }, { cache: git });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const until = "2026-03-09T00:00:00Z";
  const interval = { from: "2026-03-02T00:00:00Z", to: until };
  const [candidate] = await findCandidates(repository, { ...interval, author });
  if (candidate === undefined) return expect.fail("nothing was merged");
  const measured = await collectChange(repository, candidate);
  return { repository, measured, history: await collectHistory(repository, measured, { until }) };
}
