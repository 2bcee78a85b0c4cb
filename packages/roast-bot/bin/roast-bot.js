#!/usr/bin/env node
// From a checkout the sources run as they stand; from an installed package, its build does.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";

const source = new URL("../src/commands/main.ts", import.meta.url);
const build = new URL("../dist/commands/main.js", import.meta.url);

// A command is over in a second or two; reading its modules should not be most of it.
nodeModule.enableCompileCache?.();

// What a long history leaves behind is dropped at once. V8 would rather let its young generation grow
// to a hundred megabytes, which saves no time here.
setFlagsFromString("--semi-space-growth-factor=1");

if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `roast-bot needs Node 24 or newer; this is ${process.versions.node}. In a clone, npm run roast-bot brings the right one.`,
  );
  process.exitCode = 2;
} else if (existsSync(source)) {
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "@mea-culpa/source"] }),
  });
  await import(source.href);
} else {
  await import(build.href);
}
