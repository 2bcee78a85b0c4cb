import type { Origin } from "../../../history/find-origins.ts";
import type { Cases } from "../../cases.ts";

const origin: Origin = {
  isOld: true,
  sha: "ab".repeat(20),
  subject: "Hang the first bell",
  at: "2019-04-02T10:00:00Z",
  lines: 1,
  path: "src/bells.ts",
  from: 2,
  to: 2,
};
const { isOld: _, ...rest } = origin;
const recent: Origin = { ...rest, at: "2026-03-01T10:00:00Z" };
const files = { "src/bells.ts": " bells:\n-  often: 3 times\n+  often: 5 times\n hang: 1" };
const gone = { "src/bells.ts": " bells:\n-  often: 3 times\n-  rarely: never\n hang: 1" };

export const cases: Cases = {
  finds: {
    "the old line of what the diff is told by": { files, history: { origins: [origin] } },
    "a note that says that it is for now": {
      files: { "src/bells.ts": " open();\n-// TODO: hang them higher\n+hang(tower);\n close();" },
      history: { origins: [origin] },
    },
    "one of several lines that go": { files: gone, history: { origins: [origin] } },
  },
  leavesAlone: {
    "one of two that are alike": {
      files: {
        "src/bells.ts":
          " bells:\n-  often: 3 times\n-  rarely: never\n hang: 1\n@@ 40\n horns:\n-  often: 3 times",
      },
      history: { origins: [origin] },
    },
    "what the author wrote some days ago": {
      files,
      history: { origins: [recent] },
    },
    "a line that a formatter may have broken off": {
      files: { "src/bells.ts": " bells:\n-def often_ring(\n-  bell)\n hang: 1" },
      history: { origins: [origin] },
    },
    "a line beside which others are new": {
      files: {
        "src/bells.ts": " bells:\n-  often: 3 times\n-  rarely: never\n+ring(gong);\n hang: 1",
      },
      history: { origins: [origin] },
    },
    "a setting": {
      files: { "bells.yml": { diff: gone["src/bells.ts"], role: "config" } },
      history: { origins: [{ ...origin, path: "bells.yml" }] },
    },
    "a sentence": {
      files: { "docs/bells.md": gone["src/bells.ts"] },
      history: { origins: [{ ...origin, path: "docs/bells.md" }] },
    },
    "a line whose name stands in another one": {
      files: {
        "src/bells.ts": " bells:\n-  often: ringTheLargeBell\n-  rarely: never\n hang: 1",
        "src/tower.ts": "+  override x.ringTheLargeBell(harbour: Harbour, tides: Tides) =",
      },
      history: { origins: [origin] },
    },
    "a line that went to another file": {
      files: { ...gone, "src/tower.ts": "+  often: 3 times" },
      history: { origins: [origin] },
    },
    "what may have stood elsewhere before": {
      files,
      history: { origins: [{ ...origin, subject: "Move the bells to a file of their own" }] },
    },
    "a line that only got a word more, among others": {
      files: {
        "src/bells.ts":
          " bells:\n-  often: ring 3 times\n-  never: at noon\n+  often: please ring 3 times\n hang: 1",
      },
      history: { origins: [origin] },
    },
    "a line that was wrapped": {
      files: {
        "src/bells.ts":
          " open();\n-hang(tower, rope, clapper);\n+hang(\n+  tower,\n+  rope, clapper,\n+);\n+ring();\n close();",
      },
      history: { origins: [origin] },
    },
    "a line of which only the marks are others": {
      files: { "src/bells.ts": " bells:\n-  often: {3, times}\n+  often: {-3, times-}\n hang: 1" },
      history: { origins: [origin] },
    },
    "a line that says nothing": {
      files: { "src/bells.ts": " bells:\n-  - {}\n+  often: 5 times\n hang: 1" },
      history: { origins: [origin] },
    },
  },
};
