import { createGraph, defineNode, moduleTask, type Graph } from "@mea-culpa/engine";

/** Ten nodes in a layer, each needing two of the layer before; every node gives its own number. */
export function trivialGraph(size: number, isolation: "in-process" | "process"): Graph {
  const module = new URL("./trivial-task.ts", import.meta.url);
  return createGraph({
    name: `${size} trivial nodes`,
    nodes: Array.from({ length: size }, (_, index) =>
      defineNode({
        id: `n${index}`,
        needs: index < 10 ? [] : [`n${index - 10}`, `n${index - (index % 10) - 1}`],
        isolation,
        run:
          isolation === "process"
            ? moduleTask({ module, export: "trivialTask", input: index })
            : () => index,
      }),
    ),
  });
}
