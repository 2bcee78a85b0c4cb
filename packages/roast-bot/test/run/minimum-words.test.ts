import path from "node:path";
import { expect, test } from "vitest";
import { devLogVerificationSchema, runReportSchema } from "@mea-culpa/formats";
import {
  afterThirdDeadline,
  fileOf,
  ilsesHistory,
  promiseText,
} from "../publish/promised-dev-log.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ilsesProject } from "./promised-project.ts";

const prose = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");

/** Entries of one week each: the first has the words, the others are stubs. */
const weeks: readonly ScriptedCommit[] = [
  write("2026-01-07T10:00:00Z", "whole", prose),
  write("2026-01-14T10:00:00Z", "todo", "# todo\n\nTODO: write this up\n\n![The kiln](kiln.jpg)"),
  write("2026-01-21T10:00:00Z", "picture", "![The kiln at night, and hot](kiln.jpg)"),
];

test.each([
  ["where work landed", true],
  ["where no source is named", false],
])(
  "a stub keeps no promise, and is told of by its length, %s",
  { timeout: 120_000 },
  async (_, landed) => {
    const folder = await temporaryFolder();
    const sources = landed
      ? `sources:\n  - name: ilse/kiln\n    git: ${await ilsesProject(folder)}\n`
      : "";
    const [first] = ilsesHistory;
    const promise = `${promiseText}minimum_words: 50\n${sources}`;
    const devLog = await importHistory(path.join(folder, "dev-log.git"), [
      {
        at: "2026-01-05T09:00:00Z",
        ...first,
        files: { ...first?.files, "roast-bot.yaml": promise },
      },
      ...weeks,
    ]);
    const command = async (...args: readonly string[]) => {
      const state = args[0] === "run" ? ["--state", path.join(folder, "state")] : [];
      return runRoastBot([...args, "--dev-log", devLog, ...state], { now: afterThirdDeadline });
    };

    const checked = await command("check");
    expect(checked.stdout).toMatch(/broken +an entry of 4 words; 50 were promised\n/);
    expect(checked.stdout).toMatch(/broken +an entry of 0 words; 50 were promised\n/);
    const examined = await command("doctor");
    expect(examined.stderr).toBe("");
    expect(examined.stdout).toContain("had 4 words when slot 2 closed, of 50 that were promised");

    const run = await command("run", "--json");
    const { outcome, slots } = runReportSchema.parse(JSON.parse(run.stdout));
    expect(outcome).toBe("settled");
    expect(slots).toMatchObject([
      { verdict: "kept", short: null },
      { verdict: "broken", short: { promised: 50, entries: [{ words: 4 }] } },
      { verdict: "broken", short: { promised: 50, entries: [{ words: 0 }] } },
    ]);
    for (const [index, words] of [
      [1, 4],
      [2, 0],
    ] as const) {
      const { penance } = slots[index] ?? {};
      const roast = await fileOf(devLog, penance?.kind === "roasted" ? penance.entry : "");
      expect(roast).toContain(`what came was an entry of ${words} words; 50 were promised.`);
      // Nothing in it may say that nothing was written.
      expect(roast).not.toMatch(/none came|no entry|nothing was written|not written|is not there/i);
    }
    const verified = await command("verify", "--json");
    expect(devLogVerificationSchema.parse(JSON.parse(verified.stdout))).toMatchObject({
      holds: true,
      findings: [],
    });
  },
);

function write(at: string, slug: string, body: string): ScriptedCommit {
  const text = `---\ntitle: ${slug}\ndate: ${at}\nauthor: Ilse Varga\n---\n${body}\n`;
  return {
    at,
    author: "Ilse Varga <ilse@example.org>",
    files: { [`content/posts/${slug}.md`]: text },
  };
}
