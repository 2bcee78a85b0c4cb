/*
 * A run of roast-bot in a process of its own, which the tests of faults kill or copy. Arguments: the
 * dev log, the state folder, the clock; then what happens at events: `kill` and the number of one, or
 * `copy`, a folder and the one that gets a copy of it at each.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { runOnce } from "./run-once.ts";

const [address = "", state = "", now = "", what, which = "", into = ""] = process.argv.slice(2);
const ended = await runOnce(
  { address, state },
  {
    now,
    onEvent: (event) => {
      if (what === "kill" && String(event) === which) process.kill(process.pid, "SIGKILL");
      // A git that runs meanwhile may take a file away under it, as it does after a kill.
      if (what === "copy") spawnSync("cp", ["-a", which, path.join(into, `event-${event}`)]);
    },
  },
);
process.stdout.write(JSON.stringify(ended));
