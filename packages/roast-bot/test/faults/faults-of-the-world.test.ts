import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { recordMeasurements } from "@mea-culpa/measured";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { fileOf } from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, oneDayLater, type Patient } from "./fault-lab.ts";

const ledgerPath = "data/roast_bot_ledger.jsonl";

let lab: FaultLab;
let faults = 0;
beforeAll(async () => {
  lab = await FaultLab.open();
});
afterAll(async () => {
  process.stdout.write(`faults of the world: ${faults} tried\n`);
  recordMeasurements(
    { "faults.of-the-world": { value: faults, unit: "faults" } },
    "npx vitest run packages/roast-bot/test/faults/faults-of-the-world.test.ts",
  );
  await lab[Symbol.asyncDispose]();
});

describe("a push that is rejected", { timeout: 120_000 }, () => {
  it("because a person pushed between clone and push is built anew upon what they pushed", async () => {
    const patient = await faulty("bare");
    await hook(patient, personPushes("note.md"));
    expect(await lab.run(patient)).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient, { others: ["note.md"] });
  });

  it("because people push again and again is built anew each time", async () => {
    const patient = await faulty("bare");
    await hook(patient, personPushes("note.md", "second.md", "third.md"));
    expect(await lab.run(patient)).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient, { others: ["note.md", "second.md", "third.md"] });
  });

  it("by a hook leaves nothing behind, and the next run that is let through publishes", async () => {
    const patient = await faulty("bare");
    const before = await tipOf(patient);
    await hook(patient, "echo protected >&2\nexit 1\n");
    expect(await lab.run(patient)).toMatchObject({
      outcome: "failed",
      stages: expect.arrayContaining(["publish", "heartbeat"]),
    });
    expect(await tipOf(patient)).toBe(before);
    await rm(path.join(patient.address, "hooks", "pre-receive"));
    expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient);
  });

  it("by a hook that takes no entry still leaves a heartbeat that says so", async () => {
    const patient = await faulty("bare");
    await hook(patient, refusesEntries);
    expect(await lab.run(patient)).toMatchObject({ outcome: "failed", stages: ["publish"] });
    const heartbeat: unknown = JSON.parse(await fileOf(patient.address, "data/roast_bot.json"));
    expect(heartbeat).toMatchObject({
      outcome: "failed",
      error: { stage: "publish" },
      penance: "owed",
    });
    await rm(path.join(patient.address, "hooks", "pre-receive"));
    expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient);
  });
});

describe("two bots at once", { timeout: 120_000 }, () => {
  it.each(["bare", "work-tree"] as const)("on a %s dev log publish one roast", async (kind) => {
    const patient = await faulty(kind);
    const other = { ...patient, state: `${patient.state}-of-the-other` };
    const bots = [patient, other, patient];
    const endings = await Promise.all(bots.map((bot) => lab.runApart(bot)));
    for (const ending of endings) expect(ending).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient);
  });
});

describe("a world that is not as it should be", { timeout: 120_000 }, () => {
  it("as when the remote is gone is made good when it is back", async () => {
    const patient = await faulty("bare");
    const workTree = `${patient.address}-work-tree`;
    await runGit(["clone", "--quiet", "--", patient.address, workTree], { cwd: "/" });
    await rename(patient.address, `${patient.address}.away`);
    const bot = { ...patient, address: workTree };
    expect(await lab.run(bot)).toMatchObject({
      outcome: "failed",
      stages: expect.arrayContaining(["clone-dev-log", "heartbeat"]),
    });
    await rename(`${patient.address}.away`, patient.address);
    expect(await lab.run(bot, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient);
  });

  it.each([
    ["torn", (text: string) => text.slice(0, -40)],
    ["overwritten", () => "hello\n"],
    ["empty", () => ""],
    ["gone", () => null],
  ])("as when the ledger is %s is reported once and made good", async (_what, change) => {
    const patient = await faulty("bare");
    expect(await lab.run(patient)).toMatchObject({ outcome: "settled" });
    const content = change(await fileOf(patient.address, ledgerPath));
    const at = "2026-01-26T12:00:00Z";
    await appendHistory(patient.address, [
      { at, files: { [ledgerPath]: content, "note.md": "x" } },
    ]);
    expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({
      outcome: "failed",
      stages: ["ledger"],
    });
    const third = await lab.run(patient, { now: "2026-01-28T07:00:00Z" });
    expect(third).toMatchObject({ outcome: "settled" });
    await expectOneRoast(patient, { others: ["note.md"] });
  });

  it.each(["2026-01-25T07:00:00Z", "2020-01-01T00:00:00Z"])(
    "as when the clock is set back to %s settles nothing twice and says so",
    async (now) => {
      const patient = await faulty("bare");
      expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
      expect(await lab.run(patient, { now })).toMatchObject({ outcome: "settled" });
      const lines = (await fileOf(patient.address, ledgerPath)).trimEnd().split("\n");
      expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ kind: "run", clock: "behind" });
      expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
      await expectOneRoast(patient);
    },
  );
});

async function faulty(kind: Patient["kind"]): Promise<Patient> {
  faults += 1;
  return lab.devLog(kind);
}

async function hook({ address }: Patient, script: string): Promise<void> {
  const file = path.join(address, "hooks", "pre-receive");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}`);
  await chmod(file, 0o755);
}

async function tipOf({ address }: Patient): Promise<string> {
  return runGit(["rev-parse", "main"], { cwd: address });
}

/** Whenever the bot pushes, a person has just pushed one more of these files. */
function personPushes(...files: readonly string[]): string {
  return `unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
for file in ${files.join(" ")}; do
  git cat-file -e main:$file 2>/dev/null && continue
  export GIT_INDEX_FILE="$PWD/persons-index"
  git read-tree main
  git update-index --add --cacheinfo 100644,$(echo hello | git hash-object -w --stdin),$file
  commit=$(echo "Add $file" | git -c user.name=P -c user.email=p@example.org commit-tree $(git write-tree) -p main)
  git update-ref refs/heads/main $commit
  break
done
`;
}

/** Protected content: whatever adds a Markdown file is refused. */
const refusesEntries = `while read old new ref; do
  if git diff-tree -r --name-only $old $new | grep -q '\\.md$'; then
    echo "no entries here" >&2
    exit 1
  fi
done
`;
