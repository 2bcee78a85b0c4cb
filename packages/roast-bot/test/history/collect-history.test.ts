import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/change/change.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository, type SourceRepository } from "../../src/change/open-repository.ts";
import { collectHistory, type History } from "../../src/history/collect-history.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const close = `def close(pool):
    for each in pool.connections:
        each.disconnect_from(pool.server)
`;
const patch = `def patch_the_pool(pool):
    pool.close = lambda: None
    pool.was_patched_by = "mara"
`;
const rig = `from pool import *\n\n\ndef make_test_rig(server):\n    return server.fake()\n`;

describe("the history of a change", () => {
  test("tells what the branch brought and took away again", async () => {
    const { lives, survival } = await collect();
    expect(lives).toMatchObject([
      { name: "patch_the_pool", path: "src/pool.py", line: 5, bornIn: 1, goneIn: 3 },
      { name: "keep_open_longer", bornIn: 3, isAtMerge: true },
    ]);
    expect(lives[0]).toMatchObject({ isAtMerge: false, percentLeft: 0 });
    expect(survival).toContainEqual({ position: 1, added: 3, left: 0, goneIn: 3 });
  });

  test.each([
    ["calls nothing gone whose name stands elsewhere at the merge", "ops/pool.yml", true],
    ["calls gone what only a document names", "docs/pool.md", false],
  ])("%s", async (_, path, isAtMerge) => {
    const [first, ...others] = tidepool;
    if (first === undefined) return expect.fail("there is no first commit");
    const files = { ...first.files, [path]: "# Removed: patch_the_pool\n" };
    const { lives } = await collect("2026-03-16T00:00:00Z", [{ ...first, files }, ...others]);
    expect(lives[0]).toMatchObject({ name: "patch_the_pool", goneIn: 3, isAtMerge });
  });

  test("tells what a definition that only changed its name is called now", async () => {
    const renamedPatch = patch.replace("patch_the_pool", "mend_the_pool");
    expect(await findHeirOfPatch(renamedPatch)).toBe("mend_the_pool");
    expect(await findHeirOfPatch(patch.replace(/^.*$/gm, ""))).toBeUndefined();
    const grown = Array.from({ length: 9 }, (_, at) => `    pool.opens_at_hour(${at}, "noon")\n`);
    expect(await findHeirOfPatch(`${renamedPatch}${grown.join("")}`)).toBeUndefined();
  });

  test("finds there what landed by itself before, in files that the merge does not touch", async () => {
    const files = { "src/bells.py": patch };
    const { survival } = await collect("2026-03-16T00:00:00Z", [
      ...tidepool.slice(0, 2),
      { at: "2026-03-03T10:30:00Z", message: "Ring the bells", branch: "keep", files },
      { at: "2026-03-03T20:00:00Z", message: "Ring", author: "Otto <otto@tide.example>", files },
      { ...merge, files: { ...merge.files, ...files } },
    ]);
    expect(survival).toContainEqual({ position: 2, added: 3, left: 3 });
  });

  test("leaves out what tests define for themselves", async () => {
    const { lives } = await collect();
    expect(lives.map(({ name }) => name)).not.toContain("make_test_rig");
  });

  test("knows what later names it, up to the end of the slot and no further", async () => {
    const { followUps } = await collect();
    expect(followUps).toMatchObject([
      { subject: "Fix keep_open_longer for empty pools", names: "keep_open_longer" },
      { subject: 'Revert "Keep the pool open (#7)"', names: "#7" },
    ]);
    expect((await collect("2026-03-11T00:00:00Z")).followUps).toHaveLength(1);
  });

  test.each([
    "Keep the pool open (#9)",
    "Merge pull request #9 from mara/keep\n\nKeep the pool open",
    'Revert "Revert "Keep the pool open (#7)" (#8)" (#9)',
  ])("knows no end of what landed again when the slot was over, as %j", async (message) => {
    const again = { at: "2026-03-18T09:00:00Z", message };
    const { followUps } = await collect("2026-03-16T00:00:00Z", [...tidepool, again]);
    expect(followUps).toMatchObject([{ names: "keep_open_longer" }]);
  });

  test("takes no name for its own that the project had before", async () => {
    const { followUps } = await collect("2026-03-16T00:00:00Z", [
      {
        at: "2026-03-02T08:00:00Z",
        message: "Plan",
        files: { "src/lock.py": "# see keep_open_longer\n" },
      },
      ...tidepool,
    ]);
    expect(followUps).toMatchObject([{ names: "#7" }]);
  });

  test("passes over a submodule, whose lines are not here", async () => {
    const { followUps } = await collect(
      "2026-03-16T00:00:00Z",
      tidepool.map((commit, at) => {
        if (at === 0) return { ...commit, submodules: { "modules/bells": "1".repeat(40) } };
        return commit.merges === undefined
          ? commit
          : { ...commit, submodules: { "modules/bells": "2".repeat(40) } };
      }),
    );
    expect(followUps).toHaveLength(2);
  });
});

test("what a later commit says is measured again when its pack is verified", async () => {
  const { repository, change, history } = await open("2026-03-16T00:00:00Z");
  const pack = buildEvidencePack(change, {
    who: "mara",
    names: ["Mara Lind"],
    slot: { opens: "2026-03-02T12:00:00Z", closes: "2026-03-16T00:00:00Z", zone: "UTC" },
    findings: runDetectors(change, history),
    history,
  });
  const codes = pack.charges.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["fixed-later", "reverted-later"]));
  expect(await verifyPackAgainstSource(pack, repository)).toEqual([]);
  const altered = (fields: object) => ({
    ...pack,
    exhibits: pack.exhibits.map((exhibit) =>
      exhibit.id === "later1" ? Object.assign({}, exhibit, fields) : exhibit,
    ),
  });
  const differing = async (fields: object) =>
    (await verifyPackAgainstSource(altered(fields), repository)).map(({ message }) => message);
  expect(await differing({ subject: "Praise keep_open_longer" })).toEqual([
    "subject differs from the repository",
  ]);
  expect(await differing({ names: "close_at_once" })).toEqual([
    "the repository has no such thing in this change",
  ]);
});

/** What is called the heir of the patch when the next commit leaves this beside `close`. */
async function findHeirOfPatch(file: string): Promise<string | undefined> {
  const files = { "src/pool.py": `${close}\n${file}` };
  const { lives } = await collect("2026-03-16T00:00:00Z", [
    ...tidepool.slice(0, 2),
    { at: "2026-03-03T11:00:00Z", message: "Name it anew", branch: "keep", files },
    { ...merge, files },
  ]);
  return lives.find(({ name }) => name === "patch_the_pool")?.heir;
}

async function collect(until = "2026-03-16T00:00:00Z", history = tidepool): Promise<History> {
  return (await open(until, history)).history;
}

async function open(until: string, history = tidepool): Promise<Opened> {
  const git = join(await temporaryFolder(), "tidepool.git");
  await importHistory(git, history);
  const repository = await openRepository({ name: "mara/tidepool", git }, { cache: git });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const interval = { from: "2026-03-02T12:00:00Z", to: until };
  const [candidate] = await findCandidates(repository, { ...interval, author });
  if (candidate === undefined) return expect.fail("nothing was merged");
  const change = await collectChange(repository, candidate);
  return { repository, change, history: await collectHistory(repository, change, { until }) };
}

interface Opened {
  readonly repository: SourceRepository;
  readonly change: Change;
  readonly history: History;
}

const kept = `${close}

