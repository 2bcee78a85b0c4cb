import { expect, test } from "vitest";
import type { Cite, EvidencePack } from "@mea-culpa/formats";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange } from "../../src/charges/cases.ts";
import { figure, name, quote } from "../support/proven-roasts/say.ts";

const pack: EvidencePack = buildEvidencePack(
  buildChange({
    title: "Serve the tide offline",
    files: {
      "src/queue.ts": { additions: 300, deletions: 20, linesAtMerge: 900 },
      "src/pool.ts": { additions: 50, deletions: 5, linesAtMerge: 80 },
      "test/queue.test.ts": { additions: 120, deletions: 0, linesAtMerge: 220 },
      "docs/queue.md": { additions: 30, deletions: 0, linesAtMerge: 90 },
    },
    commits: [
      {
        subject: "Queue edits",
        files: { "src/queue.ts": [200, 0], "test/queue.test.ts": [70, 4] },
      },
      { subject: "Fix the race", files: { "src/queue.ts": [40, 25] } },
      { subject: "Remove mutex", files: { "src/queue.ts": [3, 97] } },
    ],
  }),
  {
    who: "mara",
    names: ["Mara"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [], compliments: [] },
  },
);
const index = indexPack(pack);

function check(text: string, cites: readonly Cite[], behind?: string): readonly string[] {
  const place = "sections[0].blocks[0].sentences[0]";
  // Nobody is asked about what no cite proves; all that code can find counts.
  return checkSentence({ text, cites }, { place, index, behind })
    .filter(({ code }) => code !== "not-shown")
    .map(({ message }) => message);
}

const queue = name("`src/queue.ts`", "f1");
const tests = name("`test/queue.test.ts`", "f3");
const mutex = quote("“Remove mutex”", "c3");

test.each<[string, ...Cite[]]>([
  ["The change adds 500 lines.", figure("adds 500 lines", "lines.added")],
  ["`src/queue.ts` has 300 new lines.", queue, figure("300 new lines", "f1.additions")],
  [
    "`src/queue.ts` gets 300 of the 500 lines.",
    queue,
    figure("300", "f1.additions"),
    figure("500 lines", "lines.added"),
  ],
  [
    "Twenty-five deleted lines are of “Fix the race”.",
    quote("“Fix the race”", "c2"),
    figure("Twenty-five deleted lines", "c2.deletions"),
  ],
  ["Two source files are changed.", figure("Two source files", "source.files")],
  [
    "Thirty of the five hundred lines are of documents.",
    figure("Thirty", "docs.added"),
    figure("five hundred lines", "lines.added"),
  ],
  [
    "“Remove mutex” puts in 3 lines and takes out 97.",
    mutex,
    figure("puts in 3 lines", "c3.additions"),
    figure("takes out 97", "c3.deletions"),
  ],
  [
    "Of the 500 lines, `src/queue.ts` has 300.",
    queue,
    figure("500 lines", "lines.added"),
    figure("300", "f1.additions"),
  ],
  [
    "“Remove mutex” adds 3 lines and deletes 97.",
    mutex,
    figure("adds 3 lines", "c3.additions"),
    figure("deletes 97", "c3.deletions"),
  ],
  [
    "120 lines of tests stand beside 350 lines of source code.",
    figure("120 lines of tests", "tests.added"),
    figure("350 lines of source code", "source.added"),
  ],
  ["The tests grow by 120 lines.", figure("The tests grow by 120 lines", "tests.added")],
  ["The change has 120 lines of tests.", figure("120 lines of tests", "tests.added")],
  [
    "“Queue edits” has 70 lines of tests.",
    quote("“Queue edits”", "c1"),
    figure("70 lines of tests", "c1.testAdditions"),
  ],
])("a figure may be said of what it is of: %s", (text, ...cites) => {
  expect(check(text, cites)).toEqual([]);
});

