import type { PackOccasion } from "../../src/evidence/build-evidence-pack.ts";
import type { Change, ChangeCommit } from "../../src/change/change.ts";

const mara = { name: "Mara Lind", mail: "mara@tidepool.example" };

/** A small change of two commits and three files, with everything that a change can have. */
export const sampleChange: Change = {
  number: 12,
  title: "Ring at high tide",
  mergeCommit: "a".repeat(40),
  base: "b".repeat(40),
  mergedAt: "2026-03-25T12:00:00+00:00",
  foundBy: "squash-subject",
  head: "c".repeat(40),
  author: mara,
  source: { name: "mara/tidepool", web: "https://github.com/mara/tidepool" },
  body: "Nobody hears it yet.",
  isMergeDated: true,
  commits: [
    commit(1, {
      subject: "Ring",
      authoredAt: "2026-03-24T10:30:00+01:00",
      additions: 9,
      deletions: 0,
    }),
    commit(2, {
      subject: "Ring louder",
      authoredAt: "2026-03-25T12:15:00+01:00",
      additions: 3,
      deletions: 2,
      coAuthors: [{ name: "pilot-fish[bot]", mail: "pilot-fish[bot]@forge.example" }],
    }),
  ],
  commitsKnown: true,
  coAuthors: [],
  listed: [],
  files: [
    {
      path: "src/bell.ts",
      additions: 6,
      deletions: 1,
      binary: false,
      status: "modified",
      role: "source",
      language: "typescript",
      linesAtMerge: 40,
      inlineTestLines: 0,
      inlineTestsAdded: 0,
      movedIn: 0,
      movedOut: 0,
      hunks: [
        {
          section: "function ring()",
          lines: [
            { kind: "context", text: "  if (high) {", before: 10, after: 10 },
            { kind: "deleted", text: "    bell();", before: 11 },
            { kind: "added", text: "    if (loud) {", after: 11 },
            { kind: "added", text: "      bell(11);", after: 12 },
            { kind: "added", text: "    }", after: 13 },
            { kind: "context", text: "  }", before: 12, after: 14 },
          ],
        },
      ],
    },
    {
      path: "test/bell.test.ts",
      additions: 6,
      deletions: 0,
      binary: false,
      status: "added",
      role: "test",
      language: "typescript",
      linesAtMerge: 6,
      inlineTestLines: 0,
      inlineTestsAdded: 0,
      movedIn: 0,
      movedOut: 0,
      hunks: [],
    },
    {
      path: "docs/bell café.md",
      previousPath: "docs/bell.md",
      additions: 0,
      deletions: 1,
      binary: false,
      status: "renamed",
      role: "doc",
      language: "markdown",
      linesAtMerge: 3,
      inlineTestLines: 0,
      inlineTestsAdded: 0,
      movedIn: 0,
      movedOut: 0,
      hunks: [],
    },
  ],
  additions: 12,
  deletions: 2,
  reviews: [{ id: "88", author: "bo", body: "Who hears it?", at: "2026-03-25T09:00:00Z" }],
  tracked: [],
  authorship: { kind: "person-with-machine", machines: ["pilot-fish"], commits: 1 },
  dependencyBump: false,
  leftOut: [],
};

/** Whose promise the sample's pack is about. */
export const sampleOccasion: PackOccasion = {
  who: "mara",
  names: ["Mara Lind"],
  slot: {
    number: 3,
    opens: "2026-03-23T08:00:00Z",
    closes: "2026-03-30T07:00:00Z",
    zone: "Europe/Lisbon",
  },
};

function commit(
  position: number,
  own: Pick<ChangeCommit, "subject" | "authoredAt" | "additions" | "deletions"> &
    Partial<ChangeCommit>,
): ChangeCommit {
  return {
    sha: `${position}`.repeat(40),
    position,
    body: "",
    author: mara,
    coAuthors: [],
    committedAt: own.authoredAt,
    files: [
      { path: "src/bell.ts", additions: own.additions, deletions: own.deletions, binary: false },
    ],
    diff: [
      {
        path: "src/bell.ts",
        hunks: [
          {
            section: "",
            lines: [
              { kind: "deleted", text: `bell(${position});`, before: 4 },
              { kind: "added", text: `bell(${position + 1});`, after: 4 },
            ],
          },
        ],
      },
    ],
    ...own,
  };
}
