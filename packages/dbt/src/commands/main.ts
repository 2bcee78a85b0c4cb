import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageFolder } from "../package-folder.ts";
import { runCommandLine } from "./run-command-line.ts";

const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
const { version } = z.object({ version: z.string() }).parse(manifest);

/** Ctrl-C, what a scheduler sends, and a terminal that is closed. */
const interrupts = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Nobody reads any more (`| head`, a closed terminal): the build goes on, or ends as it was told to. */
const isUnheard = (stream: NodeJS.WriteStream, { code }: NodeJS.ErrnoException): boolean =>
  code === "EPIPE" || (code === "EIO" && stream.isTTY);

let isCutOff = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (isUnheard(stream, error)) return;
    if (stream === process.stdout && !isCutOff) {
      process.stderr.write(`dbt-per-node: standard output can't be written to: ${error.message}\n`);
    }
    isCutOff = true;
    process.exitCode ||= 2;
  });
}

const exitCode = await runCommandLine({
  args: process.argv.slice(2),
  version,
  io: {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    onInterrupt: (act) => {
      for (const signal of interrupts) process.on(signal, act);
      return () => {
        for (const signal of interrupts) process.off(signal, act);
      };
    },
  },
});
process.exitCode = exitCode === 0 && isCutOff ? 2 : exitCode;
