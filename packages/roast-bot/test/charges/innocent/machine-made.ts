import { added, repeated, type ChangePlan } from "../../../src/charges/cases.ts";

const minified = repeated(900, (at) => `!function(){debugger;try{a(${at})}catch(e){}}();// TODO`);

/** What machines wrote and people only put there. */
export const machineMade: Readonly<Record<string, ChangePlan>> = {
  "a vendored library": {
    title: "Vendor the bell library",
    files: {
      "vendor/bells/bells.js": added(minified),
      "src/bells.ts": added('export { ring } from "../vendor/bells/bells.js";'),
    },
  },
  "a generated client": {
    title: "Generate the client of the tide office from its schema",
    files: {
      "src/generated/client.ts": added(minified),
      "src/office.ts": added('export { office } from "./generated/client.ts";'),
    },
  },
  "a new version of a dependency": {
    title: "Bump zod from 4.5.0 to 4.6.0",
    dependencyBump: true,
    files: {
      "package.json": '   "dependencies": {\n-    "zod": "4.5.0"\n+    "zod": "4.6.0"',
      "package-lock.json": { additions: 900, deletions: 800 },
    },
  },
  "a dependency that the title adopts": {
    title: "Parse dates with temporal-polyfill",
    files: {
      "package.json": '   "dependencies": {\n+    "temporal-polyfill": "1.0.0",',
      "package-lock.json": { additions: 40 },
      "src/dates.ts":
        '+import { Temporal } from "temporal-polyfill";\n+export const now = Temporal.Now.instant();',
    },
  },
};
