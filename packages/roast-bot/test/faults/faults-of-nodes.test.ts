import { recordMeasurements } from "@mea-culpa/measured";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectOneRoast } from "./expect-one-roast.ts";
import { FaultLab, oneDayLater, oneMinuteLater, type Patient } from "./fault-lab.ts";

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
    const { patient, events } = await lab.moments("bare");
    expect(events.length).toBeGreaterThan(30);
    // A run of the next day begins anew: to it only what the disk holds beside the journal is another case.
    // Each node has three events: ready, started and finished; by fives each of these is hit.
    const moments = events.slice(0, -1).filter(({ number, isNew }) => isNew || number % 5 === 0);
    expect(moments.length).toBeGreaterThan(8);
    for (const { restore } of moments) {
      await restore();
      expect(await lab.run(patient, { now: oneDayLater })).toMatchObject({ outcome: "settled" });
      await expectOneRoast(patient);
    }
  },
);

it(
  "a run that is killed at any event goes on, under its own name, when it is run again at once",
  { timeout: 300_000 },
  async () => {
    const { patient, events } = await lab.moments("bare");
    const going = events.slice(0, -1).filter(({ number }) => number % 4 === 1);
    const told: number[] = [];
    for (const { restore } of going) {
      await restore();
      told.push(await takeUp(patient));
    }
    // What was finished before is not told of again: the later the kill, the less there is to tell.
    expect(told).toEqual(told.toSorted((one, other) => other - one));
    expect(Math.max(...told)).toBeLessThanOrEqual(events.length);
    expect(told.at(-1)).toBeLessThan(events.length);
    const killed = await lab.devLog("bare");
    const killAt = going.at(-1)?.number ?? 1;
    expect(await lab.runApart(killed, { killAt })).toEqual({ kind: "killed" });
    expect(await takeUp(killed)).toBeLessThan(events.length);
  },
);

/** Runs it again, and returns how many events were told then. */
async function takeUp(patient: Patient): Promise<number> {
  const again = await lab.run(patient, { now: oneMinuteLater });
  expect(again).toMatchObject({
    outcome: "settled",
    notes: [expect.stringMatching(/taken up again/)],
  });
  await expectOneRoast(patient, { runs: 1 });
  return again.kind === "ended" ? again.events : Number.NaN;
}
