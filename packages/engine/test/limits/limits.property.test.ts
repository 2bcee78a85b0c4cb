import path from "node:path";
import { inProcessLimits, openJournal } from "@mea-culpa/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Limits, Release } from "../../src/limits/limits.ts";
import { ManualClock } from "../rig/manual-clock.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";
import { turn } from "../rig/turn.ts";

const CAPACITIES = { red: 2, blue: 3 };

interface Request {
  readonly number: number;
  readonly units: Readonly<Record<string, number>>;
}

const units = fc
  .record({ red: fc.integer({ min: 0, max: 2 }), blue: fc.integer({ min: 0, max: 3 }) })
  .map(({ red, blue }) => ({ ...(red > 0 ? { red } : {}), ...(blue > 0 ? { blue } : {}) }));
/** Either somebody asks, or the holder at this place (counted round) leaves. */
const steps = fc.array(
  fc.oneof(
    units.map((ask) => ({ ask })),
    fc.nat().map((leave) => ({ leave })),
  ),
  {
    maxLength: 60,
  },
);

/** Plays the steps and checks the two laws after each: never exceeded, never overtaken. */
async function play(
  limits: Limits,
  {
    script,
    settle,
  }: {
    readonly script: readonly ({ readonly ask: Request["units"] } | { readonly leave: number })[];
    readonly settle: () => Promise<void>;
  },
): Promise<void> {
  const waiting: Request[] = [];
  const holding = new Map<Request, Release>();
  const { signal } = new AbortController();
  const take = (request: Request, release: Release): void => {
    const overtaken = waiting.filter(
      (other) =>
        other.number < request.number &&
        Object.keys(other.units).some((name) => name in request.units),
    );
    expect(overtaken).toEqual([]);
    waiting.splice(waiting.indexOf(request), 1);
    holding.set(request, release);
    for (const [name, capacity] of Object.entries(CAPACITIES)) {
      expect(held(holding.keys(), name)).toBeLessThanOrEqual(capacity);
    }
  };
  for (const [number, step] of script.entries()) {
    if ("ask" in step) {
      const request = { number, units: step.ask };
      waiting.push(request);
      void limits.acquire({ units: step.ask, signal }).then((release) => {
        if (release !== undefined) take(request, release);
      });
    } else {
      const [request, release] = [...holding][step.leave % Math.max(1, holding.size)] ?? [];
      release?.();
      if (request !== undefined) holding.delete(request);
    }
    await settle();
  }
  while (holding.size > 0) {
    const [[request, release] = []] = holding;
    release?.();
    if (request !== undefined) holding.delete(request);
    await settle();
  }
  expect(waiting).toEqual([]);
}

function held(requests: Iterable<Request>, name: string): number {
  return [...requests].reduce((sum, request) => sum + (request.units[name] ?? 0), 0);
}

test("in-process limits are never exceeded, nobody is overtaken, and everybody is served", async () => {
  await fc.assert(
    fc.asyncProperty(steps, (script) =>
      play(inProcessLimits(CAPACITIES), { script, settle: turn }),
    ),
    { numRuns: 200 },
  );
});

test("limits in a journal are never exceeded, nobody is overtaken, and everybody is served", async () => {
  const folder = scratchFolder();
  let files = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      files += 1;
      const clock = new ManualClock();
      using journal = openJournal(path.join(folder, `${files}.sqlite`), { clock });
      const settle = (): Promise<void> => clock.advance(50);
      await play(journal.limits(CAPACITIES), { script, settle });
    }),
    { numRuns: 30 },
  );
});
