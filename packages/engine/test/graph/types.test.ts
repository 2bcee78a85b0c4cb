import {
  createGraph,
  defineFanOut,
  defineNode,
  hasValue,
  moduleTask,
  payload,
  run,
  type NodeContext,
  type Outcome,
} from "@mea-culpa/engine";
import { expect, expectTypeOf, test } from "vitest";
import { stages } from "../rig/stage-node.ts";

type Summarise = (
  context: NodeContext<{ readonly count: number }, { readonly title: string }>,
) => Promise<string>;
type Double = (context: NodeContext<object, undefined, number>) => number;

const count = defineNode({ id: "count", run: () => 3 });
const list = defineNode({ id: "list", run: () => ["a"] });

test("values of needs arrive under their names and types", () => {
  defineNode({
    id: "next",
    needs: [count, list, "loose"],
    run: ({ inputs }) => {
      expectTypeOf(inputs.count).toEqualTypeOf<number>();
      expectTypeOf(inputs.list).toEqualTypeOf<string[]>();
      expectTypeOf(inputs.loose).toEqualTypeOf<unknown>();
      // @ts-expect-error: there is no such need
      return inputs.other;
    },
  });
});

test("values may be missing where a node starts whatever became of its needs", () => {
  defineNode({
    id: "next",
    needs: [count],
    trigger: "all-finished",
    run: ({ inputs }) => expectTypeOf(inputs.count).toEqualTypeOf<number | undefined>(),
  });
});

test("a fan-out's function sees an element, and later nodes see the list", () => {
  const lengths = defineFanOut({ id: "lengths", forEach: list, run: ({ item }) => item.length });
  defineNode({
    id: "sum",
    needs: [lengths],
    run: ({ inputs }) => expectTypeOf(inputs.lengths).toEqualTypeOf<readonly number[]>(),
  });
});

test("outcomes arrive under the types of their values, those of a fan-out's children too", () => {
  const lengths = defineFanOut({ id: "lengths", forEach: list, run: ({ item }) => item.length });
  defineNode({
    id: "report",
    needs: [lengths, count],
    trigger: "all-finished",
    run: ({ outcomes }) => {
      expectTypeOf(outcomes.count).toEqualTypeOf<Outcome<number>>();
      const children = outcomes.lengths.children ?? [];
      expectTypeOf(children.filter(hasValue).map(({ value }) => value)).toEqualTypeOf<number[]>();
    },
  });
});

test("a module task is held against its function: input, needs, element and value", () => {
  const module = stages;
  const task = moduleTask<Summarise>({ module, export: "summarise", input: { title: "t" } });
  const summary = defineNode({ id: "summary", needs: [count], run: task });
  defineNode({
    id: "after",
    needs: [summary],
    run: ({ inputs }) => expectTypeOf(inputs.summary).toEqualTypeOf<string>(),
  });
  // @ts-expect-error: the function wants a title
  moduleTask<Summarise>({ module, export: "summarise", input: {} });
  // @ts-expect-error: the function needs the value of "count"
  defineNode({ id: "unfed", needs: [list], run: task });
  const double = moduleTask<Double>({ module, export: "double" });
  // @ts-expect-error: the function wants numbers
  defineFanOut({ id: "wrong", forEach: list, run: double });
});

test("a payload says what its runner returns", () => {
  const rows = defineNode({ id: "rows", isolation: "dbt", run: payload<number>({ model: "m" }) });
  expectTypeOf(rows.valueType).toEqualTypeOf<number | undefined>();
});

test("types promise nothing that a run does not keep", async () => {
  const next = defineNode({ id: "next", needs: [count], run: ({ inputs }) => inputs.count + 1 });
  const { outcomes } = await run(createGraph({ nodes: [count, next] }));
  expect(outcomes.get("next")).toMatchObject({ value: 4 });
});
