import { expect, test } from "vitest";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { runGit } from "../../src/git/run-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ilsesDevLog, publishTo } from "../publish/promised-dev-log.ts";

const afterFirst = "2026-01-12T07:00:05Z";

/** Ilse's dev log after a run; she committed beside it, merged what was public into hers, and pushed. */
async function pulledUnder(message: string) {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  const git = { cwd: remote };
  const base = (await runGit(["rev-parse", "main"], git)).trim();
  await publishTo(remote, { scratch, id: "run-1", at: afterFirst, prepared: [] });
  const commit = async (args: readonly string[]) =>
    (await runGit([...ilse, "commit-tree", ...args], git)).trim();
  const hers = await commit(["-p", base, "-m", "A style", `${base}^{tree}`]);
  const tip = await commit(["-p", hers, "-p", "main", "-m", message, "main^{tree}"]);
  await runGit(["update-ref", "refs/heads/main", tip], git);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  return readDevLogState(devLog, "2026-01-13T07:00:00Z");
}

const ilse = ["-c", "user.name=Ilse Varga", "-c", "user.email=ilse@example.org"];

test.each([
  "Merge branch 'main' of https://forge.example/kiln",
  "Merge remote-tracking branch 'origin/main'",
  "Merge commit '0a1b2c3' into HEAD",
  "Zweig „main“ zusammenführen",
  "sync",
])("what was public stays that for whoever pulls it into theirs: %s", async (message) => {
  const { commits, ledger, problems } = await pulledUnder(message);
  expect(commits).toMatchObject([{ run: "run-1" }]);
  expect([ledger.slots.size, problems]).toEqual([1, []]);
});

test.each([
  "Merge branch 'glazes' into main",
  "Merge pull request #7 from mara/main",
  "Merge pull request 'Glazes' (#7) from mara/main into main",
  "Merged in glazes (pull request #7)",
  "Merge #7: glazes",
  'Merge "Glazes"',
  "Merge commit 'refs/pull/7/head'",
  "Glazes, by a stranger",
])("what a request brings is not what was public: %s", async (message) => {
  const { commits } = await pulledUnder(message);
  expect(commits).toEqual([]);
});
