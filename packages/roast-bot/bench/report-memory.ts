import { writeFileSync } from "node:fs";

// Imported into a command that is measured: its peak, in KiB, into the file that it is told.
process.on("exit", () => {
  const file = process.env["BENCH_MEMORY"];
  // Nodes that run in processes of their own import this, too; the command is the last to end.
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1.024));
});
