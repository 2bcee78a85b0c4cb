import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { browserScript, browserScriptFile, siteModule, siteModuleFile } from "./browser-script.ts";

await writeFile(browserScriptFile, await browserScript());
await writeFile(siteModuleFile, await siteModule());
const oxfmt = join(import.meta.dirname, "../../../node_modules/.bin/oxfmt");
await promisify(execFile)(process.execPath, [oxfmt, browserScriptFile, siteModuleFile]);
