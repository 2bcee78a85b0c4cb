import { createGraph, defineNode, Mode, run } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { FaultyRunner } from "../rig/faulty-runner.ts";
import { statuses } from "../rig/statuses.ts";

describe.each([Mode.PER_NODE, Mode.PER_WAVE])("in %s, a task runner that", (mode) => {
  test.each(["throws", "rejects", "forgets"] as const)(
    "%s fails its nodes and no others",
    async (fault) => {
      const nodes = [
        ...["a", "b"].map((id) => defineNode({ id, isolation: "faulty", run: () => 1 })),
        defineNode({ id: "fine", run: () => 1 }),
      ];
      const log = new EventLog();
      const runners = { faulty: new FaultyRunner(fault) };
      const result = await run(createGraph({ nodes }), { mode, runners, consumers: [log] });
      expect(statuses(result)).toEqual({ a: "failed", b: "failed", fine: "succeeded" });
      expect(log.lines.filter((line) => line.startsWith("node-started"))).toEqual([
        "node-started fine",
      ]);
      expect(log.of("attempt-failed")).toHaveLength(2);
    },
  );
});
