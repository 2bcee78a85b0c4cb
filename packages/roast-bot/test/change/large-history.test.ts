import { expect, test } from "vitest";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { buildLargeHistory, largeHistoryEnds } from "../support/large-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const mara = { handle: "mara", names: ["Mara Lind"], mails: [] };

test("a week is found and measured in 20,000 commits and 10,000 refs in seconds", async () => {
  const folder = await temporaryFolder();
  const git = await buildLargeHistory(`${folder}/large.git`, { pullRequests: 10_000 });
  const began = performance.now();
  const repository = await openRepository({ name: "mara/tidepool", git }, { cache: folder });
  const candidates = await findCandidates(repository, {
    from: "2026-03-23T00:00:00Z",
    to: largeHistoryEnds,
    author: mara,
  });
  const [first] = candidates;
  const change = first && (await collectChange(repository, first));
  const seconds = (performance.now() - began) / 1000;

  // Seven days of 72 merges each, of which every third is hers.
  expect(candidates).toHaveLength(168);
  expect(candidates.every(({ head }) => head !== undefined)).toBe(true);
  expect(change?.commitsKnown).toBe(true);
  expect(change?.files).toHaveLength(1);
  // By a few passes over refs and commits, not by one look at each.
  expect(seconds).toBeLessThan(30);
});
