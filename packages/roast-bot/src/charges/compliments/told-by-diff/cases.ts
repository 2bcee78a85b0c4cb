import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { otto, type Cases, type ChangePlan } from "../../cases.ts";

const ringer: Omit<TouchedDefinition, "side" | "text"> = {
  kind: "function",
  name: "ring",
  path: "src/bells.py",
  language: "python",
  role: "source",
  from: 1,
  to: 2,
  line: 1,
  doc: "",
  changedLines: 1,
  isOnlyTalk: false,
  isOnBothSides: true,
  isKnown: true,
};

/** A function with these parameters before and after. */
function signs(before: string, after: string): ChangePlan {
  const [was, is] = [before, after].map((each) => `def ring(${each}):\n    pull()`);
  return {
    files: { "src/bells.py": "-old()\n+ring(1, 2)\n+hang()\n+tie()" },
    history: {
      definitions: [
        { ...ringer, side: "after", text: is ?? "" },
        { ...ringer, side: "before", text: was ?? "" },
      ],
    },
  };
}

/** As many calls, each of which is another one now. */
function rings(times: number): string {
  return Array.from({ length: times }, (_, at) => `-ring(bell, ${at});\n+ring(gong, ${at});`).join(
    "\n",
  );
}

export const cases: Cases = {
  finds: {
    "a parameter more": signs("bell", "bell, often=3"),
    "a parameter whose name is a part of another one": {
      ...signs("bell", "bell, often=3"),
      files: { "src/bells.py": "-old()\n+ring(oftener, 2)\n+hang()\n+tie()" },
    },
    "a parameter fewer": signs("bell, often=3", "bell"),
    "all of it, where that is short": {
      files: { "bells.yml": " bells:\n-  often: 3 times\n+  often: 5 times\n hang: 1" },
    },
    "all of it, in two files": {
      files: { "bells.yml": "-often: 3\n+often: 5", "docs/bells.md": "-Thrice.\n+Five times." },
    },
    "all of it, in three files": {
      files: { "a.ts": "+ring(bell);", "b.ts": "+ring(gong);", "docs/bells.md": "+They ring." },
    },
    "all of the source, where tests and a changelog are long": {
      title: "Ring once more",
      files: {
        "src/bells.ts": " open();\n-ring(1);\n+ring(2);\n close();",
        "test/bells.test.ts": rings(20),
        "CHANGELOG.md": "+Bells ring once more.",
      },
    },
    "all of the source, in two files": {
      title: "Ring once more",
      files: { "a.ts": "+ring(bell);", "b.ts": "+ring(gong);", "test/a.test.ts": rings(20) },
    },
    "all of the source, in three files": {
      title: "Ring once more",
      files: {
        "a.ts": "+ring(bell);",
        "b.ts": "+ring(gong);",
        "c.ts": "+ring(horn);",
        "test/a.test.ts": rings(20),
      },
    },
    "one line of source": {
      title: "Ring once more",
      files: { "a.ts": " open();\n+ring(bell);\n close();", "test/a.test.ts": rings(20) },
    },
    "what tells most of it, where it is long": {
      title: "Hang the wheel",
      files: { "src/bells.ts": `${rings(15)}\n open();\n+hang(wheel, rope);\n close();` },
    },
    "a few lines of it": {
      title: "Hang the wheel",
      files: {
        "src/bells.ts": `${rings(15)}\n open();\n+hang(wheel, rope);\n+oil(wheel);\n close();`,
      },
    },
    "the beginning of what tells most of it": {
      title: "Muffle the bells",
      files: {
        "src/bells.ts": ` open();\n+export function muffle(bells) {${"\n+  pull(rope, bells);".repeat(30)}\n+}`,
      },
    },
  },
  leavesAlone: {
    "what a module tries where it is run": {
      title: "Ring the bells",
      files: {
        "src/bells.py": {
          diff: ` hang()\n${"+oil()\n".repeat(20)} \n@@ 90 if __name__ == "__main__":\n     open()\n+    ring_the_bells(twice)\n     close()`,
          additions: 90,
        },
      },
    },
    "source that a title about tests came with": {
      title: "Add tests of the bells",
      files: { "src/rope.ts": " tie();\n+export { rope };", "test/bells.test.ts": rings(20) },
    },
    "source that somebody else wrote": {
      title: "Ring once more",
      files: { "src/bells.ts": " open();\n+ringOnceMore(bell);", "test/bells.test.ts": rings(20) },
      commits: [
        "Ring once more",
        {
          subject: "Ring",
          author: otto,
          diff: { "src/bells.ts": "+ringOnceMore(bell);" },
        },
      ],
    },
    "all of it, where somebody else wrote a line of it": {
      files: { "src/bells.ts": " open();\n-ring(bell);\n+ringOnceMore(bell);" },
      commits: [
        { subject: "Ring", diff: { "src/bells.ts": "+ringAgain(bell);" } },
        {
          subject: "Name it better",
          author: otto,
          diff: { "src/bells.ts": "-ringAgain(bell);\n+ringOnceMore(bell);" },
        },
      ],
    },
    "what only those wrote whom the squash names beside its author": {
      body: `Co-authored-by: ${otto.name} <${otto.mail}>`,
      files: { "src/bells.ts": " open();\n+ringOnceMore(bell);" },
      commits: [
        { subject: "Ring", author: otto, diff: { "src/bells.ts": "+ringOnceMore(bell);" } },
      ],
    },
    "an author by his address": {
      files: {
        "package.json":
          '-  "author": "Tom Ek <tom@tide.example>",\n+  "author": "Ann Ek <ann@tide.example>",',
      },
    },
    "whose it is": { files: { "README.md": " # Bells\n+Made by Ann Bo of the harbour." } },
    "one of those who review": {
      files: { ".github/bells.yml": " reviewers:\n-  - tom\n+  - ann" },
    },
    "new lines of who is who": {
      files: { ".github/CODEOWNERS": " /ropes @otto\n+/bells/muffled @mara" },
    },
    "a lock file": { files: { "package-lock.json": "-1\n+2" } },
    "a line that is too long to be read": {
      files: { "src/bells.ts": ` open();\n-ring("${"ding".repeat(60)}");` },
    },
    "lines of a long change that have nothing to do with its title": {
      title: "Muffle the bells at night",
      files: {
        "src/ropes.ts": Array.from(
          { length: 320 },
          (_, at) => `-tie(${at});\n+pull(${at});\n end();`,
        ).join("\n"),
      },
    },
    "imports, and lines that only moved": {
      files: {
        "src/bells.ts": `${'+import { ring } from "./ring.ts";\n'.repeat(20)} open();\n+hang(bell, rope, wheel);`,
        "src/ropes.ts": `${'-import { ring } from "./ring.ts";\n'.repeat(20)} open();\n-hang(bell, rope, wheel);`,
      },
    },
  },
};
