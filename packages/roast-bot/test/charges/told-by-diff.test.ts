import { describe, expect, test } from "vitest";
import { buildChange, otto, type ChangePlan } from "../../src/charges/cases.ts";
import { choosePatches } from "../../src/charges/compliments/told-by-diff/choose-patches.ts";
import { shortenChange } from "../../src/change/shorten-change.ts";
import { detect } from "../../src/charges/compliments/told-by-diff/compliment.ts";

/** As many calls that are other ones now, each in a hunk of its own. */
function rings(times: number): string {
  return Array.from(
    { length: times },
    (_, at) => `@@ ${at * 20 + 1}\n open();\n-ring(bell, ${at});\n+ring(gong, ${at});`,
  ).join("\n");
}

describe("what of a diff is shown", () => {
  const shown: readonly (readonly [what: string, plan: ChangePlan, lines: readonly string[]])[] = [
    [
      "all of a short one, with two lines around it",
      { files: { "a.ts": " one\n two\n three\n-ring(3);\n+ring(5);\n four\n five\n six" } },
      ["whole", " two", " three", "-ring(3);", "+ring(5);", " four", " five"],
    ],
    [
      "all of two files",
      { files: { "a.ts": "-ring(3);\n+ring(5);", "docs/a.md": "+Five times." } },
      ["whole", "-ring(3);", "+ring(5);", "+Five times."],
    ],
    [
      "all of a longer one at one place",
      { files: { "a.ts": `${"-ring(3);\n".repeat(11)}${"+ring(5);\n".repeat(11)} end();` } },
      [
        "whole",
        ...Array<string>(11).fill("-ring(3);"),
        ...Array<string>(11).fill("+ring(5);"),
        " end();",
      ],
    ],
    [
      "all of the source where a lock file changed, too",
      { files: { "a.ts": "-ring(3);\n+ring(5);", "package-lock.json": "-1\n+2" } },
      ["source", "-ring(3);", "+ring(5);"],
    ],
    [
      "all of the source beside many tests, whatever the title calls it",
      {
        title: "Keep the harbour awake",
        files: { "a.ts": " open();\n+ring(5);", "test/a.test.ts": rings(20) },
      },
      ["source", " open();", "+ring(5);"],
    ],
    [
      "not all of the source beside as many settings",
      {
        title: "Keep the harbour awake",
        files: {
          "a.ts": "+ring(5);",
          "a.yml": "-often: 3",
          "test/a.test.ts": rings(20),
        },
      },
      [],
    ],
    [
      "not all of the source where it holds its tests",
      {
        title: "Keep the harbour awake",
        files: {
          "a.rs": { diff: " open();\n+ring(5);", inlineTestLines: 9 },
          "test/a.rs": rings(20),
        },
      },
      [],
    ],
    [
      "not all where a file has another name as well",
      {
        files: {
          "a.ts": { diff: "-ring(bell);\n+ring(gong);", status: "renamed", previousPath: "b.ts" },
        },
      },
      ["part", "-ring(bell);", "+ring(gong);"],
    ],
    [
      "not all where a file may be executed now, too",
      { files: { "a.sh": { diff: "-ring bell\n+ring gong", isModeAltered: true } } },
      ["part", "-ring bell", "+ring gong"],
    ],
    [
      "nothing where the last line alone has no end, or has one now",
      { files: { "a.ts": "-ring(3);\n+hang(3);\n-}\n+}" } },
      [],
    ],
    [
      "nothing where line ends alone are others",
      { files: { "a.ts": "-ring(3);\r\n+ring(3);" } },
      [],
    ],
    [
      "of a long one what shares a word with the title",
      {
        title: "Hang the wheel",
        files: { "a.ts": `${rings(9)}\n@@ 300\n open();\n+hang(wheel, 2);` },
      },
      ["part", " open();", "+hang(wheel, 2);"],
    ],
    [
      "no line of which only the white space is another",
      {
        title: "Hang the wheel",
        files: {
          "a.ts": `${rings(15)}\n@@ 400\n hang(wheel);\n-wheel ->  \n+wheel ->\n@@ 500\n+turn(hang, wheel);`,
        },
      },
      ["part", "+turn(hang, wheel);"],
    ],
    [
      "no line that came from another place, though the title speaks of it",
      {
        title: "Hang the wheel",
        files: {
          "a.ts": `${rings(9)}\n@@ 300\n open();\n+hang(wheel, 2);\n+oil(wheel, 2);`,
          "b.ts": "-hang(wheel, 2);\n tie();",
          "c.ts": " go();\n+turn(wheel, hang);",
        },
      },
      ["part", " go();", "+turn(wheel, hang);"],
    ],
    [
      "a remark, where nothing but remarks changed",
      {
        title: "The muffled bell rings",
        files: {
          "a.ts": `+// One.\n${"@@ 90\n+// Two of them.\n".repeat(30)}@@ 400\n+// The muffled bell rings.`,
        },
      },
      ["part", "+// The muffled bell rings."],
    ],
    [
      "no number before a word",
      {
        title: "Hang the wheel",
        files: {
          "a.ts": `-hang("wheel", "2025/12");\n+hang("wheel", "2026/03");\n@@ 20\n-hang("wheel", fast);\n+hang("wheel", slow);${"\n@@ 90\n+tie(rope);".repeat(16)}`,
        },
      },
      ["part", '-hang("wheel", fast);', '+hang("wheel", slow);'],
    ],
    [
      "source before configuration, documents and tests",
      {
        title: "Muffle the bell",
        files: {
          "test/a.test.ts": rings(9),
          "docs/a.md": "+The bells are rung by hand.",
          "bells.yml": "+often: three times",
          "src/a.ts": "+muffle(bell, rope);",
        },
      },
      ["part", "+muffle(bell, rope);"],
    ],
    [
      "of a long page the paragraph that has to do with the title",
      {
        title: "Muffle bells",
        files: {
          "docs/a.md": `${"+Ropes are oiled.\n+\n".repeat(14)}+How to muffle bells at night\n+\n+Pull.\n+\n+Wait.\n+\n+Hold.`,
        },
      },
      ["part", "+How to muffle bells at night", "+", "+Pull.", "+", "+Wait.", "+", "+Hold."],
    ],
    [
      "the beginning of what is too long",
      {
        title: "Muffle bells",
        files: {
          "a.ts": ` open();\n+export function muffle() {${"\n+  pull(rope, bells);".repeat(30)}\n+}`,
        },
      },
      [
        "cut",
        " open();",
        "+export function muffle() {",
        ...Array<string>(11).fill("+  pull(rope, bells);"),
      ],
    ],
    [
      "no name that became another one, nor what has nothing to do with the title",
      {
        title: "Hang the wheel",
        files: {
          "a.ts": `${rings(15)}\n@@ 400\n-hangWheel(wheel);\n+hangOldWheel(wheel);\n@@ 500\n+turn(it);`,
        },
      },
      [],
    ],
    [
      "what the title calls by its name, though another line has more of its words",
      {
        title: "Hang the wheel by `spoke`",
        files: {
          "a.ts": `${rings(9)}\n@@ 300\n+hang(the, wheel, by, hand);\n@@ 400\n+turn(spoke, 2);`,
        },
      },
      ["part", "+turn(spoke, 2);"],
    ],
    [
      "no date beside a title that speaks of none",
      {
        title: "Hang the wheel",
        files: { "a.tex": `${rings(15)}\n@@ 400\n-wheel [2026/03/01]\n+wheel [2026/03/08]` },
      },
      [],
    ],
    [
      "that more of it follows at once",
      {
        title: "Hang the wheel",
        files: {
          "a.ts": `${rings(15)}\n@@ 400\n+hang(wheel, 2);\n go();\n${"+tie(rope);\n".repeat(21)} end();`,
        },
      },
      ["cut", "+hang(wheel, 2);", " go();"],
    ],
    [
      "no test beside something else, though it has the words of the title",
      {
        title: "Hang the wheel",
        files: {
          "bells.yml": "+wheel: hang it",
          "test/a.test.ts": `${rings(15)}\n@@ 400\n+hang(wheel);`,
        },
      },
      ["part", "+wheel: hang it"],
    ],
    [
      "no test that stands in the source that it tests",
      {
        title: "Hang the wheel",
        files: {
          "a.rs": `${rings(9)}\n@@ 400 mod tests {\n #[test]\n+fn hang() { hang(wheel, hard); }\n@@ 500\n+hang(wheel, often);`,
        },
      },
      ["part", "+hang(wheel, often);"],
    ],
    [
      "nothing whose words stand in what a tool is to pass over",
      {
        title: "Guard loops and enable guard-for-in",
        files: {
          "a.ts": `${rings(9)}\n@@ 400\n open();\n+// eslint-disable-next-line guard-for-in\n+for (const bell in bells) hang(bell);`,
        },
      },
      [],
    ],
    [
      "nothing that a test wrote",
      {
        title: "Hang the wheel twice",
        files: {
          "a.ts": rings(9),
          "src/bells/snapshot.md": `${"+| hang | wheel | twice |\n".repeat(9)}+| ring |`,
        },
      },
      [],
    ],
    [
      "no example of what it is an example of",
      {
        title: "Hang the wheel twice",
        files: { "a.ts": rings(9), "examples/a.ts": "+hang(wheel, twice);\n+ring(wheel);" },
      },
      [],
    ],
    [
      "an example, where the title speaks of one",
      {
        title: "Hang the wheel of an example twice",
        files: { "a.ts": rings(9), "examples/a.ts": "+hang(wheel, twice);\n+ring(wheel);" },
      },
      ["part", "+hang(wheel, twice);", "+ring(wheel);"],
    ],
    [
      "nothing that only goes, where the title does not say that there is less",
      {
        title: "Fix the wheel of the bells",
        files: { "a.ts": `${rings(9)}\n@@ 400\n open();\n-hang(bells, wheel);` },
      },
      [],
    ],
    [
      "what only goes, where the title says that something is done no longer",
      {
        title: "No longer hang bells on a wheel",
        files: { "a.ts": `${rings(9)}\n@@ 400\n open();\n-hang(bells, wheel);` },
      },
      ["part", " open();", "-hang(bells, wheel);"],
    ],
    [
      "nothing of less than a tenth that has two of the title’s four words",
      {
        title: "Hang the wheel of muffled bells",
        files: { "a.ts": `${rings(19)}\n@@ 400\n open();\n+hang(wheel, often);` },
      },
      [],
    ],
    [
      "nothing where the title has no word that tells",
      { title: "fix ci", files: { "a.ts": `${rings(9)}\n@@ 400\n open();\n+tie(rope, often);` } },
      [],
    ],
    [
      "nothing that only goes, where the title says what comes",
      {
        title: "Add a wheel for the bells",
        files: { "a.ts": `${rings(15)}\n@@ 400\n open();\n-hang(bells, wheel);` },
      },
      [],
    ],
    [
      "nothing that only comes, where the title says what goes",
      {
        title: "Remove the wheel of the bells",
        files: { "a.ts": `${rings(15)}\n@@ 400\n open();\n+hang(bells, wheel);` },
      },
      [],
    ],
    [
      "nothing of what is used no longer, where the title says what is used",
      {
        title: "Use a wheel instead of the old rope",
        files: { "a.ts": `${rings(9)}\n@@ 400\n open();\n-pull(rope, old);\n+turn();` },
      },
      [],
    ],
    [
      "no lines of settings beside much source, though they have a word of the title",
      {
        title: "Hang the bells upon a wheel",
        files: {
          "a.ts": rings(15),
          "bells.yml": "+wheel: hang it\n+  bells: upon a rope",
        },
      },
      [],
    ],
    [
      "no lines of a page where all other documents are a changelog",
      {
        title: "Hang the bells upon a wheel",
        files: {
          "a.ts": rings(9),
          "CHANGELOG.md": "+One.\n+Two.\n+Three.\n+Four.\n+Five.\n+Six.\n+Seven.\n+Eight.",
          "docs/a.md": "+The bells hang upon a wheel.",
        },
      },
      [],
    ],
    [
      "lines of settings beside much source, where the title calls their version",
      {
        title: "Update the wheel to 2.0.1",
        files: { "a.ts": rings(15), "bells.yml": "-wheel: 2.0.0\n+wheel: 2.0.1" },
      },
      ["part", "-wheel: 2.0.0", "+wheel: 2.0.1"],
    ],
    [
      "nothing of far more that has a single word of the title",
      {
        title: "Hang the wheel upon an oak",
        files: { "a.ts": `${rings(15)}\n@@ 400\n open();\n+look(wheel, often);` },
      },
      [],
    ],
    [
      "nothing of a hundred times as much that has two words of the title",
      {
        title: "Hang the wheel often",
        files: { "a.ts": `${rings(60)}\n@@ 2000\n open();\n+look(wheel, often);` },
      },
      [],
    ],
    [
      "nothing that has the class of the title in a remark alone",
      {
        title: "Improve the BellTower at night",
        files: {
          "a.ts": `${rings(9)}\n@@ 300\n new BellTower();\n+tie();\n@@ 400\n open();\n+// The BellTower is shut at night.\n+shut(night);`,
        },
      },
      [],
    ],
    [
      "no line that has the name of the title in a remark alone",
      {
        title: "Hang `turnWheel` at night",
        files: {
          "a.ts": `${rings(9)}\n@@ 400\n open();\n+// turnWheel hangs at night.\n+pull(night, hang);\n@@ 500\n+turnWheel(night);`,
        },
      },
      ["part", "+turnWheel(night);"],
    ],
    [
      "no line that has the name of the title in a longer one alone",
      {
        title: "Hang `ls` at night",
        files: {
          "a.ts": `${rings(9)}\n@@ 400\n open();\n+else pull(night, hang);\n@@ 500\n+ls(night, hang);`,
        },
      },
      ["part", "+ls(night, hang);"],
    ],
    [
      "nothing where the title calls a name that is nowhere near",
      {
        title: "Hang `turnWheel` at night",
        files: { "a.ts": `${rings(9)}\n@@ 400\n open();\n+pull(night, hang);` },
      },
      [],
    ],
    [
      "what is in a function that the title calls by its name",
      {
        title: "Hang `turnWheel` at night",
        files: {
          "a.ts": `${rings(9)}\n@@ 400\n function turnWheel() {\n+pull(night, hang);`,
        },
      },
      ["part", " function turnWheel() {", "+pull(night, hang);"],
    ],
    [
      "what a remark says is about the title",
      {
        title: "Tides are in order",
        files: {
          "a.ts": `${rings(9)}\n@@ 400\n open();\n+// So that tides are in order.\n+flush(first);\n@@ 500\n+print(order);`,
        },
      },
      ["part", " open();", "+// So that tides are in order.", "+flush(first);"],
    ],
    [
      "no name that only lost its number",
      {
        title: "Avoid echoes of BellOfTheTower",
        files: {
          "a.ts": `${rings(9)}\n@@ 400\n open();\n-ring(Bell10OfTheTower, hard);\n+ring(BellOfTheTower, hard);`,
        },
      },
      [],
    ],
    [
      "no badge",
      {
        title: "Update the wheel",
        files: {
          "README.md": `+Of bells.\n@@ 90\n-<img src="https://img.shields.io/badge/wheel-1" />\n+<img src="https://img.shields.io/badge/wheel-2" />\n@@ 200\n+One.\n@@ 300\n+Two.\n@@ 400\n+Three.\n@@ 500\n+Four.`,
        },
      },
      [],
    ],
    [
      "no import of Go",
      {
        title: "Hang the wheel",
        files: {
          "a.go": `${rings(15)}\n@@ 400\n import (\n+\tutil "wheels.io/wheel/hang"\n@@ 500\n+turn(hang, wheel);`,
        },
      },
      ["part", "+turn(hang, wheel);"],
    ],
    [
      "no line that somebody else wrote",
      {
        title: "Hang the wheel",
        commits: [
          "Hang it",
          { subject: "Oil it", author: otto, diff: { "a.ts": "+oil(wheel, rope);" } },
        ],
        files: {
          "a.ts": `${rings(15)}\n@@ 400\n+oil(wheel, rope);\n@@ 500\n+turn(wheel, hang);`,
        },
      },
      ["part", "+turn(wheel, hang);"],
    ],
    [
      "what begins further down, with what is said of it",
      {
        title: "Muffle bells",
        files: {
          "a.ts": `${"+ring(rope);\n".repeat(30)}+// Muffles it.\n+export function muffle(bells) {\n+  pull();\n+}`,
        },
      },
      ["part", "+// Muffles it.", "+export function muffle(bells) {", "+  pull();", "+}"],
    ],
    [
      "nothing where half of what came in the place of something would be shown",
      {
        title: "Muffle bells",
        files: {
          "a.ts": `${"-muffle(bells, 3);\n".repeat(15)}${"+muffle(bells, 5);\n".repeat(15)} end();`,
        },
      },
      [],
    ],
  ];
  test.each(shown)("%s", (_, plan, lines) => {
    const change = buildChange(plan);
    const patches = choosePatches(change);
    const texts = patches?.stretches.flatMap(({ path, hunk, first, last }) =>
      (change.files.find((file) => file.path === path)?.hunks[hunk - 1]?.lines ?? [])
        .slice(first - 1, last)
        .map(({ kind, text }) => `${{ added: "+", deleted: "-", context: " " }[kind]}${text}`),
    );
    expect(patches === undefined ? [] : [patches.kind, ...(texts ?? [])]).toEqual(lines);
  });
});

