import { expect } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { fileOf, filesOf } from "../publish/promised-dev-log.ts";
import type { Patient } from "./fault-lab.ts";

const ledgerPath = "data/roast_bot_ledger.jsonl";
const ownFiles = ["README.md", "content/posts/first-firing.md", "hugo.toml", "roast-bot.yaml"];
const commitsOfPeople = 2;

/**
 * Holds a dev log to all that must be true of it, however many runs were broken off: one roast of
 * the slot, by one commit; one commit a run; a ledger that holds, and knows of none but these runs
 * and of none twice; and no file of a person's touched. `others` are files that people have pushed
 * meanwhile, a commit for each; `runs` is how many runs the dev log must know of, if that is certain.
 */
export async function expectOneRoast(
  { address, kind }: Patient,
  {
    others = [],
    runs: expected,
  }: { readonly others?: readonly string[]; readonly runs?: number } = {},
): Promise<void> {
  const files = await filesOf(address);
  expect(files.filter((file) => file.endsWith("-slot-1.md"))).toHaveLength(1);
  const log = ["log", "--format=%(trailers:only,unfold)", "main"];
  const trailers = (await runGit(log, { cwd: address })).split("\n").filter(Boolean);
  expect(trailers.filter((line) => line === "Roast-Bot-Slot: 1")).toHaveLength(1);
  const runs = trailers
    .filter((line) => line.startsWith("Roast-Bot-Run: "))
    .map((line) => line.slice("Roast-Bot-Run: ".length));
  expect(new Set(runs).size).toBe(runs.length);
  if (expected !== undefined) expect(runs).toHaveLength(expected);
  const commits = await runGit(["rev-list", "--count", "main"], { cwd: address });
  expect(Number(commits)).toBe(commitsOfPeople + others.length + runs.length);

  const ledger = parseLedger(await fileOf(address, ledgerPath), { file: ledgerPath });
  if (ledger.kind === "damaged") throw new Error(ledger.problem);
  const recorded = ledger.lines.flatMap((line) => (line.kind === "run" ? [line.run] : []));
  expect(new Set(recorded).size).toBe(recorded.length);
  expect(recorded.filter((run) => !runs.includes(run))).toEqual([]);
  expect(ledger.lines.filter((line) => line.kind === "slot")).toMatchObject([
    { slot: 1, verdict: "broken" },
  ]);

  const ours = /-slot-1\.md$|^data\/roast_bot/;
  expect(files.filter((file) => !ours.test(file))).toEqual([...ownFiles, ...others].toSorted());
  const root = (await runGit(["rev-list", "--max-parents=0", "main"], { cwd: address })).trim();
  const untouched = [
    "diff",
    "--name-only",
    root,
    "main",
    "--",
    "README.md",
    "hugo.toml",
    "roast-bot.yaml",
  ];
  expect(await runGit(untouched, { cwd: address })).toBe("");
  if (kind === "work-tree") {
    expect(await runGit(["status", "--porcelain"], { cwd: address })).toBe("");
  }
}
