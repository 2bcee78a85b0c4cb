import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { browserScript, browserScriptFile } from "./browser-script.ts";

await writeFile(browserScriptFile, await browserScript());
const oxfmt = join(import.meta.dirname, "../../../node_modules/.bin/oxfmt");
await promisify(execFile)(process.execPath, [oxfmt, browserScriptFile]);
