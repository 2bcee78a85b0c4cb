import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { findNewTests } from "../../reading/find-tests.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-test",
  title: "A test that can be read",
  about: "tests",
  meaning: "A new test has a sentence for a name.",
  severity: 3,
  figures: {},
  terms: ["says"],
  isCommon: true,
  tellsBy: "tests",
} as const;

const fewestWords = 4;
const longest = 110;

export function detect(change: Change, history?: History): Finding | undefined {
  const title = readTellingWords(change.title);
  const named = findNewTests(change)
    .filter(
      ({ name, line: { text } }) =>
        isSentence(name) && history?.copiedLines.has(text.trim()) !== true,
    )
    .map(({ name, line }) => ({
      line,
      says: name,
      shared: readTellingWords(name).intersection(title).size,
    }));
  // What has most to do with the title tells most of what the change is for.
  const [best] = named.toSorted((one, other) => other.shared - one.shared);
  if (best === undefined) return undefined;
  const { line, says } = best;
  return {
    severity: meta.severity,
    summary: `A new test is called “${says}”.`,
    proof: [linesAfter(line.path, { from: line.number })],
    figures: [],
    terms: { says },
  };
}

function isSentence(name: string): boolean {
  return (
    name.length <= longest &&
    name.split(/\s+/).length >= fewestWords &&
    !/[“”"<>[\]{}|\\$%]|https?:|#\d/.test(name) &&
    (name.match(/`/g) ?? []).length % 2 === 0
  );
}
