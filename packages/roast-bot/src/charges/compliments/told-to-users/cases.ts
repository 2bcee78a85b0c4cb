import type { Cases } from "../../cases.ts";

const says = "Fixes a case where the bell of a harbour rang twice at low water";

export const cases: Cases = {
  finds: {
    "a changeset": {
      files: { ".changeset/loud-bells-ring.md": `+---\n+"bells": patch\n+---\n+\n+${says}` },
    },
    "of several notes the one that the title speaks of": {
      title: "fix: keep the bell quiet",
      files: {
        ".changeset/a.md": `+---\n+"lamps": minor\n+---\n+\n+Lets a lamp on the pier go out by itself`,
        ".changeset/b.md": `+---\n+"bells": patch\n+---\n+\n+${says}`,
      },
    },
    "an entry of a changelog, with its number": {
      files: { "CHANGELOG.md": ` ## Unreleased\n+- ${says} (#41)\n ` },
    },
    "an entry with the number of an issue that the change names": {
      title: "Ring once at low water (#12)",
      files: { "CHANGELOG.md": `+- ${says} (#12)` },
    },
    "an entry with a link to an issue": {
      files: { "CHANGELOG.md": `+- ${says} ([#12](https://example.org/bells/issues/12))` },
    },
    "a parenthesis that is a part of it": {
      files: {
        "CHANGELOG.md": `+- ${says} (at low water only) ([#12](https://example.org/bells/issues/12))`,
      },
    },
    "an entry behind another’s to which a link was added": {
      files: {
        "CHANGELOG.md": `-- Corrects a misspelling in what the bells do. (#12)\n+- Corrects a misspelling in what the bells do. (#12, #13)\n+- ${says}. (#41)`,
      },
    },
    "an entry on two lines": {
      files: {
        "changes/41.md": "+Fixes a case where the bell of a harbour\n+rang twice at low water.",
      },
    },
    "an entry behind one that was only reworded": {
      files: {
        CHANGES: ` Version 7\n+- Corrects a misspelling in what the bells do at\n   high water. See 12.\n+- ${says}.`,
      },
    },
    "an entry as data, with what is known of it": {
      files: {
        ".changes/unreleased/Fixes-2.yaml": `+kind: Fixes\n+body: ${says}\n+time: 2026-03-02T16:47:15Z\n+custom:\n+  Author: otto`,
      },
    },
    "an entry as data": {
      files: { ".changes/unreleased/Fixes-1.yaml": `+kind: Fixes\n+body: ${says}` },
    },
  },
  leavesAlone: {
    "what goes on for long behind parentheses": {
      files: {
        "CHANGELOG.md": ` ## Unreleased\n+- ${says} (HTTP 202) or ${"at noon or ".repeat(20)}at night (#41)\n `,
      },
    },
    "one of several, which is about something beside it": {
      title: "Oil the ropes",
      files: { "CHANGELOG.md": `+- ${says}\n+- Adds a lamp to the pier of the harbour` },
    },
    "one of several notes, each of another package": {
      title: "fix: keep the ropes where they are",
      files: {
        ".changeset/bells.md": `+---\n+"bells": minor\n+---\n+\n+${says}`,
        ".changeset/ropes.md": `+---\n+"ropes": patch\n+---\n+\n+Leave them.`,
      },
    },
    "another document": { files: { "docs/bells.md": `+${says}` } },
    "a readme beside changesets": { files: { ".changeset/README.md": `+${says}` } },
    "an entry that was there before": { files: { "CHANGELOG.md": ` - ${says}\n+\n` } },
    "one that was only reworded": {
      files: {
        CHANGES: `+- Fixes a case where the bell of a harbour rang\n   twice at low water.`,
      },
    },
    "one to which only a link was added": {
      files: { "CHANGELOG.md": `-- ${says}. (#12)\n+- ${says}. (#12, #41)` },
    },
    "one that was only moved": {
      files: { "CHANGES.md": `-- ${says}.\n ## 1.0\n+- ${says}.` },
    },
    "another change’s": { files: { "CHANGELOG.md": `+- ${says} (#40)` } },
    "another change’s, by a link": {
      files: { "CHANGELOG.md": `+- ${says} ([#40](https://example.org/bells/pull/40))` },
    },
    "a link": { files: { "CHANGELOG.md": "+- See https://example.org for all that has changed" } },
    "a sentence whose end is a link": {
      files: {
        "CHANGELOG.md": "+- Let the bells of a harbour conform to [RFC 41](https://example.org/41)",
      },
    },
    "a few words": { files: { "CHANGELOG.md": "+- Fix the bells" } },
    "the title over again": { title: says, files: { "CHANGELOG.md": `+- ${says} (#41)` } },
    "a release": { title: "Version 1.2.0", files: { "CHANGELOG.md": `+- ${says} (#41)` } },
    "the entries of many changes": {
      files: { "CHANGELOG.md": `+- ${says}\n`.repeat(6).trimEnd() },
    },
    "a heading": { files: { "CHANGELOG.md": "+## Version 1.2.0 of the bells of the harbour" } },
  },
};
