import type { WatchedServer } from "../watched-server.ts";
import type { Built } from "./measurement.ts";
import { findDescendants, memoryOf, processorOf } from "./process-tree.ts";

/** Lets the server go on while something is measured, and adds what the server took meanwhile. */
export async function watchServer(
  server: WatchedServer,
  measure: () => Promise<Built>,
): Promise<Built> {
  await server.resume();
  try {
    const processes = [server.pid, ...(await findDescendants(server.pid))];
    const before = await processorOf(processes);
    const built = await measure();
    if (built.type === "failed") return built;
    const processor = (await processorOf(processes)) - before;
    return { ...built, server: { processor, memory: await memoryOf(processes) } };
  } finally {
    server.pause();
  }
}
