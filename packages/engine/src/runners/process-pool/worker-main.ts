import { enableCompileCache } from "node:module";
import { carryOut, revivedReason } from "./carry-out.ts";
import type { PoolMessage } from "./messages.ts";

/*
 * The entry of a worker process. It carries out one task at a time, stays alive through
 * interrupts (a task hears of them by its signal) and dies with its pool.
 */

// Every worker loads the same task modules; only the first should have to compile them.
enableCompileCache();

let controller = new AbortController();

process.on("message", (message: PoolMessage) => {
  if (message.kind === "cancel") {
    controller.abort(revivedReason(message));
    return;
  }
  controller = new AbortController();
  void carryOut(message, controller.signal);
});
process.on("SIGINT", () => {});
process.on("disconnect", () => {
  process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
});
