import { recordMeasurements } from "@mea-culpa/measured";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, inPairs, oneDayLater, oneMinuteLater } from "./fault-lab.ts";

let lab: FaultLab;
beforeAll(async () => {
  lab = await FaultLab.open();
});
afterAll(async () => {
  process.stdout.write(`faults between nodes: ${lab.faults} tried\n`);
  recordMeasurements(
    { "faults.between-nodes": { value: lab.faults, unit: "faults" } },
    "npx vitest run packages/roast-bot/test/faults/faults-of-nodes.test.ts",
  );
  await lab[Symbol.asyncDispose]();
});

it(
  "a run that is killed at any event, so after any write to its journal, is made good by the next",
  { timeout: 300_000 },
  async () => {
    const { events } = await lab.measure("bare");
    expect(events).toBeGreaterThan(30);
    // Each node has three: ready, started and finished; so every node is hit, most of them twice.
    await inPairs({ first: 1, last: Math.floor((events - 1) / 2) }, async (half) => {
      const event = half * 2;
      const patient = await lab.devLog("bare");
      expect(await lab.run(patient, { event })).toEqual({ kind: "killed" });
      expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
      await expectOneRoast(patient);
    });
  },
);

it(
  "a run that is killed at any event goes on, under its own name, when it is run again at once",
  { timeout: 300_000 },
  async () => {
    const { events } = await lab.measure("bare");
    await inPairs({ first: 0, last: Math.floor((events - 1) / 4) }, async (quarter) => {
      const event = 1 + quarter * 4;
      const patient = await lab.devLog("bare");
      expect(await lab.run(patient, { event })).toEqual({ kind: "killed" });
      const again = await lab.run(patient, { now: oneMinuteLater });
      expect(again).toMatchObject({
        outcome: "settled",
        notes: [expect.stringMatching(/taken up again/)],
      });
      await expectOneRoast(patient, { runs: 1 });
      // What was finished before is not told of again.
      expect(again).toMatchObject({ events: expect.toSatisfy((told: number) => told <= events) });
    });
  },
);
