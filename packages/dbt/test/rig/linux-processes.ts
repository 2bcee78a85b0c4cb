import { readdir, readFile, readlink } from "node:fs/promises";

// All of it is read in Linux's `/proc`.

const established = "01";

/** The process that has a connection from this local port of 127.0.0.1. */
export async function ownerOfPort(port: number): Promise<number> {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const table = await readFile("/proc/net/tcp", "utf8");
  const rows = table.split("\n").map((line) => line.trim().split(/\s+/));
  // A connection that is over may linger at the same port, and is nobody's.
  const row = rows.find((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === established);
  const socket = `socket:[${row?.[9]}]`;
  const [owner] = await processesWith(socket);
  if (owner === undefined) throw new Error(`No process has a connection from port ${port}.`);
  return owner;
}

/** The processes that have this file (or socket) open. */
export async function processesWith(opened: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await processIds()) {
    const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const targets = await Promise.all(
      files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")),
    );
    if (targets.includes(opened)) found.push(pid);
  }
  return found;
}

/** The processes whose working folder this is. */
export async function processesIn(folder: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await processIds()) {
    const target = await readlink(`/proc/${pid}/cwd`).catch(() => "");
    if (target === folder) found.push(pid);
  }
  return found;
}

async function processIds(): Promise<readonly number[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
}
