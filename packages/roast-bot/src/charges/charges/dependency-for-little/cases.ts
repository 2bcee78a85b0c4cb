import { added, type Cases } from "../../cases.ts";

const manifest = (line: string) => ` "dependencies": {\n   "zod": "4.0.0",\n+${line}\n },`;
const padded = '+import pad from "pad-left";\n const a = 1;\n+const b = pad(a, 4);';
const title = "Align the tide table";
const packageJson = manifest('  "pad-left": "^2.1.0",');

export const cases: Cases = {
  finds: {
    "a package for one call": { title, files: { "package.json": packageJson, "src/a.ts": padded } },
    "a named import": {
      title,
      files: {
        "package.json": packageJson,
        "src/a.ts": padded.replace("import pad ", "import { pad } "),
      },
    },
    "a Python package": {
      title,
      files: {
        "requirements.txt": " zod==1.0\n+leftpad==2.1",
        "src/a.py": "+from leftpad import pad\n+b = pad(a, 4)",
      },
    },
    "an import spelt anew beside it": {
      title,
      files: {
        "package.json": packageJson,
        "src/a.ts": `-var tides = require("tides");\n+const tides = require("tides");\n${padded}`,
      },
    },
    "in pyproject": {
      title,
      files: {
        "pyproject.toml": ' dependencies = [\n+  "leftpad>=2",\n ]',
        "src/a.py": "+import leftpad\n+b = leftpad.pad(a)",
      },
    },
  },
  leavesAlone: {
    "a title that names it": {
      title: "Use pad-left in the tide table",
      files: { "package.json": packageJson, "src/a.ts": padded },
    },
    "what replaces a copy of somebody's code": {
      title,
      files: {
        "package.json": packageJson,
        "src/a.ts": padded,
        "src/vendor/pad.ts": { deletions: 90, status: "deleted", role: "vendored" },
      },
    },
    "what comes for another dependency": {
      title,
      files: {
        "package.json":
          ' "dependencies": {\n   "zod": "4.0.0",\n-  "left-pad": "^1.0.0",\n+  "pad-left": "^2.1.0",\n },',
        "src/a.ts": padded,
      },
    },
    "what comes for another import": {
      title,
      files: {
        "package.json": packageJson,
        "src/a.ts":
          '-import { fill } from "./fill.ts";\n+import pad from "pad-left";\n const a = 1;\n-const b = fill(a, 4);\n+const b = pad(a, 4);',
      },
    },
    "what comes for another module of Python's": {
      title,
      files: {
        "requirements.txt": " zod==1.0\n+leftpad==2.1",
        "src/a.py":
          "-from tides import fill\n+from leftpad import pad\n-b = fill(a, 4)\n+b = pad(a, 4)",
      },
    },
    "what older runtimes lack": {
      title,
      files: {
        "package.json": packageJson.replace("pad-left", "pinkie-promise"),
        "src/a.ts": padded.replace("pad-left", "pinkie-promise"),
      },
    },
    "what an older Python lacks": {
      title,
      files: {
        "requirements.txt": " zod==1.0\n+leftpad>=2.1; python_version < '3.11'",
        "src/a.py": "+from leftpad import pad\n+b = pad(a, 4)",
      },
    },
    "a package of the project itself": {
      title,
      files: {
        "package.json": packageJson.replace("^2.1.0", "workspace:*"),
        "src/a.ts": padded,
      },
    },
    "an example of something": {
      title,
      files: { "examples/tides-starter/package.json": packageJson, "src/a.ts": padded },
    },
    "two uses": {
      title,
      files: { "package.json": packageJson, "src/a.ts": `${padded}\n+const c = pad(b, 2);` },
    },
    "a new version": {
      title,
      files: {
        "package.json":
          ' "dependencies": {\n-  "pad-left": "^1.0.0",\n+  "pad-left": "^2.1.0",\n },',
        "src/a.ts": padded,
      },
    },
    "a tool of developers": {
      title,
      files: {
        "package.json": packageJson.replace("dependencies", "devDependencies"),
        "src/a.ts": padded,
      },
    },
    types: {
      title,
      files: { "package.json": manifest('  "@types/pad": "^2.1.0",'), "src/a.ts": padded },
    },
    "a package that no line imports": {
      title,
      files: { "package.json": packageJson, "src/a.ts": added("const a = 1;") },
    },
    "a bump": {
      title,
      dependencyBump: true,
      files: { "package.json": packageJson, "src/a.ts": padded },
    },
    "a large change": {
      title,
      files: {
        "package.json": packageJson,
        "src/a.ts": padded,
        "src/b.ts": { additions: 600 },
      },
    },
  },
};