test("what rules see nothing of is not shown", () => {
  const long = `+${"It rings, says ilse@harbour.example. ".repeat(40)}`;
  const change = shortenChange(buildChange({ files: { "docs/a.md": `+It hangs.\n${long}` } }));
  expect(choosePatches(change)?.kind).toBeUndefined();
});

describe("what is told of files", () => {
  const untold: readonly (readonly [what: string, plan: ChangePlan])[] = [
    [
      "a file whose lines stand elsewhere now",
      {
        files: {
          "macros/ring.sql": "-select the, bells, of, the, harbour",
          "macros/all.sql": " select 1\n+select the, bells, of, the, harbour\n+, rope\n+, wheel",
        },
      },
    ],
    [
      "a file that comes for another one",
      { files: { "src/a.ts": "+tie();\n+tie();", "src/b.ts": "-hold();\n-pull();" } },
    ],
    [
      "several new files",
      { files: { "src/a.ts": "+tie();\n+tie();", "src/b.ts": "+tie();\n+tie();" } },
    ],
  ];
  test.each(untold)("not %s", (_, plan) => {
    const terms = Object.keys(detect(buildChange(plan))?.terms ?? {});
    expect(terms.filter((term) => /^(?:file|takes|drops)/.test(term))).toEqual([]);
  });
});
