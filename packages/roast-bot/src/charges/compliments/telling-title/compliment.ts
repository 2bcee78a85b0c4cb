import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { readTellingWords, saysNothing } from "../../log/subjects.ts";
import { findAddedLines } from "../../reading/blamed-lines.ts";
import { readDeclaredNames } from "../../reading/names.ts";
import { pullRequest } from "../../requests.ts";

export const meta = {
  code: "telling-title",
  title: "A title that says what it does",
  about: "words",
  meaning:
    "The title says what the change does, in a word that its files or names have, where nothing better is to be said.",
  severity: 1,
  figures: { words: "word" },
  terms: [],
  isCommon: true,
} as const;

export function detect(change: Change): Finding | undefined {
  const { title } = change;
  const words = parseSubject(title).text.split(/\s+/).length;
  if (words < 4 || saysNothing(title) || !namesWhatChanged(change)) return undefined;
  return {
    severity: meta.severity,
    summary: "The title says what the change does.",
    proof: [pullRequest],
    figures: [
      {
        id: "words",
        unit: "word",
        label: "words in the title",
        op: "words",
        of: [{ exhibit: pullRequest, field: "title" }],
      },
    ],
  };
}

/** Whether a word of the title is also in the name of a changed file or in a name that was added. */
function namesWhatChanged(change: Change): boolean {
  // Folders are named for what many changes are about.
  const paths = change.files.map(({ path }) => path.replace(/^.*\//, "").replace(/\.\w+$/, ""));
  const names = (["source", "test"] as const).flatMap((role) =>
    findAddedLines(change, role).flatMap((line) => readDeclaredNames(line)),
  );
  const parts = new Set([...paths, ...names].flatMap(splitName));
  return [...readTellingWords(change.title)].flatMap(splitName).some((word) => parts.has(word));
}

/** The words of a name or path, lower-case and in the singular: `tideAlarms` has `tide` and `alarm`. */
function splitName(name: string): readonly string[] {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").match(/\p{L}{3,}/gu) ?? [];
  return words.map((word) => word.toLowerCase().replace(/s$/, ""));
}
