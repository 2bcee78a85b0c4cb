#!/usr/bin/env node
// From a checkout the sources run as they stand; from an installed package, its build does.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";

const source = new URL("../src/commands/main.ts", import.meta.url);
if (existsSync(source)) {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "@mea-culpa/source"] }),
  });
  await import(source.href);
} else {
  await import(new URL("../dist/commands/main.js", import.meta.url).href);
}
