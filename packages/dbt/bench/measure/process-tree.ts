import { readdir, readFile } from "node:fs/promises";

/** Ticks in a second of processor time in `/proc`: the same on every Linux that Node runs on. */
const TICKS = 100;

/** The ids of all processes below one, without itself. Reads Linux's `/proc`, as all here. */
export async function findDescendants(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readText(`/proc/${pid}/task/${thread}/children`)),
  );
  const children = lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
  const below = await Promise.all(children.map(findDescendants));
  return [...children, ...below.flat()];
}

/** Kilobytes of memory. A page that processes have in common counts once, not for each of them. */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const shares = await Promise.all(
    pids.map(async (pid) => {
      const text = await readText(`/proc/${pid}/smaps_rollup`);
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    }),
  );
  return sum(shares);
}

/** Seconds of processor, user's and system's, of processes and of children that they waited for. */
export async function processorOf(pids: readonly number[]): Promise<number> {
  const times = await Promise.all(
    pids.map(async (pid) => {
      const text = await readText(`/proc/${pid}/stat`);
      // The name, in parentheses, may have spaces; the times are fields 14 to 17, see proc(5).
      const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
      return sum(fields.slice(11, 15).map(Number)) / TICKS;
    }),
  );
  return sum(times);
}

/** Empty when the process is gone. */
function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
