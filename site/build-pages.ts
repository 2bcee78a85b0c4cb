import { parseArgs } from "node:util";
import { build } from "astro";
import { siteConfig } from "./site-config.ts";

// What `buildSite` runs in a process of its own: Astro, told where everything is.
const { values } = parseArgs({
  options: {
    "dev-log": { type: "string" },
    title: { type: "string" },
    address: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
  },
});
const { "dev-log": devLog, title, address, out, cache } = values;
if (devLog === undefined || out === undefined || cache === undefined) {
  throw new Error("Needed: --dev-log, --out and --cache.");
}

await build({
  ...siteConfig({ devLog, title, address }),
  configFile: false,
  logLevel: "warn",
  outDir: out,
  cacheDir: cache,
});
