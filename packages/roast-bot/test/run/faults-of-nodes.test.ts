import { afterAll, beforeAll, expect, it } from "vitest";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, oneDayLater } from "./fault-lab.ts";

let lab: FaultLab;
beforeAll(async () => {
  lab = await FaultLab.open();
});
afterAll(async () => {
  process.stdout.write(`faults between nodes: ${lab.faults} tried\n`);
  await lab[Symbol.asyncDispose]();
});

it(
  "a run that is killed at any event, so after any write to its journal, is made good by the next",
  { timeout: 220_000 },
  async () => {
    const { events } = await lab.measure("bare");
    expect(events).toBeGreaterThan(30);
    // Each node has three: ready, started and finished. Two of three hit every node.
    const chosen = Array.from({ length: events - 1 }, (_, at) => at + 1).filter((at) => at % 3 > 0);
    for (const event of chosen) {
      const patient = await lab.devLog("bare");
      expect(await lab.run(patient, { event })).toEqual({ kind: "killed" });
      expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
      await expectOneRoast(patient);
    }
  },
);
