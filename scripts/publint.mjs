// Asks publint whether each published package would work for those who install it.
import { formatMessage } from "publint/utils";
import { publint } from "publint";
import { readFile } from "node:fs/promises";

let failed = false;
for (const name of ["engine", "footer", "roast-bot", "dbt"]) {
  const folder = new URL(`../packages/${name}/`, import.meta.url).pathname;
  const manifest = JSON.parse(await readFile(`${folder}package.json`, "utf8"));
  const { messages } = await publint({ pkgDir: folder, strict: true });
  for (const message of messages) {
    failed = true;
    console.error(`${manifest.name}: ${formatMessage(message, manifest)}`);
  }
}
if (failed) process.exitCode = 1;
else console.log("publint: every package is fit to publish");
