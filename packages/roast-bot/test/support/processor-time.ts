/** Milliseconds of the processor that something takes, whatever else the machine has to do meanwhile. */
export function processorTime(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1_000;
}
