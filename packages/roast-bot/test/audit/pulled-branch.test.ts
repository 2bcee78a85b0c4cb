import { expect, test } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { runGit } from "../../src/git/run-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { appendHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { entryCommit, ilsesDevLog, promiseText, publishTo } from "../publish/promised-dev-log.ts";

const afterFirst = "2026-01-12T07:00:05Z";

/** Ilse's dev log after a run; she committed beside it, merged what was public into hers, and pushed. */
async function pulledUnder(message: string, hersSays = "A style") {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  const git = { cwd: remote };
  const base = (await runGit(["rev-parse", "main"], git)).trim();
  await publishTo(remote, { scratch, id: "run-1", at: afterFirst, prepared: [] });
  const commit = async (args: readonly string[]) =>
    (await runGit([...ilse, "commit-tree", ...args], git)).trim();
  const hers = await commit(["-p", base, "-m", hersSays, `${base}^{tree}`]);
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
  "Resolve conflicts",
])("what was public stays that for whoever pulls it into theirs: %s", async (message) => {
  const { commits, ledger, problems } = await pulledUnder(message);
  expect(commits).toMatchObject([{ run: "run-1" }]);
  expect([ledger.slots.size, problems]).toEqual([1, []]);
});

const forged = "Roast-Bot-Promise: 0123456789abcdef\nRoast-Bot-Run: forged";

test("a run that a commit only says of itself hides no pull", async () => {
  const { commits, problems } = await pulledUnder(pull, `A style\n\n${forged}`);
  expect(commits).toMatchObject([{ run: "run-1" }]);
  expect(problems).toEqual([]);
});

const forgedAt = "2026-01-13T09:00:00Z";
const beat = JSON.stringify({ last_run: forgedAt });

test.each([
  ["brings no heartbeat", {}],
  ["brings one where the promise has none", { "data/theme.json": beat }],
  ["changes more than runs do", { "data/roast_bot.json": beat, "hugo.toml": 'theme = "new"\n' }],
])("a contributor's commit with a run's trailers is no run if it %s", async (_, files) => {
  const remote = await ilsesDevLog(await temporaryFolder());
  await appendHistory(remote, [
    { at: forgedAt, branch: "hers", from: "main", message: `Glazes\n\n${forged}`, files },
    entryCommit("2026-01-14T09:00:00Z", "second-firing"),
  ]);
  const git = { cwd: remote };
  const env = { GIT_COMMITTER_DATE: "2026-01-20T09:00:00Z" };
  const merging = ["commit-tree", "-p", "main", "-p", "hers", "-m", "Glazes", "main^{tree}"];
  const merge = (await runGit([...ilse, ...merging], { ...git, env })).trim();
  await runGit(["update-ref", "refs/heads/main", merge], git);
  await runGit(["update-ref", "-d", "refs/heads/hers"], git);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { commits, owed } = await readDevLogState(devLog, "2026-01-20T10:00:00Z");
  expect([commits.length, owed[1]?.verdict]).toEqual([0, "kept"]);
});

test.each([
  "Merge branch 'glazes' into main",
  "Merge pull request #7 from mara/main",
  "Merge pull request 'Glazes' (#7) from mara/main into main",
  "Merged in glazes (pull request #7)",
  "Merge #7: glazes",
  'Merge "Glazes"',
  "Merge commit 'refs/pull/7/head'",
])("what a request brings is not what was public: %s", async (message) => {
  const { commits } = await pulledUnder(message);
  expect(commits).toEqual([]);
});

/**
 * Ilse's dev log after a run at the second deadline, and what she had in a clone from before it: public by a
 * merge on the Tuesday after, of either into the other.
 */
async function mergedAfterRun(options: {
  readonly inPublic?: readonly ScriptedCommit[];
  readonly hers: ScriptedCommit;
  readonly message: string;
  readonly into: "hers" | "main";
  /** What the merge comes to. */
  readonly files?: NonNullable<ScriptedCommit["files"]>;
}) {
  const { inPublic = [], hers, message, into, files = {} } = options;
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await appendHistory(remote, [{ ...hers, branch: "hers", from: "main" }, ...inPublic]);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-19T07:00:05Z", prepared: [] });
  const git = { cwd: remote };
  const first = { hers: "hers", main: "main" }[into];
  const second = { hers: "main", main: "hers" }[into];
  // All that is public, and what she had beside it.
  await appendHistory(remote, [
    {
      at: "2026-01-20T09:00:00Z",
      branch: "whole",
      from: "main",
      files: { ...hers.files, ...files },
    },
  ]);
  const args = ["-p", first, "-p", second, "-m", message, "whole^{tree}"];
  const env = {
    GIT_COMMITTER_DATE: "2026-01-20T09:00:00Z",
    GIT_AUTHOR_DATE: "2026-01-20T09:00:00Z",
  };
  const merge = (await runGit([...ilse, "commit-tree", ...args], { ...git, env })).trim();
  await runGit(["update-ref", "refs/heads/main", merge], git);
  await runGit(["update-ref", "-d", "refs/heads/hers"], git);
  await runGit(["update-ref", "-d", "refs/heads/whole"], git);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { findings, state } = await auditDevLog(devLog, "2026-01-20T10:00:00Z");
  return { findings, second: state.owed[1]?.verdict, due: state.open?.closes };
}

const pull = "Merge branch 'main' of https://forge.example/kiln";

test.each([
  ["a pull", "hers", pull],
  ["a merge into what is public that calls itself a pull", "main", pull],
  ["a merge into what is public that calls itself one in a word", "main", "sync"],
  ["a pull that does not call itself one", "hers", "Resolve conflicts"],
] as const)(
  "nobody's clone was public before a run that had none of it: %s",
  async (_, into, message) => {
    const hers = entryCommit("2026-01-14T09:00:00Z", "second-firing");
    const told = await mergedAfterRun({ hers, message, into });
    expect(told).toMatchObject({ findings: [], second: "broken" });
  },
);

test("what was public before a run stays that, whatever a clone had of it meanwhile", async () => {
  const { at, files = {} } = entryCommit("2026-01-14T09:00:00Z", "second-firing");
  const [[path, text] = ["", ""]] = Object.entries(files);
  const drafted = `${text}`.replace("---\n", "---\ndraft: true\n");
  const told = await mergedAfterRun({
    inPublic: [{ at, files }],
    hers: { at: "2026-01-16T09:00:00Z", files: { [path]: drafted } },
    message: pull,
    into: "hers",
    files,
  });
  expect(told).toMatchObject({ findings: [], second: "kept" });
});

test("terms that a clone had count from the merge on", async () => {
  const later = promiseText.replace("weekly", "fortnightly");
  const hers = { at: "2026-01-13T09:00:00Z", files: { "roast-bot.yaml": later } };
  const told = await mergedAfterRun({ hers, message: pull, into: "hers" });
  // What is open on the Tuesday of the merge ends as it was promised to.
  expect(told).toEqual({ findings: [], second: "broken", due: "2026-01-26T07:00:00Z" });
});
