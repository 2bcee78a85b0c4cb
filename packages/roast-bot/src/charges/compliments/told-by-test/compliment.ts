import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { findNewTests, splitName } from "../../reading/find-tests.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-test",
  title: "A test that can be read",
  about: "tests",
  meaning: "A new test has a sentence for a name, or a name of four words or more.",
  severity: 3,
  figures: {},
  terms: ["says?", "test?", "one-says?", "one-test?"],
  isCommon: true,
  tellsBy: "tests",
} as const;

const fewestWords = 4;
const longest = 110;

export function detect(change: Change, history?: History): Finding | undefined {
  const title = readTellingWords(change.title);
  const tests = findNewTests(change);
  const named = tests
    .filter(({ line: { text } }) => history?.copiedLines.has(text.trim()) !== true)
    .flatMap(({ name, line }) => {
      const isSaid = isSentence(name);
      if (!isSaid && !isTelling(name)) return [];
      const shared = readTellingWords(splitName(name)).intersection(title).size;
      return [{ line, name, isSaid, shared }];
    });
  // What has most to do with the title tells most of what the change is for.
  const [best] = named.toSorted(
    (one, other) => other.shared - one.shared || Number(other.isSaid) - Number(one.isSaid),
  );
  if (best === undefined) return undefined;
  const { line, name, isSaid } = best;
  return {
    severity: meta.severity,
    summary: `A new test is called “${name}”.`,
    proof: [linesAfter(line.path, { from: line.number })],
    figures: [],
    terms: { [`${tests.length > 1 ? "one-" : ""}${isSaid ? "says" : "test"}`]: name },
  };
}

/** `test_rings_once_at_low_water`: it can be read, if not aloud. */
function isTelling(name: string): boolean {
  const words = splitName(name).split(" ");
  return /^\w{12,60}$/.test(name) && words.length > fewestWords && words.length <= mostWords;
}

const mostWords = 12;

function isSentence(name: string): boolean {
  return (
    name.length <= longest &&
    name.split(/\s+/).length >= fewestWords &&
    !/[“”"<>[\]{}|\\$%]|https?:|#\d/.test(name) &&
    (name.match(/`/g) ?? []).length % 2 === 0
  );
}
