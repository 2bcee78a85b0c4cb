import { added, repeated, type Cases } from "../../cases.ts";

const code = added(repeated(120, (at) => `if (tide > ${at}) { ring(); }`));
const table = added(repeated(900, (at) => `  harbour${at}: "Harbour ${at}",`));
const rustTests = added(
  `#[cfg(test)]\nmod tests {\n${repeated(120, (at) => `    if tide > ${at} { ring(); }`)}\n}`,
);
const file = (linesAtMerge: number) => ({ diff: code, linesAtMerge, status: "modified" as const });

export const cases: Cases = {
  finds: {
    "a long file that grew": { files: { "src/scheduler.ts": file(1800) } },
    "a long Python file": { files: { "src/scheduler.py": file(2400) } },
    "a very long one": { files: { "scheduler.go": file(9000) } },
    "one in which lines were indented anew as well": {
      files: {
        "src/scheduler.ts": {
          ...file(1800),
          diff: `${code}\n-ring(harbours[0]);\n+  ring(harbours[0]);`,
        },
      },
    },
    "a new one": {
      files: { "src/new.ts": { diff: added(repeated(1100, (at) => `if (a) ring(${at});`)) } },
    },
  },
  leavesAlone: {
    "what mostly describes": {
      files: {
        "src/scheduler.ts": {
          diff: added(`/**\n${repeated(120, (at) => ` * The tide of day ${at}.`)}\n */\nring();`),
          linesAtMerge: 1800,
          status: "modified",
        },
      },
    },
    "a file of 900 lines": { files: { "src/scheduler.ts": file(900) } },
    "a few lines in a long file": {
      files: { "src/scheduler.ts": { diff: "+if (tide) ring();", linesAtMerge: 4000 } },
    },
    "a file that shrank": {
      files: { "src/scheduler.ts": { additions: 100, deletions: 300, linesAtMerge: 2000 } },
    },
    "a Rust file that is mostly tests": {
      files: { "src/scheduler.rs": { ...file(1800), inlineTestLines: 900 } },
    },
    "a Rust file whose tests grew": {
      files: { "src/scheduler.rs": { diff: rustTests, linesAtMerge: 2400, status: "modified" } },
    },
    "a Rust file whose tests grew, seen from within": {
      files: {
        "src/scheduler.rs": {
          diff: `@@ 1900 mod tests {\n${code}`,
          linesAtMerge: 2400,
          status: "modified",
        },
      },
    },
    "a test": { files: { "test/scheduler.test.ts": file(3000) } },
    "a table of names": { files: { "src/harbours.ts": { diff: table, linesAtMerge: 2000 } } },
    translations: { files: { "src/locales/da.ts": file(2000) } },
    "a generated file": { files: { "src/generated/api.ts": file(9000) } },
    "a file that was only renamed": {
      files: {
        "src/new.ts": {
          additions: 0,
          status: "renamed",
          previousPath: "src/old.ts",
          linesAtMerge: 5000,
        },
      },
    },
  },
};
