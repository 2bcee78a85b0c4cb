import { recordMeasurements } from "@mea-culpa/measured";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, inPairs, oneDayLater } from "./fault-lab.ts";

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

describe.each(["bare", "work-tree"] as const)("a run on a %s dev log", (kind) => {
  it.each(["kill-before", "kill-after"] as const)(
    "with a %s at any write or push of git is made good by the next run",
    { timeout },
    async (fault) => {
      const { writes } = await lab.measure(kind);
      expect(writes).toBeGreaterThan(10);
      // Up to its commit a run does the same on both; then each is published in its own way.
      const first = kind === "bare" ? 1 : writes - 6;
      await inPairs({ first, last: writes }, async (at) => {
        const patient = await lab.devLog(kind);
        expect(await lab.run(patient, { git: { kind: fault, at } })).toEqual({ kind: "killed" });
        expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
        await expectOneRoast(patient);
      });
    },
  );

  it(
    "with a disk that is full from some write on says that it failed, and the next one settles",
    { timeout },
    async () => {
      const { writes } = await lab.measure(kind);
      // The last two in a work tree only bring files of a published commit into it.
      const last = kind === "bare" ? writes : writes - 2;
      // At once, since what they mostly do is wait between their attempts.
      await Promise.all(
        [1, 2, 3, 5, last - 1, last].map(async (at) => {
          const patient = await lab.devLog(kind);
          const ending = await lab.run(patient, { git: { kind: "disk-full", at } });
          expect(ending).toMatchObject({ kind: "ended", outcome: "failed" });
          const next = await lab.run(patient, { now: oneDayLater });
          expect(next).toMatchObject({ outcome: "settled" });
          await expectOneRoast(patient);
        }),
      );
    },
  );
});
