import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { runGit } from "../../src/git/run-git.ts";
import { collectHistory } from "../../src/history/collect-history.ts";
import type { ScriptedCommit } from "../support/fast-import.ts";
import { openHistory } from "../support/open-history.ts";

const otto = "Otto Brandt <otto@tidepool.example>";
const line = "    ring_the_foghorn(at='low tide')\n";
const watch = "def watch(tide):\n    look_at(tide)\n";

const there: ScriptedCommit = {
  at: "2022-01-05T09:00:00Z",
  message: "Watch the tide",
  files: { "bell.py": watch + line },
};
const gone: ScriptedCommit = {
  at: "2024-02-25T09:00:00Z",
  message: "Let Harbourtown sleep (#5)",
  author: otto,
  files: { "bell.py": watch },
};
const back: ScriptedCommit = {
  at: "2026-03-04T09:00:00Z",
  message: "Warn the boats (#7)",
  files: { "bell.py": watch + line },
};

/** What the file is after each commit, of which the last one is the change. */
function states(...texts: readonly (string | null)[]) {
  return texts.map((text, at): ScriptedCommit => {
    const isLast = at === texts.length - 1;
    const month = String(at + 1).padStart(2, "0");
    const earlier = { at: `2025-${month}-05T09:00:00Z`, message: `Watch, ${at}`, author: otto };
    return { ...(isLast ? back : earlier), files: { "bell.py": text } };
  });
}

describe("what had taken out a line that a change puts in again", () => {
  test("is a commit of anybody’s, and the place is where the line stands now", async () => {
    const { history } = await openHistory([there, gone, back]);
    expect(history.origins).toMatchObject([
      {
        isRemoval: true,
        byOthers: true,
        subject: "Let Harbourtown sleep (#5)",
        lines: 1,
        path: "bell.py",
        from: 3,
        to: 3,
      },
    ]);
  });

  test("is the last of several", async () => {
    const again = { ...there, at: "2024-03-01T09:00:00Z" };
    const last = { ...gone, at: "2024-04-01T09:00:00Z", message: "Ring no more (#6)" };
    const { history } = await openHistory([there, gone, again, last, back]);
    expect(history.origins).toMatchObject([{ isRemoval: true, subject: "Ring no more (#6)" }]);
  });

  const note = "    # the foghorn is for low tide\n";
  const wrapped = "    ring_the_foghorn(\n        at='low tide')\n";

  test.each<[string, readonly ScriptedCommit[]]>([
    ["what is new", states(watch, watch + line)],
    [
      "what its file names in other lines",
      states(
        watch + line,
        `${watch}    ring_the_foghorn()\n`,
        `${watch}${line}    ring_the_foghorn()\n`,
      ),
    ],
    ["what was wrapped, and nobody took out", states(watch + line, watch + wrapped, watch + line)],
    ["a file that was gone as a whole", states(watch + line, null, watch, watch + line)],
    ["a comment", states(watch + note, watch, watch + note)],
  ])("is nothing for %s", async (_, commits) => {
    const { history } = await openHistory(commits);
    expect(history.origins.filter(({ isRemoval }) => isRemoval)).toEqual([]);
  });

  test("is not looked for where a change adds much", async () => {
    const much = Array.from({ length: 100 }, (_, at) => `    count_the_boats(at=${at + 100})\n`);
    const { history } = await openHistory([
      there,
      gone,
      { ...back, files: { "bell.py": watch + line + much.join("") } },
    ]);
    expect(history.origins).toEqual([]);
  });

  test("is measured again when its pack is verified", async () => {
    const { repository, measured, history } = await openHistory([there, gone, back]);
    const pack = buildEvidencePack(measured, {
      who: "mara",
      names: ["Mara Lind"],
      slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
      findings: runDetectors(measured, history),
      history,
    });
    expect(pack.compliments.map(({ code }) => code)).toContain("line-come-back");
    expect(await verifyPackAgainstSource(pack, repository)).toEqual([]);
    const git = { cwd: repository.directory };
    const [last = ""] = (await runGit(["rev-list", "--max-count=1", "main~1"], git)).split("\n");
    await writeFile(join(repository.directory, "shallow"), `${last}\n`);
    expect(
      await collectHistory(repository, measured, { until: "2026-03-09T00:00:00Z" }),
    ).toMatchObject({ origins: [] });
    expect(await verifyPackAgainstSource(pack, repository)).toMatchObject([
      { message: expect.stringContaining("this clone is shallow") },
    ]);
  });
});
