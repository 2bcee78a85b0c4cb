import type { Cases } from "../../cases.ts";

const lock = { "package-lock.json": { additions: 4000, deletions: 900 } };
const little = { "src/tides.ts": { additions: 12 } };
const title = "Round the tides to whole minutes";

export const cases: Cases = {
  finds: {
    "a lock file": { title, files: { ...lock, ...little } },
    "a generated file": { title, files: { "src/generated/a.ts": { additions: 900 }, ...little } },
    "two lock files": { title, files: { ...lock, "uv.lock": { additions: 600 }, ...little } },
    "a Go sum": { title, files: { "go.sum": { additions: 700 }, "a.go": { additions: 9 } } },
  },
  leavesAlone: {
    "a bump": { title: "Bump zod", files: { ...lock, ...little } },
    "only a bump": { title, files: { ...lock, ...little }, dependencyBump: true },
    "a regenerated client": { title: "Regenerate the API client", files: { ...lock, ...little } },
    "a body that says so": {
      title,
      body: "Also updates the lock file.",
      files: { ...lock, ...little },
    },
    "a small lock file": {
      title,
      files: { "package-lock.json": { additions: 80 }, "src/a.ts": { additions: 5 } },
    },
    "a change without source": { title, files: lock },
    "as much source": { title, files: { ...lock, "src/a.ts": { additions: 3000 } } },
    "a vendored library": {
      title,
      files: { "vendor/bells/a.js": { additions: 9000 }, ...little },
    },
  },
};
