import { createHash } from "node:crypto";
import type { CommitExhibit, EvidencePack } from "@mea-culpa/formats";
import type { GroundedLine } from "../../../src/writers/model/ground-lines.ts";

const author = { name: "Ines Okafor", mail: "ines@example.org" };
const subjects = ["Add tide alarms", "Fix tide alarms", "Fix tide alarms again"];

/** A small case of three commits, two of which repair the first. */
export const samplePack: EvidencePack = {
  schema: "mea-culpa/evidence/1",
  subject: {
    kind: "pull-request",
    id: "ines/harbour#7",
    source: "ines/harbour",
    number: 7,
    mergeCommit: "0f".repeat(20),
  },
  who: "ines",
  names: ["Ines Okafor", "ines"],
  slot: { number: 4, opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
  authorship: { kind: "person" },
  exhibits: [
    {
      id: "pr",
      kind: "pull-request",
      text: "Add tide alarms",
      sha256: sha256("Add tide alarms"),
      number: 7,
      title: "Add tide alarms",
      body: "",
      author,
      mergedAt: "2026-03-05T10:00:00+00:00",
      mergeCommit: "0f".repeat(20),
      additions: 120,
      deletions: 4,
      files: 2,
      commits: 3,
    },
    ...subjects.map((subject, index): CommitExhibit => {
      return {
        id: `c${index + 1}`,
        kind: "commit",
        text: subject,
        sha256: sha256(subject),
        sha: `${index + 1}`.repeat(40),
        position: index + 1,
        subject,
        authoredAt: `2026-03-0${index + 3}T09:00:00+00:00`,
        committedAt: `2026-03-0${index + 3}T09:00:00+00:00`,
        coAuthors: [],
        additions: 40,
        deletions: index,
        files: 1,
      };
    }),
  ],
  figures: [
    {
      id: "commits.count",
      value: 3,
      unit: "commit",
      formula: { op: "field", of: ["pr.commits"] },
      label: "commits in the pull request",
    },
  ],
  charges: [],
  compliments: [],
  leftOut: [],
};

/** A column that a good model could write of the case. */
export const goodColumn = `# The Harbourmaster
*A roast of an alarm.*

## The log

The alarm took three commits. It rings.

- “Add tide alarms” — High water.
- “Fix tide alarms” — Low water.

**Final verdict: The Harbourmaster** — hears the sea and snoozes it.`;

/** What one of its sentences stands on. */
export const goodGrounds: { readonly lines: readonly GroundedLine[] } = {
  lines: [{ number: 4, text: "", drop: false, from: ["c1", "unknown"] }],
};

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
