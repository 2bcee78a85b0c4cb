import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import type { Cases, ChangePlan } from "../../cases.ts";

const swap = " bells:\n-  often: 3 times\n+  often: 5 times\n hang: 1";

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

export const cases: Cases = {
  finds: {
    "a parameter more": signs("bell", "bell, often=3"),
    "a parameter fewer": signs("bell, often=3", "bell"),
    "one line that is another now": { files: { "bells.yml": swap } },
    "a version that the title names": {
      title: "Ring by rope 1.5",
      files: { "bells.yml": "-rope: 1.4\n+rope: 1.5", "test/bells.test.ts": "+ring();" },
    },
    "beside tests, an entry of a changelog and a lock file": {
      files: {
        "bells.yml": swap,
        "test/bells.test.ts": '+it("rings", () => {});',
        "CHANGELOG.md": "+- Ring five times",
        "package-lock.json": "+{}",
      },
    },
    "a long line, cut to what differs": {
      files: {
        "src/bells.md": `-${"A bell that hangs in the tower of a harbour. ".repeat(3)}It recieves the rope in the end.\n+${"A bell that hangs in the tower of a harbour. ".repeat(3)}It receives the rope in the end.`,
      },
    },
    "a part of a long line of code": {
      files: {
        "src/bells.py":
          " @ring(\n-    exists=False, often=True, silent=False, muffled=True,\n+    exists=True, often=True, silent=False, muffled=True,\n )",
      },
    },
    "the only line of the source, beside names, remarks, documents and tests, if the title is about it":
      {
        title: "Do not ring a silent bell",
        files: {
          "src/bells.ts":
            '+import { hung } from "./bell.ts";\n // Rings.\n-if (tide > high && !silent) {\n+if (tide > high && !silent && hung) {\n   ring();\n-  // Twice.\n+  // Once.',
          "docs/bells.md": "+They ring.\n+They toll.",
        },
      },
    "a word that became another one in several lines": {
      files: {
        "src/bells.ts":
          "-ring(bell, twice);\n+ring(gong, twice);\n hang();\n-pull(bell, rope);\n+pull(gong, rope);",
      },
    },
    "a word that is gone from several lines": {
      files: { "src/bells.ts": "-static ring();\n+ring();\n hang();\n-static pull();\n+pull();" },
    },
    "a word that came into several lines": {
      files: {
        "src/bells.ts":
          "-ring(bell);\n+ring(bell, twice);\n hang();\n-pull(rope);\n+pull(rope, twice);",
      },
    },
    "one thing in a long line that became another, is new, or is gone": {
      files: {
        "src/bells.ts":
          "-ringAllBellsOfTheHarbour(high, tide.isHigh);\n+ringAllBellsOfTheHarbour(high, true);",
      },
    },
    "one thing that is new in a long line": {
      files: {
        "docs/bells.md":
          "-Ring all the bells of the harbour at noon.\n+Ring all the muffled bells of the harbour at noon.",
      },
    },
    "one thing that is gone from a long line": {
      files: {
        "docs/bells.md":
          "-Ring all the muffled bells of the harbour at noon.\n+Ring all the bells of the harbour at noon.",
      },
    },
    "a line of the changelog, where that is all": {
      files: { "CHANGELOG.md": "-- Ring twice (#12)\n+- Ring twice (#13)" },
    },
    "an attribute of Rust, which is no remark": {
      title: "Warn of bells",
      files: {
        "src/bells.rs":
          "-#![deny(bells, ropes)]\n+#![warn(bells, ropes)]\n open();\n-// Hang.\n+// Ring.",
      },
    },
    "a new line": { files: { "bells.yml": " bells:\n+  silent: true" } },
    "a line that is gone": { files: { "bells.yml": " bells:\n-  silent: true" } },
    "a new document": {
      files: {
        "docs/bells.md": { diff: "+---\n+title: Muffled bells\n+---\n+Ring.", status: "added" },
      },
    },
    "a new section of a document": {
      files: { "docs/bells.md": " # Bells\n+\n+## Muffled bells\n+\n+They ring." },
    },
    "a new file of the source": {
      files: { "macros/ring.sql": "+select 1", "macros/rope.sql": " select 1\n+, 2\n+, 3" },
    },
    "a message that is new": {
      files: {
        "src/bells.ts":
          ' open();\n+if (rope === undefined) {\n+  throw new Error("There is no rope to ring it with");\n+}',
      },
    },
    "a few new lines that have to do with the title": {
      title: "Muffle the bells at night",
      files: {
        "src/bells.ts": " open();\n+if (isNight(tide)) {\n+  bells.muffle(rope);\n+}\n hang();",
      },
    },
    "a file of the source that is gone": {
      files: { "src/rope.ts": "-hold();\n-pull();", "src/bell.ts": " ring();\n+tie();\n+tie();" },
    },
  },
  leavesAlone: {
    "a line of the source, with more beside it": {
      title: "Ring while it is hung",
      files: {
        "src/bells.ts":
          " open();\n-if (tide > high && !silent) {\n+const isHigh = tide > high;\n+if (tide > high && !silent && hung) {",
      },
    },
    "the only line of the source, beside remarks that the title is about": {
      title: "Document the harbour",
      files: {
        "src/bells.ts":
          " // Rings.\n-if (tide > high && !silent) {\n+if (tide > high && !silent && hung) {\n   ring();\n-  // Twice.\n+  // Once, for all who are in the harbour.",
      },
    },
    "a version, beside tests": {
      files: {
        "src/bells.el": '-(defconst bells "0.3.1")\n+(defconst bells "0.3.2")',
        "test/bells.el": "+(ring)",
      },
    },
    "a message that stands elsewhere, too": {
      files: {
        "src/bells.ts":
          ' open();\n-hang();\n+if (rope === undefined) throw new Error("There is no rope to ring it with");\n+tie(2);',
      },
      history: {
        copiedLines: new Set([
          'if (rope === undefined) throw new Error("There is no rope to ring it with");',
        ]),
      },
    },
    "lines of a docstring": {
      title: "Muffle the bells at night",
      files: {
        "src/bells.pony":
          " fun ring() =>\n   This rings.\n+  At night the bells are muffled, and have to be\n+  pulled by hand until the tide comes in.\n   true",
      },
    },
    "a few new lines of an example": {
      title: "Muffle the bells at night",
      files: {
        "examples/bells.ts":
          " open();\n+if (isNight(tide)) {\n+  bells.muffle(rope);\n+}\n hang();",
        "src/bells.ts": "-ring();\n+hang();\n+tie();",
      },
    },
    "one of two lines": { files: { "bells.yml": `${swap}\n+  harbours: 4` } },
    "a line that goes on in the next one, and ended before": {
      files: { "src/bells.ts": "-ring({ bell: large });\n+ring({ bell: small,\n+" },
    },
    "an author by his address": {
      files: {
        "package.json":
          '-  "author": "Tom Ek <tom@tide.example>",\n+  "author": "Ann Ek <ann@tide.example>",',
      },
    },
    "a message that says whom to ask": {
      files: {
        "src/bells.ts":
          ' open();\n+if (!rope) throw new Error("Ask tom@tide.example for a rope to ring with");\n+tie(2);',
      },
    },
    "a maintainer": {
      files: { "galaxy.yml": "-maintainer: tom@tide.example\n+maintainer: ann@tide.example" },
    },
    "whose it is": { files: { "README.md": " # Bells\n+Made by Ann Bo of the harbour." } },
    "whose it was": { files: { "bells.md": "-Copyright 2025 Tom Ek\n+Copyright 2025 Ann Bo" } },
    "one of those who review": {
      files: { ".github/bells.yml": " reviewers:\n-  - tom\n+  - ann" },
    },
    "a list of authors": {
      files: { "pyproject.toml": ' authors = [\n-  "Tom Ek",\n+  "Ann Bo",\n ]' },
    },
    "a list of authors in a document": {
      files: { "README.md": " ## Authors\n \n-- Tom Ek of the harbour\n+- Ann Bo of the harbour" },
    },
    "a number that only the lock file has": {
      files: {
        "package-lock.json":
          '-  "bells": "1.0.0"\n+  "bells": "1.0.1"\n {\n-  "bells": "1.0.0"\n+  "bells": "1.0.1"',
      },
    },
    "a text that runs on otherwise": {
      files: {
        "src/bells.py":
          " def ring():\n-    # Rings all of the muffled\n-    # bells of this harbour at noon, and oils every rope.\n+    # Rings all of the\n+    # muffled bells of this harbour at noon, and oils every rope.\n     pull()",
      },
    },
    "names of others in Go": {
      title: "Search in helmets",
      files: {
        "src/bells.go":
          ' import (\n \t"fmt"\n+\t"bells.io/helmets/path"\n+\t"bells.io/helmets/search"\n )',
      },
    },
    "a bracket more at the end": {
      files: {
        "src/bells.clj":
          " (defn ring\n-  (fn [bell rope] (pull rope)]\n+  (fn [bell rope] (pull rope)",
      },
    },
    "a remark of a template that changed beside code": {
      title: "Ring in the bells of Snowflake",
      files: {
        "macros/ring.sql":
          " {% endmacro %}\n-{# Default (Bigquery) - ring the bells at once #}\n+{# Default (Bigquery & Snowflake) - ring the bells at once #}\n {% macro ring() %}\n-{% macro snowflake__ring() %}\n-  {% do pull(rope) %}\n-{% endmacro %}",
      },
    },
    "new lines of who is who": {
      title: "Muffle the bells",
      files: {
        ".github/CODEOWNERS": " /ropes @otto\n+/bells/muffled @mara\n+/bells/tests/muffled @mara",
      },
    },
    "new lines with somebody's address": {
      title: "Add a bell ringer",
      files: {
        "lib/ringers.nix":
          ' {\n+  mara = {\n+    name = "Bell ringer";\n+    email = "mara@tidepool.example";\n+  };\n }',
      },
    },
    "a parameter with another name": signs("bell, often=3", "bell, seldom=3"),
    "parameters that nobody can tell": signs("bell, *others", "bell, often=3, *others"),
    "a new file that is one of several": {
      files: {
        "models/ring.sql": "+select 1\n+from bells",
        "tests/data/bells.csv": "+1\n+2",
        "tests/data/ropes.csv": "+1\n+2",
      },
    },
    "lines that stood in another file": {
      title: "Muffle the bells at night",
      files: {
        "src/bells.ts": " open();\n+if (isNight(tide)) {\n+  bells.muffle(rope);\n+}\n hang();",
        "src/night.ts": " wake();\n-if (isNight(tide)) {\n-  bells.muffle(rope);\n-}\n sleep();",
      },
    },
    "new lines in the place of others": {
      title: "Muffle the bells at night",
      files: {
        "src/bells.ts":
          " open();\n-if (rope > 3) {\n-  pull();\n+while (tide.isLow()) {\n+  bells.muffle(rope);\n hang();",
      },
    },
    "new lines that have nothing to do with the title": {
      title: "Muffle the bells at night",
      files: {
        "src/bells.ts": " open();\n+if (isHigh(tide)) {\n+  hold(rope);\n+}\n hang();".repeat(5),
      },
    },
    "a message that was there in other words": {
      files: {
        "src/bells.ts":
          ' open();\n-throw new Error("There is no rope for that bell");\n+tie();\n+throw new Error("Nobody is there to ring it with");',
      },
    },
    "a message of a file that went": {
      files: {
        "src/bells.ts": ' open();\n+tie();\n+throw new Error("There is no rope to ring it with");',
        "src/ropes.ts": {
          diff: '-oil();\n-throw new Error("There is no rope to ring it with");',
          status: "deleted",
        },
        "src/tides.ts": "+rise();\n+fall();",
      },
    },
    "a message that only moved": {
      files: {
        "src/bells.ts": ' open();\n+tie();\n+throw new Error("There is no rope to ring it with");',
        "src/ropes.ts": ' open();\n-oil();\n-throw new Error("There is no rope to ring it with");',
      },
    },
    "a message that goes on": {
      files: {
        "src/bells.ts":
          ' open();\n-oil();\n+tie();\n+throw new Error("There is no rope to ring it with" + bell);\n+hang();',
        "src/ropes.py":
          ' open()\n-oil()\n+tie()\n+raise RopeError(\n+    "There is no rope that is"\n+    "long enough",\n+)',
      },
    },
    "a remark with apostrophes": {
      files: {
        "src/bells.ts":
          " open();\n+// Warns if the bell isn't in the list of those that nobody can't hear.\n+tie();",
      },
    },
    "a few new imports": {
      files: {
        "src/bells.ts":
          ' open();\n+import { ring } from "./ring-the-bells.ts";\n+import { hang } from "./hang-the-bells.ts";\n tie();\n-go();\n-stay();',
      },
    },
    "a message that stands beside it already": {
      files: {
        "src/bells.ts":
          ' fail("There is no rope to ring it with");\n+if (tide) tie();\n+if (rope) fail("There is no rope to ring it with");\n open();\n+oil();',
      },
    },
    "a message in a docstring": {
      files: {
        "src/bells.py":
          ' def ring():\n+    """Rings.\n+\n+    if not rope: raise RopeError("There is no rope to ring it with")\n+    """\n     tie()',
      },
    },
    "a message in a docstring that begins further up": {
      files: {
        "src/bells.py":
          ' Rings.\n+Without one it gives the error "there is no rope to ring it with".\n Pulls.\n+It.\n Ties.\n+Or.',
      },
    },
    "a message that is out of use": {
      files: {
        "src/bells.ts":
          ' open();\n+tie();\n+// throw new Error("There is no rope to ring it with");',
      },
    },
    "a message that is asked for": {
      files: {
        "src/bells.ts":
          ' open();\n+tie();\n+if (error.message === "There is no rope to ring it with") {\n+hang();',
      },
    },
    "a text that is no message": {
      files: {
        "src/bells.ts":
          ' open();\n+tie();\n+const names = "the bells of all the harbours";\n close();\n+oil();',
      },
    },
    "lines that change places": {
      files: {
        "bells.yml":
          "-- often: 3 times\n+- often: 5 times\n hang: 1\n-- often: 5 times\n+- often: 3 times",
      },
    },
    "lines of several that have marks in common": {
      files: {
        "macros/ring.sql":
          " {% if high %}\n-{% do ring.bell(one) %}\n+{% set rope = 2 %}\n+{% do hold.rope(all) %}",
      },
    },
    "a section with another name": {
      files: {
        "docs/bells.md":
          " # Bells\n-## Silent bells\n They hang.\n+## How to muffle them\n They ring.",
      },
    },
    "a comment in a script that a page shows": {
      files: { "docs/bells.md": " ```sh\n+\n+# ring the bells\n+ring\n ```" },
    },
    "a section of a document, beside more that the title may be about": {
      files: {
        "docs/bells.md": " # Bells\n+\n+## Muffled bells\n+\n+They ring.",
        "src/bells.ts":
          "-ring();\n+hang();\n+tie();\n+go();\n open();\n-oil();\n+pull();\n+hold();\n+ring(2);\n+stay();",
      },
    },
    "a section below one that is not shown": {
      files: { "docs/bells.md": " # Bells\n+\n+### Muffled bells\n+\n+They ring." },
    },
    "what introduces new code": {
      files: {
        "examples/bells/README.md": { diff: "+# Muffled bells\n+They ring.", status: "added" },
        "examples/bells/main.tf": { diff: "+ring {}\n+hang {}", status: "added" },
      },
    },
    "a file whose lines stand elsewhere now": {
      files: {
        "macros/ring.sql": "-select the, bells, of, the, harbour",
        "macros/all.sql": " select 1\n+select the, bells, of, the, harbour\n+, rope\n+, wheel",
      },
    },
    "a file that comes for another one": {
      files: { "src/a.ts": "+tie();\n+tie();", "src/b.ts": "-hold();\n-pull();" },
    },
    "a line of another kind": {
      files: {
        "src/bells.ts": " open();\n-ring(once);\n+for (const bell of bells) hang(bell, rope);",
      },
    },
    "a line that another one is nearer to": {
      files: {
        "bells.yml":
          " bells:\n-  ring: <'often'>\n+  ring: <'often'>,\n rope:\n-  ring: <'never'>\n hook:\n-  ring: <'often'>\n+  ring: <'never'>,\n end: 1",
      },
    },
    "lines of which nobody can tell which became which": {
      files: {
        "bells.ts":
          " open();\n-ring(low, one, two, three);\n+ring(high, one, two, three);\n+ring(deep, one, two, three);",
      },
    },
    "a remark on the code, beside other changes": {
      files: { "src/bells.ts": " open();\n-// 3. the bells\n+// the bells\n tie();\n+hang(1, 2);" },
    },
    "an import": {
      files: { "src/bells.py": " import os\n-from bells import Rope\n+from bells import Bell" },
    },
    "a long import, which is not told from its middle on": {
      files: {
        "src/bells.py":
          " import os\n-from bells.of.the.harbour.and.quay import Bell\n+from bells.of.the.harbour.and.quay import Bell  # type: ignore[unused-ignore,import-not-found]",
      },
    },
    "one beside the source": {
      files: { "bells.yml": swap, "src/bells.ts": " open();\n+ring();\n+ring();" },
    },
    "white space": { files: { "src/bells.ts": " open();\n-ring( once );\n+ring(once);" } },
    "one of many that the title does not name": {
      files: { "bells.yml": `${swap}${"\n rope:\n+  harbours: 4".repeat(6)}` },
    },
    "several lines for several": {
      files: { "src/bells.ts": " open();\n-ring(1);\n-ring(2);\n+ring(3);\n+ring(4);" },
    },
    "a heading that only moved": {
      files: {
        "docs/bells.md": " # Bells\n+## Muffled bells",
        "docs/rope.md": "-## Muffled bells",
        "src/bell.ts": " ring();\n+tie();\n+tie();",
      },
    },
    "several new files": {
      title: "Tie a",
      files: { "src/a.ts": "+tie();\n+tie();", "src/b.ts": "+tie();\n+tie();" },
    },
    "a lock file": { files: { "package-lock.json": "-1\n+2" } },
  },
};