test.each<[string, ...Cite[]]>([
  ["“Remove mutex” takes out 3 lines.", mutex, figure("3 lines", "c3.additions")],
  ["These commits add 3 lines.", figure("3 lines", "c3.additions")],
  ["Its other commits add 3 lines.", figure("3 lines", "c3.additions")],
  ["Many commits add 3 lines.", figure("3 lines", "c3.additions")],
  ["Both fixes add 3 lines.", figure("3 lines", "c3.additions")],
  ["The first two commits add 3 lines.", figure("3 lines", "c3.additions")],
  [
    "Thirty of the five hundred lines are of source.",
    figure("Thirty", "docs.added"),
    figure("five hundred lines", "lines.added"),
  ],
  [
    "The docs get 300 lines.",
    figure("300 lines", "f1.additions"),
    { kind: "argued", text: "The docs get 300 lines.", exhibits: ["f1", "f4"] },
  ],
  ["Two test files are changed.", figure("Two test files", "source.files")],
  ["`src/queue.ts` has 500 new lines.", queue, figure("500 new lines", "lines.added")],
  ["Both commits add 500 lines.", figure("500 lines", "lines.added")],
  ["The pool adds 270 lines.", figure("adds 270 lines", "c1.additions")],
  ["In `src/queue.ts` there are 350 lines.", queue, figure("350 lines", "source.added")],
  ["`test/queue.test.ts` has 350 lines.", tests, figure("350 lines", "source.added")],
  ["“Remove mutex” adds 500 lines.", mutex, figure("adds 500 lines", "lines.added")],
  ["“Remove mutex” adds 40 lines.", mutex, figure("adds 40 lines", "c2.additions")],
  [
    "“Remove mutex” adds 3 lines and deletes 25.",
    mutex,
    figure("adds 3 lines", "c3.additions"),
    figure("deletes 25", "lines.deleted"),
  ],
  ["The tests grow by 500 lines.", figure("500 lines", "lines.added")],
  ["It ends the race, and the tests gain 500 lines.", figure("500 lines", "lines.added")],
  ["500 lines of source code.", figure("500 lines of source code", "lines.added")],
  ["The pull request adds 350 lines.", figure("adds 350 lines", "source.added")],
  ["The change has 270 lines.", figure("270 lines", "c1.additions")],
  [
    "“Queue edits” has 270 lines of source code.",
    quote("“Queue edits”", "c1"),
    figure("270 lines of source code", "c1.additions"),
  ],
  [
    "“Queue edits” has 200 lines of tests.",
    quote("“Queue edits”", "c1"),
    figure("200 lines", "c1.sourceAdditions"),
  ],
])("and of nothing narrower, wider or other: %s", (text, ...cites) => {
  expect(check(text, cites)).toContainEqual(expect.stringMatching(/ counts .*, not /));
});

test("a role in a compound subject is a part of it", () => {
  const cites = [figure("500 lines", "lines.added")];
  const counts = expect.stringMatching(/ counts .*, not /);
  expect(check("The code and its tests gain 500 lines.", cites)).not.toContainEqual(counts);
});

test.each([
  ["One commit fixes.", "One commit fixes", true],
  ["The branch has one commit.", "one commit", false],
])("some of the commits are not said to be all: %s", (text, said, isHeld) => {
  const { figures } = pack;
  const fixes = { value: 1, unit: "commit", label: "commits that fix" } as const;
  const formula = { op: "count", of: ["c2"] } as const;
  const own = { ...pack, figures: [...figures, { id: "fixes.count", ...fixes, formula }] };
  const place = "sections[0].blocks[0].sentences[0]";
  const cites = [figure(said, "fixes.count")];
  const found = checkSentence({ text, cites }, { place, index: indexPack(own) });
  expect(found.some(({ code }) => code === "unit-differs")).toBe(!isHeld);
});

test("a remark speaks of the commit behind which it stands", () => {
  expect(check("It adds 3 lines.", [figure("adds 3 lines", "c3.additions")], "c3")).toEqual([]);
  expect(check("It adds 40 lines.", [figure("adds 40 lines", "c2.additions")], "c3")).not.toEqual(
    [],
  );
  expect(check("It adds 500 lines.", [figure("adds 500 lines", "lines.added")], "c3")).not.toEqual(
    [],
  );
});

test.each([
  ["The change adds over 500 lines.", "500 lines", false],
  ["The change adds nearly 500 lines.", "500 lines", false],
  ["The change is spread over 500 lines.", "500 lines", true],
  ["The change adds at least 500 lines.", "500 lines", true],
])("a hedge before an exact number is not what the figure says: %s", (text, said, isHeld) => {
  const exactly = expect.stringMatching(/is exactly 500/);
  const found = check(text, [figure(said, "lines.added")]);
  if (isHeld) expect(found).not.toContainEqual(exactly);
  else expect(found).toContainEqual(exactly);
});

test("whoever quotes a subject names its commit, wherever else its words stand", () => {
  const exhibits = pack.exhibits.map((each) =>
    each.id === "pr" ? { ...each, text: `${each.text}\n* Remove mutex` } : each,
  );
  const text = "“Remove mutex” adds 500 lines.";
  const cites = [quote("“Remove mutex”", "pr"), figure("500 lines", "lines.added")];
  const options = {
    place: "sections[0].blocks[0].sentences[0]",
    index: indexPack({ ...pack, exhibits }),
  };
  const codes = checkSentence({ text, cites }, options).map(({ code }) => code);
  expect(codes).toContain("unit-differs");
});
