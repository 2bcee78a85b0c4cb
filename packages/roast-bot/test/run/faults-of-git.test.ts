import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, oneDayLater } from "./fault-lab.ts";

let lab: FaultLab;
beforeAll(async () => {
  lab = await FaultLab.open();
});
afterAll(async () => {
  process.stdout.write(`faults of git: ${lab.faults} tried\n`);
  await lab[Symbol.asyncDispose]();
});

const timeout = 200_000;

describe.each(["bare", "work-tree"] as const)("a run on a %s dev log", (kind) => {
  it.each(["kill-before", "kill-after"] as const)(
    "with a %s at any write or push of git is made good by the next run",
    { timeout },
    async (fault) => {
      const { writes } = await lab.measure(kind);
      expect(writes).toBeGreaterThan(10);
      await inPairs(writes, async (at) => {
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
      for (const at of [1, 2, 3, 5, writes - 1, writes]) {
        const patient = await lab.devLog(kind);
        const ending = await lab.run(patient, { git: { kind: "disk-full", at } });
        expect(ending).toMatchObject({ kind: "ended", outcome: "failed" });
        expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
        await expectOneRoast(patient);
      }
    },
  );
});

/** Carries out what is asked for each number from 1 on, two at a time. */
async function inPairs(last: number, attempt: (number: number) => Promise<void>): Promise<void> {
  for (let at = 1; at <= last; at += 2) {
    await Promise.all([attempt(at), ...(at < last ? [attempt(at + 1)] : [])]);
  }
}
