import { describe, expect, test } from "vitest";
import type { SourceFreshness } from "../../src/freshness/source-freshness.ts";
import { type SourceRule, findStaleNodes } from "../../src/freshness/stale-nodes.ts";
import { summaryMarkdown } from "../../src/results/summary-markdown.ts";
import { summaryText } from "../../src/results/summary-text.ts";
import { FakeExecutor, type Scripted } from "../rig/fake-executor.ts";
import { manifestOf } from "../rig/manifest-builder.ts";
import { over, statuses } from "../rig/orchestrate.ts";

const lines = [
  "source calls",
  "source ships",
  "source unread",
  "model from_calls < calls",
  "model from_ships < ships",
  "model both < from_calls from_ships",
  "test t < both",
  "model lone",
];
const selected = ["from_calls", "from_ships", "both", "t", "lone"];
const freshness = { maxLoadedAt: "2026-11-20T08:00:00+00:00", age: 5 * 86_400 };
const fresh: Scripted = { status: "pass", freshness: { ...freshness, age: 60 } };
const aging: Scripted = { status: "warn", freshness };
const stale: Scripted = { status: "error", freshness };
const unmeasured: Scripted = { status: "runtime error", message: "no such table" };

function sample(calls: Scripted, ships: Scripted): FakeExecutor {
  return new FakeExecutor(lines, selected).script("calls", calls).script("ships", ships);
}

describe("a build of fresh sources only", () => {
  test("executes everything when all sources are fresh, or at least not too old for dbt", async () => {
    const executor = sample(fresh, aging);
    const result = await over(executor).build({ onlyFreshSources: "all" });
    expect(result.status).toBe("succeeded");
    expect(executor.started.slice(0, 2)).toEqual(["calls", "ships"]);
    expect(executor.started).not.toContain("unread");
    expect(Object.values(statuses(result))).toEqual(Array(5).fill("succeeded"));
  });

  test("skips what lies behind a stale source, names it, and is content", async () => {
    const executor = sample(stale, fresh);
    const result = await over(executor).build({ onlyFreshSources: "all" });
    expect(statuses(result)).toEqual({
      from_calls: "skipped",
      from_ships: "succeeded",
      both: "skipped",
      t: "skipped",
      lone: "succeeded",
    });
    expect(result.nodes.get("both")).toMatchObject({ rootCauses: ["calls"], parents: [] });
    const unexecuted = { uniqueId: "both", status: "skipped", message: null, isFallback: false };
    expect(executor.unexecuted).toContainEqual(unexecuted);
    expect(result.status).toBe("succeeded");
    expect(summaryText(result)).toContain(
      "STALE   calls: its newest row is of 2026-11-20T08:00:00+00:00, 5 days old\n  skipped because of it: from_calls, both, t\n",
    );
    expect(summaryMarkdown(result)).toContain("### Stale sources");
  });

  test("takes a source that could not be measured for stale, and the build for failed", async () => {
    const result = await over(sample(fresh, unmeasured)).build({ onlyFreshSources: "all" });
    expect(statuses(result)).toMatchObject({ from_calls: "succeeded", from_ships: "skipped" });
    expect(result.status).toBe("failed");
    expect(summaryText(result)).toContain("could not be measured: no such table");
  });

  test("measures again for each build, and only if it is asked to", async () => {
    const executor = sample(stale, fresh);
    await over(executor).build({ onlyFreshSources: "all" });
    executor.script("calls", fresh);
    const result = await over(executor).build({ onlyFreshSources: "all" });
    expect(statuses(result)).toMatchObject({ both: "succeeded" });
    const unasked = sample(stale, stale);
    expect(statuses(await over(unasked).build())).toMatchObject({ both: "succeeded" });
    expect(unasked.started).not.toContain("calls");
  });

  test("is bounded by the same concurrency as its nodes", async () => {
    const executor = sample(fresh, fresh);
    await over(executor, { concurrency: 1 }).build({ onlyFreshSources: "all" });
    expect(executor.mostRunning).toBe(1);
  });
});

test.each<readonly [SourceRule, string, string, readonly string[]]>([
  ["all", "error", "pass", ["from_calls", "both", "t"]],
  ["any", "error", "pass", ["from_calls"]],
  ["any", "error", "error", ["from_calls", "from_ships", "both", "t"]],
  ["all", "pass", "warn", []],
  ["any", "pass", "warn", []],
])("by the rule %s, with calls %s and ships %s, stay out: %j", (rule, calls, ships, out) => {
  const manifest = manifestOf(...lines);
  const measured = new Map([
    ["calls", measure(calls)],
    ["ships", measure(ships)],
  ]);
  expect([...findStaleNodes(selected, { manifest, measured, rule }).keys()]).toEqual(out);

  function measure(status: string): SourceFreshness {
    const source = manifest.nodes.get("calls");
    if (source === undefined) throw new Error("the source is there");
    const known = status === "error" ? "error" : status === "warn" ? "warn" : "pass";
    return { kind: "measured", source, status: known, ...freshness };
  }
});
