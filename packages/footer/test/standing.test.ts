import { describe, expect, it } from "vitest";
import { parseHeartbeat, judgeStanding, type Heartbeat } from "../src/index.ts";
import { failedRun, sampleHeartbeat } from "./sample-heartbeat.ts";

function kindAt(now: string | null, changes: Partial<Heartbeat> = {}): string {
  const heartbeat = parseHeartbeat(JSON.stringify(sampleHeartbeat(changes)));
  return judgeStanding({ heartbeat, now: now === null ? null : Date.parse(now) }).kind;
}

describe("judgeStanding", () => {
  it.each([
    { now: "2026-11-23T08:00:04Z", standing: "fresh", when: "at the moment of the run" },
    { now: "2026-11-30T08:00:00Z", standing: "fresh", when: "at the deadline itself" },
    { now: "2026-11-30T08:00:00.001Z", standing: "due", when: "just after the deadline" },
    { now: "2026-12-01T08:00:00Z", standing: "due", when: "at the end of the day of grace" },
    { now: "2026-12-01T08:00:00.001Z", standing: "overdue", when: "after the day of grace" },
    { now: "2027-06-01T00:00:00Z", standing: "overdue", when: "half a year later" },
    { now: null, standing: "recorded", when: "without a clock" },
  ])("is $standing $when", ({ now, standing }) => {
    expect(kindAt(now)).toBe(standing);
  });

  it("is fresh when the bot has run since the deadline, whatever the record says of the next", () => {
    expect(kindAt("2026-12-03T00:00:00Z", { last_run: "2026-12-02T08:00:00Z" })).toBe("fresh");
  });

  it("calls a failed run failed, during the day of grace too", () => {
    expect(kindAt("2026-11-24T08:00:00Z", failedRun)).toBe("failed");
    expect(kindAt("2026-11-30T20:00:00Z", failedRun)).toBe("failed");
  });

  it("lets overdue outweigh failed, because a bot that is late may be dead", () => {
    expect(kindAt("2026-12-02T08:00:00Z", failedRun)).toBe("overdue");
  });

  it("trusts a heartbeat ahead of the reader's clock for no more than a day", () => {
    expect(kindAt("2026-11-22T08:00:05Z")).toBe("fresh");
    expect(kindAt("2026-11-22T08:00:03Z")).toBe("unknown");
  });

  it("does not let a record dated into the future look alive for ever", () => {
    const forged = { last_run: "2099-01-01T00:00:00Z", next_due: "2099-01-08T00:00:00Z" };
    expect(kindAt("2026-11-23T10:00:00Z", forged)).toBe("unknown");
  });

  it.each([null, "no JSON"])("is unknown where the heartbeat is %j", (text) => {
    expect(judgeStanding({ heartbeat: parseHeartbeat(text), now: 0 }).kind).toBe("unknown");
  });
});
