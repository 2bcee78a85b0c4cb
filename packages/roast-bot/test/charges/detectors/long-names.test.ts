import { longNames } from "../../../src/charges/detectors/long-names.ts";
import { added } from "../../support/change-builder.ts";
import { detectorCases } from "../detector-cases.ts";

const long = "scheduleAlarmForNextHighTideUnlessHarbourIsClosed";

detectorCases(longNames, {
  guilty: {
    "a function": { files: { "src/a.ts": added(`function ${long}() {}`) } },
    "a class": { files: { "src/a.ts": added(`class ${long} {}`) } },
    "a Python function": {
      files: { "src/a.py": added("def schedule_alarm_for_next_high_tide_unless_closed():") },
    },
    "a variable": { files: { "src/a.ts": added(`const ${long} = 1;`) } },
  },
  innocent: {
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
});
