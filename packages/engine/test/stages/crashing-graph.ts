import { appendFileSync } from "node:fs";
import { createGraph, defineNode, openJournal, run, type Graph } from "@mea-culpa/engine";

/** Three nodes in a row that note that they ran; the second waits for `pause`. */
export function crashingGraph(notes: string, pause: () => Promise<void>): Graph {
  const note = (name: string): void => appendFileSync(notes, `${name}\n`);
  const first = defineNode({ id: "first", run: () => note("first") });
  const second = defineNode({
    id: "second",
    needs: [first],
    run: async () => {
      note("second");
      await pause();
    },
  });
  const third = defineNode({ id: "third", needs: [second], run: () => note("third") });
  return createGraph({ name: "crashing", nodes: [first, second, third] });
}

/** As a script: runs the graph and never gets past its second node. */
if (import.meta.main) {
  const [file = "", notes = ""] = process.argv.slice(2);
  using journal = openJournal(file);
  setInterval(() => {}, 1_000);
  const graph = crashingGraph(notes, () => new Promise(() => {}));
  await run(graph, { runId: "crash", journal: journal.runs });
}
