import { createGraph, defineNode, moduleTask, run } from "@mea-culpa/engine";

/** A process of its own whose pool carries out a task that never ends. */
const task = moduleTask({
  module: new URL("./tasks.ts", import.meta.url),
  export: "startGrandchild",
  input: { file: process.argv[2] },
});
await run(createGraph({ nodes: [defineNode({ id: "a", isolation: "process", run: task })] }));
