import { describe, expect, test } from "vitest";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { runGit } from "../../src/git/run-git.ts";
import type { ScriptedCommit } from "../support/fast-import.ts";
import { openHistory } from "../support/open-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const otto = "Otto Brandt <otto@tidepool.example>";
const low =
  "ring_the_bell(at='low tide')\nring_the_horn(at='low tide')\nraise_the_flag(on='pier')\n";
const high = "ring_the_bell(at='high tide')\nlight_the_lamp(at='high tide')\n";

const first: ScriptedCommit = {
  at: "2026-01-05T09:00:00Z",
  message: "Watch the tide",
  files: { "bell.py": "def watch(tide):\n    return tide\n" },
};
const earlier: ScriptedCommit = {
  at: "2026-02-25T09:00:00Z",
  message: "Ring at low tide (#5)",
  files: { "bell.py": low },
};
const change: ScriptedCommit = {
  at: "2026-03-04T09:00:00Z",
  message: "Ring at high tide (#7)",
  files: { "bell.py": high },
};

describe("where the lines came from that a change takes out", () => {
  test("is a commit of the same author’s, with how many came and where they stood", async () => {
    const { history } = await openHistory([first, earlier, change]);
    expect(history.origins).toMatchObject([
      {
        subject: "Ring at low tide (#5)",
        at: "2026-02-25T09:00:00+00:00",
        lines: 3,
        path: "bell.py",
        from: 1,
        to: 3,
      },
    ]);
  });

  test("is not told of what is older than four weeks", async () => {
    const { history } = await openHistory([
      first,
      { ...earlier, at: "2026-02-03T09:00:00Z" },
      change,
    ]);
    expect(history.origins).toEqual([]);
  });

  test.each([
    ["two years ago or more, whoever wrote it", "2023-02-25T09:00:00Z", "Ring at low tide (#5)"],
    ["fewer", "2024-06-01T09:00:00Z", undefined],
  ])("is told of one that stood for %s", async (_, at, subject) => {
    const start = { ...first, at: "2022-01-05T09:00:00Z" };
    const { history } = await openHistory([start, { ...earlier, at, author: otto }, change]);
    const told = { isOld: true, subject, lines: 3, path: "bell.py", from: 1, to: 1 };
    expect(history.origins).toMatchObject(subject === undefined ? [] : [told]);
  });

  test("is told of the one that has most to do with the title", async () => {
    const start = { ...first, at: "2022-01-05T09:00:00Z" };
    const old = { ...earlier, at: "2023-02-25T09:00:00Z" };
    const lit = { ...change, message: "Raise no flag on the pier (#7)" };
    const { history } = await openHistory([start, old, lit]);
    expect(history.origins).toMatchObject([{ isOld: true, from: 3, to: 3 }]);
  });

  test.each([
    ["a line of which another stays", `${low}${low}`, low],
    ["a line that stands in any file", "return None\nreturn None\n", "return None\n"],
  ])("is not told of %s", async (_, before, after) => {
    const start = { ...first, at: "2022-01-05T09:00:00Z" };
    const old = { ...earlier, at: "2023-02-25T09:00:00Z", files: { "bell.py": before } };
    const { history } = await openHistory([start, old, { ...change, files: { "bell.py": after } }]);
    expect(history.origins).toEqual([]);
  });

  test("is told of a note that it was for now", async () => {
    const note = "# TODO: ring it by hand, for now\n";
    const old = { ...earlier, at: "2023-02-25T09:00:00Z", files: { "bell.py": `${note}${low}` } };
    const start = { ...first, at: "2022-01-05T09:00:00Z" };
    const { history } = await openHistory([start, old, { ...change, files: { "bell.py": low } }]);
    expect(history.origins).toMatchObject([{ isOld: true, from: 1, to: 1 }]);
  });

  test("is not told of lines that only got a word more", async () => {
    const files = { "bell.py": low.replaceAll(/^/gm, "await ") };
    const { history } = await openHistory([first, earlier, { ...change, files }]);
    expect(history.origins).toEqual([]);
  });

  test("is not told of lines in which something has another name", async () => {
    const files = ["tide", "level"].map((name) => ({
      "bell.py": `def ring(${name}):\n    if ${name} > high_water:\n        hang(${name}, on='tide')\n`,
      "rope.py": `def pull(self):\n    return self.with_${name}(self.length)\n`,
      "pier.py": `def with_${name}(length):\n    return length * 2\n`,
    }));
    const [before, after] = files;
    const { history } = await openHistory([
      first,
      { ...earlier, files: before ?? {} },
      { ...change, files: after ?? {} },
    ]);
    expect(history.origins).toEqual([]);
  });

  test("is not told of what somebody else wrote", async () => {
    const { history } = await openHistory([first, { ...earlier, author: otto }, change]);
    expect(history.origins).toEqual([]);
  });

  test.each([
    ["", "Otto Brandt <otto@tidepool.example>"],
    ["Ring at low tide (#5)", "Claude <noreply@anthropic.com>"],
  ])("is told as “%s” of a squash in which %s had a part", async (subject, other) => {
    const message = `${earlier.message}\n\nCo-authored-by: ${other}`;
    const { history } = await openHistory([first, { ...earlier, message }, change]);
    expect(history.origins.map((origin) => origin.subject)).toEqual(subject ? [subject] : []);
  });

  test("counts no words of a docstring", async () => {
    const doc =
      '"""Ring the bells of the harbour.\n\nWhen it is ebb, the bells that hang above the pier\nare rung one after another, as the pilot book says.\n"""\n';
    const { history } = await openHistory([
      first,
      { ...earlier, files: { "bell.py": `${doc}${low}` } },
      change,
    ]);
    expect(history.origins).toMatchObject([{ lines: 3, from: 6, to: 8 }]);
  });

  test("counts neither imports nor comments", async () => {
    const files = { "bell.py": `import bells as bell_tower\n# the bells of the harbour\n${low}` };
    const { history } = await openHistory([first, { ...earlier, files }, change]);
    expect(history.origins).toMatchObject([{ lines: 3, from: 3, to: 5 }]);
  });

  test("counts no tests that stand in the source which they test", async () => {
    const bell = "fn ring_the_bell(tide: Tide) {\n    raise_the_flag(tide.high);\n}\n";
    const tests =
      "\n#[test]\nfn rings_at_noon() {\n    assert_rings(at_noon());\n    assert_silent(at_night());\n}\n";
    const { history } = await openHistory([
      { ...first, files: { "bell.rs": "mod tides;\n" } },
      { ...earlier, files: { "bell.rs": `mod tides;\n${bell}${tests}` } },
      { ...change, files: { "bell.rs": "mod tides;\n" } },
    ]);
    expect(history.origins).toMatchObject([{ lines: 2, path: "bell.rs", from: 2, to: 3 }]);
  });

  test("is not told of lines that only moved", async () => {
    const moved = { "bell.py": high, "horn.py": low };
    const { history } = await openHistory([first, earlier, { ...change, files: moved }]);
    expect(history.origins).toEqual([]);
  });

  test("is told of the other files where one has a name that is not shown as it is", async () => {
    // In fast-import's quotes: a tab.
    const odd = '"bell\\ttower.py"';
    const { history } = await openHistory([
      first,
      { ...earlier, files: { "bell.py": low, [odd]: low } },
      { ...change, files: { "bell.py": high, [odd]: high } },
    ]);
    expect(history.origins).toMatchObject([{ lines: 3, path: "bell.py" }]);
    expect(history.leftOut.join()).toContain("invisible characters");
  });

  test("is followed through a change of the file’s name", async () => {
    const rest = Array.from({ length: 20 }, (_, at) => `log_the_tide(hour=${at}, pier=3)\n`).join(
      "",
    );
    const { history } = await openHistory([
      first,
      { ...earlier, files: { "bell.py": `${low}${rest}` } },
      { ...change, files: { "bell.py": null, "chime.py": `${high}${rest}` } },
    ]);
    expect(history.origins).toMatchObject([{ lines: 3, path: "chime.py", from: 1, to: 3 }]);
  });

  test("is measured again when its pack is verified", async () => {
    const fix = { ...change, message: "Fix the ring at low tide (#7)" };
    const { repository, measured, history } = await openHistory([first, earlier, fix]);
    const pack = buildEvidencePack(measured, {
      who: "mara",
      names: ["Mara Lind"],
      slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
      findings: runDetectors(measured, history),
      history,
    });
    expect(pack.charges.map(({ code }) => code)).toContain("second-thoughts");
    expect(await verifyPackAgainstSource(pack, repository)).toEqual([]);
    const altered = {
      ...pack,
      exhibits: pack.exhibits.map((exhibit) =>
        exhibit.kind === "earlier" ? { ...exhibit, lines: 30 } : exhibit,
      ),
    };
    expect(await verifyPackAgainstSource(altered, repository)).toMatchObject([
      { message: "lines differs from the repository" },
    ]);
  });

  test("is measured again in a mirror that has to ask for many versions", async () => {
    const versions = Array.from({ length: 210 }, (_, at): ScriptedCommit => {
      const day = new Date(Date.UTC(2021, 0, 5 + at)).toISOString();
      return { at: day, message: `Count ${at}`, files: { "bell.py": `${low}x = ${at}\n` } };
    });
    const start = { ...first, at: "2020-01-05T09:00:00Z" };
    const old = { ...first, at: "2020-02-05T09:00:00Z", files: { "bell.py": low } };
    const last = { ...change, files: { "bell.py": "x = 209\n" } };
    const { repository, measured, history } = await openHistory([start, old, ...versions, last]);
    const pack = buildEvidencePack(measured, {
      who: "mara",
      names: ["Mara Lind"],
      slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
      findings: runDetectors(measured, history),
      history,
    });
    expect(pack.exhibits.map(({ kind }) => kind)).toContain("earlier");
    const whole = repository.directory;
    const mirror = await temporaryFolder();
    await runGit(["config", "uploadpack.allowFilter", "true"], { cwd: whole });
    await runGit(["config", "uploadpack.allowAnySHA1InWant", "true"], { cwd: whole });
    const clone = ["clone", "--quiet", "--mirror", "--filter=blob:none"];
    await runGit([...clone, `file://${whole}`, mirror], { cwd: mirror });
    expect(await verifyPackAgainstSource(pack, { ...repository, directory: mirror })).toEqual([]);
  });
});
