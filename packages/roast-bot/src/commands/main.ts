import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { runCommandLine } from "./run-command-line.ts";

const manifest: unknown = JSON.parse(
  readFileSync(new URL(import.meta.resolve("@mea-culpa/roast-bot/package.json")), "utf8"),
);
const { version } = z.object({ version: z.string() }).parse(manifest);

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  version,
  io: {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    env: process.env,
    now: () => Temporal.Now.instant().toString({ smallestUnit: "second" }),
    isTTY: process.stdout.isTTY,
    cwd: process.cwd(),
  },
});
