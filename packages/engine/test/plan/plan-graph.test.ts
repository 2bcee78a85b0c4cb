import {
  createGraph,
  defineFanOut,
  defineNode,
  inProcessRunner,
  moduleTask,
  payload,
  PlanError,
  planGraph,
  type Graph,
  type NodeDefinition,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";

const run = (): void => {};
const node = (id: string, needs: readonly string[] = []): NodeDefinition =>
  defineNode({ id, needs, run });
const resources = { capacities: { warehouse: 2 }, runners: { "in-process": inProcessRunner() } };

function problemsOf(graph: Graph): string[] {
  try {
    planGraph(graph, resources);
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.message.split("\n");
    throw error;
  }
}

describe("a graph that can be planned", () => {
  test("has each node one wave after the latest of its needs", () => {
    const nodes = [node("d", ["b", "c"]), node("a"), node("b", ["a"]), node("c", ["b", "a"])];
    const plan = planGraph(createGraph({ nodes }));
    const waves = plan.waves.map((wave) => wave.map(({ id }) => id));
    expect(waves).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  test("keeps the order of the graph within a wave", () => {
    const nodes = [node("z"), node("a"), node("m"), node("end", ["a", "z"])];
    const plan = planGraph(createGraph({ nodes }));
    expect(plan.waves[0]?.map(({ id }) => id)).toEqual(["z", "a", "m"]);
  });

  test("may be a chain of 50,000 nodes", () => {
    const nodes = Array.from({ length: 50_000 }, (_, index) =>
      node(`n${index}`, index === 0 ? [] : [`n${index - 1}`]),
    );
    expect(planGraph(createGraph({ nodes })).waves).toHaveLength(50_000);
  });

  test("may be empty", () => {
    expect(planGraph(createGraph({ nodes: [] })).waves).toEqual([]);
  });
});

describe("a graph that cannot be planned is refused, with the reason", () => {
  const list = defineNode({ id: "list", run: () => [1] });
  const fan = defineFanOut({ id: "fan", forEach: list, run });
  const cases: readonly (readonly [
    title: string,
    nodes: readonly NodeDefinition[],
    reason: string,
  ])[] = [
    ["an empty id", [node("")], "A node has an empty id."],
    ["two nodes of one id", [node("a"), node("a")], 'Two nodes are called "a".'],
    [
      "a need that is not there, with the nearest name",
      [node("publish"), node("beat", ["publsh"])],
      '"beat" needs "publsh", which is not in the graph. Did you mean "publish"?',
    ],
    [
      "a need unlike any name",
      [node("a"), node("b", ["something-else"])],
      '"b" needs "something-else", which is not in the graph.',
    ],
    ["a node that needs itself", [node("a", ["a"])], "Nodes need each other in a circle: a -> a."],
    [
      "a long cycle, in full",
      [node("start"), node("a", ["start", "c"]), node("b", ["a"]), node("c", ["b"])],
      "Nodes need each other in a circle: a -> c -> b -> a.",
    ],
    [
      "a limit that is not defined",
      [defineNode({ id: "a", run, limits: ["warehuose"] })],
      '"a" names the limit "warehuose", which is not defined. Did you mean "warehouse"?',
    ],
    [
      "more of a limit than there is",
      [defineNode({ id: "a", run, limits: { warehouse: 3 } })],
      '"a" wants 3 of the limit "warehouse", which has 2.',
    ],
    [
      "a task runner that was not given",
      [defineNode({ id: "a", run, isolation: "in-proces" })],
      '"a" asks for the task runner "in-proces", which was not given. Did you mean "in-process"?',
    ],
    [
      "work that its task runner cannot carry out",
      [defineNode({ id: "a", run: payload({ model: "orders" }) })],
      '"a" is a payload, but the task runner "in-process" takes only: function, module.',
    ],
    [
      "an id that a fan-out's child would have",
      [list, fan, node("fan[0]")],
      '"fan[0]" is how a child of the fan-out "fan" would be called.',
    ],
    [
      "no attempts at all",
      [defineNode({ id: "a", run, retry: { attempts: 0 } })],
      '"a" has retry.attempts 0; expected a whole number of at least 1.',
    ],
    [
      "jitter of more than everything",
      [defineNode({ id: "a", run, retry: { jitter: 1.5 } })],
      '"a" has retry.jitter 1.5; expected 0 to 1.',
    ],
    [
      "a timeout of nothing",
      [defineNode({ id: "a", run, timeout: 0 })],
      '"a" has timeout 0; expected more than 0.',
    ],
    [
      "a module by a path that only its author can follow",
      [defineNode({ id: "a", run: moduleTask({ module: "./a.ts", export: "a" }) })],
      '"a" refers to the module "./a.ts"; write new URL("./a.ts", import.meta.url).',
    ],
    [
      "a cache that counts what the node doesn't need",
      [node("a"), defineNode({ id: "b", run, cache: { version: "1", needs: ["a"] } })],
      '"b" has cache.needs a; expected names of the node\'s own needs.',
    ],
    [
      "half a unit of a limit",
      [defineNode({ id: "a", run, limits: { warehouse: 0.5 } })],
      '"a" has limits.warehouse 0.5; expected a whole number of at least 1.',
    ],
  ];
  test.each(cases)("%s", (_title, nodes, reason) => {
    expect(problemsOf(createGraph({ nodes }))).toEqual([reason]);
  });

  test("all reasons at once", () => {
    const nodes = [
      node("a"),
      node("a"),
      node("b", ["x"]),
      defineNode({ id: "c", run, timeout: -1 }),
    ];
    expect(problemsOf(createGraph({ nodes }))).toHaveLength(3);
  });
});
