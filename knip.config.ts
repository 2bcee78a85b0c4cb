import type { KnipConfig } from "knip";

/** What a shipped program needs ends in `!`: `knip --production` finds what only tests use. */
const config: KnipConfig = {
  // What beside its own file only tests use is a decision that is tested alone; without either, it
  // need not be exported.
  ignoreExportsUsedInFile: process.argv.includes("--production"),
  treatConfigHintsAsErrors: false,
  ignoreDependencies: ["pyright"],
  workspaces: {
    ".": {
      entry: ["scripts/*.{ts,mjs}"],
      project: ["demo/**/*.ts", "scripts/**/*.{ts,mjs}", "test/*.ts"],
    },
    "packages/engine": {
      entry: ["test/**/*.test.ts", "bench/*.ts"],
      project: ["src/**/*.ts!", "test/**/*.ts", "bench/**/*.ts"],
    },
    "packages/dbt": {
      entry: [
        "src/commands/main.ts!",
        "test/**/*.test.ts",
        "bench/engine-share/build-instantly.ts",
        "scripts/*.ts",
      ],
      project: ["src/**/*.ts!", "test/**/*.ts", "bench/**/*.ts", "scripts/**/*.ts"],
      // Generated: each message of the protocol has its name.
      ignore: ["src/executors/messages.ts"],
    },
    "packages/roast-bot": {
      entry: [
        "src/commands/main.ts!",
        "src/run/stages/*.ts!",
        "src/generators/*/*.ts!",
        "test/**/*.test.ts",
        "src/charges/**/cases.ts",
      ],
      project: ["src/**/*.ts!", "test/**/*.ts"],
    },
    "packages/formats": {
      entry: ["test/**/*.test.ts"],
      project: ["src/**/*.ts!", "scripts/**/*.ts", "test/**/*.ts"],
    },
    "packages/engine-temporal": {
      entry: ["test/**/*.test.ts", "test/rig/*-main.ts", "test/stages/tasks.ts"],
      project: ["src/**/*.ts!", "test/**/*.ts"],
    },
    "packages/*": {
      entry: ["test/**/*.test.ts"],
      project: ["src/**/*.ts!", "test/**/*.ts"],
    },
    site: {
      entry: ["build.ts!", "test/**/*.test.ts"],
      project: ["**/*.{ts,astro}!", "!test/**!"],
    },
  },
};

export default config;
