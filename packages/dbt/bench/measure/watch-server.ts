import type { WatchedServer } from "../watched-server.ts";
import type { Measurement } from "./measurement.ts";
import { findDescendants, memoryOf, processorOf } from "./process-tree.ts";

/** Lets the server go on while something is measured, and adds what the server took meanwhile. */
export async function watchServer(
  server: WatchedServer,
  measure: () => Promise<Measurement>,
): Promise<Measurement> {
  await server.resume();
  try {
    const processes = [server.pid, ...(await findDescendants(server.pid))];
    const before = await processorOf(processes);
    const measurement = await measure();
    const processor = (await processorOf(processes)) - before;
    return { ...measurement, server: { processor, memory: await memoryOf(processes) } };
  } finally {
    server.pause();
  }
}
