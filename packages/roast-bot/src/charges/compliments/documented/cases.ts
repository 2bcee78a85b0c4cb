import { added, repeated, type Cases } from "../../cases.ts";

const code = added(repeated(30, (at) => `ring(${at});`));
const guide = { "docs/bells.md": { additions: 30 } };

export const cases: Cases = {
  finds: {
    "a guide beside the code": {
      files: { "docs/bells.md": { additions: 30 }, "src/a.ts": code },
    },
    "a page that grew, beside one that was rewritten": {
      files: {
        "docs/all.md": { additions: 90, deletions: 88 },
        "docs/bells.md": { additions: 20 },
        "src/a.ts": code,
      },
    },
    "a page beside code that reads documents": {
      title: "Fix the document parser",
      files: { ...guide, "src/a.ts": code },
    },
    "several pages, of which one shrank": {
      files: {
        "docs/bells.md": { additions: 6, deletions: 1 },
        "docs/ropes.md": { additions: 9, deletions: 2 },
        "docs/tides.md": { additions: 0, deletions: 3 },
        "src/a.ts": code,
      },
    },
  },
  leavesAlone: {
    "a page that was mostly rewritten": {
      files: { "docs/bells.md": { additions: 90, deletions: 60 }, "src/a.ts": code },
    },
    "pages that were only reworded": {
      files: {
        "docs/bells.md": { additions: 40, deletions: 38 },
        "src/a.ts": code,
      },
    },
    "pages that moved to another": {
      files: {
        "docs/bells.md": { additions: 30 },
        "docs/all.md": { deletions: 30 },
        "src/a.ts": code,
      },
    },
    "what a test compares with": {
      files: { "harbourtest/bells.txt": { additions: 30 }, "src/a.ts": code },
    },
    "comments on the code": {
      files: { ...guide, "src/a.ts": added(repeated(30, (at) => `// Bell ${at} rings.`)) },
    },
    docstrings: {
      files: { ...guide, "src/a.py": added(`"""\n${repeated(30, (at) => `Bell ${at}.`)}\n"""`) },
    },
    "pages that are the work, and what they show": {
      title: "[Docs] Show how to ring",
      files: { ...guide, "src/Snippets/Ring.ts": code },
    },
    "an example": { files: { ...guide, "examples/a.ts": code } },
    "a plan": { files: { "plans/bells.md": { additions: 30 }, "src/a.ts": code } },
    "a changelog": { files: { "CHANGELOG.md": { additions: 30 }, "src/a.ts": code } },
  },
};
