import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process told apart from any later one that gets the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever words the system has for it; empty where it has none. */
  readonly start: string;
}

/** What journals ask about processes: passed in, so that tests can let one die. */
export interface ProcessTable {
  self(): ProcessIdentity;
  isAlive(identity: ProcessIdentity): boolean;
}

/** The processes of this machine, by number and start time. */
export const systemProcessTable: ProcessTable = {
  self: () => ({ pid: process.pid, start: readStart(process.pid) ?? "" }),
  isAlive: ({ pid, start }) => readStart(pid) === start,
};

/** When a process started, `undefined` if there is none of that number. */
function readStart(pid: number): string | undefined {
  switch (process.platform) {
    case "linux":
      return readStartOnLinux(pid);
    case "win32":
      return exists(pid) ? "" : undefined;
    default:
      return readStartByPs(pid);
  }
}

/**
 * The boot and the 22nd field of `/proc/<pid>/stat`: clock ticks from boot to start (proc(5)). The
 * second field, the program's name, may hold spaces and brackets, so fields count from its end.
 * A zombie has ended although it is still listed.
 */
function readStartOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${fields[18]}`;
  } catch {
    return undefined;
  }
}

function readStartByPs(pid: number): string | undefined {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
