import {
  createGraph,
  defineFanOut,
  defineNode,
  moduleTask,
  outcomeOf,
  run,
} from "@mea-culpa/engine";
import { expect, test } from "vitest";
import type { double, visibleVariables } from "../stages/tasks.ts";

const module = new URL("../stages/tasks.ts", import.meta.url);

test("runs the children of a fan-out in processes and keeps their order", async () => {
  const list = defineNode({ id: "list", run: () => [3, 1, 2] });
  const doubled = defineFanOut({
    id: "doubled",
    forEach: list,
    isolation: "process",
    run: moduleTask<typeof double>({ module, export: "double" }),
  });
  const result = await run(createGraph({ nodes: [list, doubled] }));
  expect(outcomeOf(result, doubled)).toMatchObject({ status: "succeeded", value: [6, 2, 4] });
});

test("shows a process only the variables that its node allows", async () => {
  const names = ["FIRST_SECRET", "SECOND_SECRET", "UNNAMED_SECRET"];
  const look = (id: string, environment: readonly string[]) =>
    defineNode({
      id,
      isolation: "process",
      environment,
      run: moduleTask<typeof visibleVariables>({
        module,
        export: "visibleVariables",
        input: names,
      }),
    });
  const first = look("first", ["FIRST_SECRET"]);
  const second = look("second", ["SECOND_SECRET"]);
  const neither = look("neither", []);
  const environment = Object.fromEntries(names.map((name) => [name, "hush"]));
  const result = await run(createGraph({ nodes: [first, second, neither] }), {
    environment: { ...process.env, ...environment },
  });
  expect([first, second, neither].map((node) => outcomeOf(result, node))).toMatchObject([
    { value: ["FIRST_SECRET"] },
    { value: ["SECOND_SECRET"] },
    { value: [] },
  ]);
});