def keep_open_longer(pool):
    pool.closes_at = pool.clock.tomorrow()
`.replace("each.disconnect_from(pool.server)", "each.release_to(pool.server)");

const merge: ScriptedCommit = {
  at: "2026-03-04T09:00:00Z",
  message: "Merge pull request #7 from mara/keep\n\nKeep the pool open",
  merges: "keep",
  files: { "src/pool.py": kept },
};

const tidepool: readonly ScriptedCommit[] = [
  {
    at: "2026-03-02T09:00:00Z",
    message: "Close the pool",
    files: { "src/pool.py": close },
  },
  {
    at: "2026-03-03T09:00:00Z",
    message: "Patch the pool",
    branch: "keep",
    from: "main",
    files: { "src/pool.py": `${close}\n${patch}` },
  },
  {
    at: "2026-03-03T10:00:00Z",
    message: "Try it",
    branch: "keep",
    files: { "tests/test_pool.py": rig },
  },
  {
    at: "2026-03-03T15:00:00Z",
    message: "Keep it open instead",
    branch: "keep",
    files: { "src/pool.py": kept, "tests/test_pool.py": null },
  },
  merge,
  { at: "2026-03-10T09:00:00Z", message: "Fix keep_open_longer for empty pools" },
  { at: "2026-03-12T09:00:00Z", message: 'Revert "Keep the pool open (#7)"' },
  { at: "2026-03-17T09:00:00Z", message: "Explain #7" },
];
