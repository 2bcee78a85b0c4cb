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

/** A mapping of `/proc/PID/smaps`: permissions, offset, device and inode, then its figures in kilobytes. */
const MAPPING = /^[\da-f]+-[\da-f]+ (\S{4}) (\S+) (\S+) (\d+)/;

/**
 * Kilobytes of memory. A page that processes have in common counts once, not for each of them. One that is
 * read from a file, as of a program, counts whole, whoever else on the machine happens to have it.
 */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const files = new Map<string, number>();
  let own = 0;
  for (const text of await Promise.all(pids.map((pid) => readText(`/proc/${pid}/smaps`)))) {
    let file: string | undefined;
    for (const line of text.split("\n")) {
      const [, permissions = "", offset, device, inode] = MAPPING.exec(line) ?? [];
      if (inode !== undefined) {
        const isRead = inode !== "0" && !permissions.includes("w");
        file = isRead ? `${device} ${inode} ${offset}` : undefined;
      }
      const [, figure, kilobytes] = /^(Rss|Pss):\s+(\d+)/.exec(line) ?? [];
      if (figure === "Pss" && file === undefined) own += Number(kilobytes);
      if (figure === "Rss" && file !== undefined) {
        files.set(file, Math.max(files.get(file) ?? 0, Number(kilobytes)));
      }
    }
  }
  return own + sum([...files.values()]);
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
