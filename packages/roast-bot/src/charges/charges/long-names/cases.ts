import { added, type Cases } from "../../../../test/support/change-builder.ts";

const long = "scheduleAlarmForNextHighTideUnlessHarbourIsClosed";

export const cases: Cases = {
  finds: {
    "a function": { files: { "src/a.ts": added(`function ${long}() {}`) } },
    "a class": { files: { "src/a.ts": added(`class ${long} {}`) } },
    "a Python function": {
      files: { "src/a.py": added("def schedule_alarm_for_next_high_tide_unless_closed():") },
    },
    "a variable": { files: { "src/a.ts": added(`const ${long} = 1;`) } },
  },
  leavesAlone: {
    "forty-five characters": { files: { "src/a.ts": added(`class ${"A".repeat(44)}b {}`) } },
    "a test": { files: { "tests/test_a.py": added(`def ${long}():`) } },
    "a constant of a standard": {
      files: { "src/a.ts": added(`const ${"LONG_CODE_".repeat(6)}X = 1;`) },
    },
    "a name that is only used": { files: { "src/a.ts": added(`${long}();`) } },
    "a name that was there": {
      files: { "src/a.ts": `-function ${long}() {}\n+async function ${long}() {}` },
    },
    "a long text": { files: { "src/a.ts": added(`const a = "${long}";`) } },
  },
};
