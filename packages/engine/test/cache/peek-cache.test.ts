import {
  createGraph,
  defineFanOut,
  defineNode,
  peekCache,
  run,
  type Graph,
} from "@mea-culpa/engine";
import { expect, test } from "vitest";
import { ManualClock } from "../rig/manual-clock.ts";
import { memoryCache } from "../rig/memory-cache.ts";

const cached = { cache: { version: "1" } };

/** `first` feeds `second`; `third` waits for `tested`, whose value doesn't count for it. */
function chain({ word = "a" }: { readonly word?: string } = {}): Graph {
  const first = defineNode({ id: "first", cache: { version: word }, run: () => word });
  const second = defineNode({ id: "second", needs: [first], ...cached, run: () => 2 });
  const tested = defineNode({ id: "tested", needs: [second], run: () => Math.random() });
  const third = defineNode({
    id: "third",
    needs: [second, tested],
    cache: { version: "1", needs: ["second"] },
    run: () => 3,
  });
  return createGraph({ nodes: [first, second, tested, third] });
}

test("says of each node what the next run says of it, and runs nothing", async () => {
  const cache = memoryCache();
  expect([...(await peekCache(chain(), { cache })).keys()]).toEqual([]);
  await run(chain(), { cache, runId: "monday" });
  const peeked = await peekCache(chain(), { cache });
  expect([...peeked.keys()]).toEqual(["first", "second", "third"]);
  expect(peeked.get("second")).toMatchObject({ value: 2, provenBy: { runId: "monday" } });
  const { outcomes } = await run(chain(), { cache });
  const reused = [...outcomes].filter(([, { status }]) => status === "cached");
  expect(reused.map(([id]) => id)).toEqual([...peeked.keys()]);
});

test("does not promise what comes after a need that would run anew", async () => {
  const cache = memoryCache();
  await run(chain(), { cache });
  expect([...(await peekCache(chain({ word: "b" }), { cache })).keys()]).toEqual([]);
});

test("minds age and proof, and passes over fan-outs", async () => {
  const cache = memoryCache();
  const clock = new ManualClock();
  let isProven = true;
  const aged = defineNode({ id: "aged", cache: { version: "1", maximumAge: 10 }, run: () => [1] });
  const proven = defineNode({
    id: "proven",
    cache: { version: "1", verify: () => isProven },
    run: () => 1,
  });
  const each = defineFanOut({ id: "each", forEach: aged, ...cached, run: () => 1 });
  const graph = createGraph({ nodes: [aged, proven, each] });
  await run(graph, { cache, clock });
  expect([...(await peekCache(graph, { cache, clock })).keys()]).toEqual(["aged", "proven"]);
  await clock.advance(11);
  isProven = false;
  expect([...(await peekCache(graph, { cache, clock })).keys()]).toEqual([]);
});
