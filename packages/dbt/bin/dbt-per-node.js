#!/usr/bin/env node
// From a checkout the sources run as they stand; from an installed package, its build does.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

const source = new URL("../src/commands/main.ts", import.meta.url);
const build = new URL("../dist/commands/main.js", import.meta.url);

if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `dbt-per-node needs Node 24 or newer; this is ${process.versions.node}. In a clone, npm run dbt-per-node brings the right one.`,
  );
  process.exitCode = 2;
} else {
  saveMemory();
  await start();
}

async function start() {
  if (!existsSync(source)) return import(build.href);
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "@mea-culpa/source"] }),
  });
  return import(source.href);
}

/** What this process has is memory that the workers can't have. */
function saveMemory() {
  // V8 would double the room for young objects again and again, to 48 MB, of which a build fills 1, and
  // make fast code of what waits for a database: of 2,000 nodes that takes 80 MB to save 0.1 s.
  const flags = ["--semi-space-growth-factor=1", "--optimize-for-size", "--no-opt", "--no-maglev"];
  for (const flag of flags) setFlagsFromString(flag);
  const { HOME, XDG_CACHE_HOME } = process.env;
  const cache = XDG_CACHE_HOME || (HOME && join(HOME, ".cache"));
  // In a checkout, what strips types stays in memory unless they are stripped already. Where nothing
  // can be written it says so by its answer, and goes on without.
  if (cache) nodeModule.enableCompileCache(join(cache, "dbt-per-node"));
}
