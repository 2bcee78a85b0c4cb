import { recordMeasurements } from "@mea-culpa/measured";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, oneDayLater } from "./fault-lab.ts";

let lab: FaultLab;
beforeAll(async () => {
  lab = await FaultLab.open();
});
afterAll(async () => {
  process.stdout.write(`faults of git: ${lab.faults} tried\n`);
  recordMeasurements(
    { "faults.of-git": { value: lab.faults, unit: "faults" } },
    "npx vitest run packages/roast-bot/test/faults/faults-of-git.test.ts",
  );
  await lab[Symbol.asyncDispose]();
});

const timeout = 300_000;
const settled = { outcome: "settled" };

describe.each(["bare", "work-tree"] as const)("a run on a %s dev log", { timeout }, (kind) => {
  let run: Awaited<ReturnType<FaultLab["moments"]>>;
  let last = 0;
  beforeAll(async () => {
    run = await lab.moments(kind);
    last = run.writes.at(-1)?.number ?? 0;
  }, timeout);

  it("killed before or after any write or push of git is made good by the next run", async () => {
    expect(last).toBeGreaterThanOrEqual(6);
    // Up to its commit a run does the same on both; then each is published in its own way.
    const first = kind === "bare" ? 1 : last - 6;
    // Most writes leave what the next one finds, and to be killed between them is one case.
    const moments = run.writes.filter(({ number, isNew }) => isNew && number >= first);
    expect(moments.length).toBeGreaterThanOrEqual(last - first);
    for (const { restore } of moments) {
      await restore();
      expect(await lab.run(run.patient, { now: oneDayLater })).toMatchObject(settled);
      await expectOneRoast(run.patient);
    }
  });

  it.each(["kill-before", "kill-after"] as const)(
    "that a signal ends, by a %s at its last write, is made good by the next run",
    async (fault) => {
      const patient = await lab.devLog(kind);
      const ending = await lab.runApart(patient, { git: { kind: fault, at: last } });
      expect(ending).toEqual({ kind: "killed" });
      expect(await lab.run(patient, { now: oneDayLater })).toMatchObject(settled);
      await expectOneRoast(patient);
    },
  );

  it("with a disk that is full from some write on says that it failed, and the next one settles", async () => {
    // The last two in a work tree only bring files of a published commit into it.
    const end = kind === "bare" ? last : last - 2;
    // At once, since what they mostly do is wait between their attempts.
    await Promise.all(
      [...new Set([1, 2, 3, 5, end - 1, end])].map(async (at) => {
        const patient = await lab.devLog(kind);
        const ending = await lab.runApart(patient, { git: { kind: "disk-full", at } });
        expect(ending).toMatchObject({ kind: "ended", outcome: "failed" });
        expect(await lab.run(patient, { now: oneDayLater })).toMatchObject(settled);
        await expectOneRoast(patient);
      }),
    );
  });
});
