import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { runCommandLine } from "./run-command-line.ts";

const manifest: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("dbt-per-node/package.json"), "utf8"),
);
const { version } = z.object({ version: z.string() }).parse(manifest);

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  version,
  io: {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    onInterrupt: (act) => {
      process.on("SIGINT", act);
      process.on("SIGTERM", act);
      return () => {
        process.off("SIGINT", act);
        process.off("SIGTERM", act);
      };
    },
  },
});
