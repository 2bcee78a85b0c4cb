import { recordFacts } from "@mea-culpa/measured";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import {
  browserScript,
  browserScriptFile,
  siteModule,
  siteModuleFile,
} from "../scripts/browser-script.ts";

const oxfmt = join(import.meta.dirname, "../../../node_modules/.bin/oxfmt");

it.each([
  ["script", browserScriptFile, browserScript],
  ["module", siteModuleFile, siteModule],
])(
  "ships the %s that its sources make (else: npm run script -w packages/footer)",
  async (_, shipped, make) => {
    const folder = await mkdtemp(join(tmpdir(), "footer-script-"));
    try {
      const file = join(folder, basename(shipped));
      await writeFile(file, await make());
      await promisify(execFile)(process.execPath, [
        oxfmt,
        `--config=${join(import.meta.dirname, "../../../.oxfmtrc.json")}`,
        file,
      ]);
      expect(await readFile(shipped, "utf8")).toBe(await readFile(file, "utf8"));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

it("ships a script as small as the pages say", async () => {
  const kilobytes = Math.round(gzipSync(await readFile(browserScriptFile)).length / 1_000);
  recordFacts(
    { "footer.script": { value: kilobytes, unit: "kB, compressed by gzip" } },
    "npx vitest run packages/footer/test/browser-script.test.ts",
  );
});
