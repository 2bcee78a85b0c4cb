import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { readTellingWords } from "../../log/subjects.ts";
import {
  findAllNewTests,
  findNewTests,
  type NamedTest,
  splitName,
} from "../../reading/find-tests.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-test",
  title: "A test that can be read",
  about: "tests",
  meaning:
    "The one new test, or of several the one that has most to do with the title, has a sentence for a name, or a name of more than four words.",
  severity: 3,
  figures: {},
  terms: ["says?", "test?", "one-says?", "one-test?"],
  isCommon: true,
  tellsBy: "tests",
} as const;

const fewestWords = 4;
const longest = 110;

export function detect(change: Change, history?: History): Finding | undefined {
  const tests = findNewTests(change);
  const isOne = findAllNewTests(change).length === 1;
  const test = isOne ? tests[0] : findTitled(tests, change);
  if (test === undefined) return undefined;
  const { name, line } = test;
  const isSaid = isSentence(name);
  const isCopied = history?.copiedLines.has(line.text.trim()) === true;
  if (isCopied || (!isSaid && !isTelling(name))) return undefined;
  const of = isOne ? "" : "one-";
  return {
    severity: meta.severity,
    summary: `A new test is called “${name}”.`,
    proof: [linesAfter(line.path, { from: line.number })],
    figures: [],
    terms: { [`${of}${isSaid ? "says" : "test"}`]: name },
  };
}

/** Of several the one that shares most words with the title, and at least two: another one tells of something else. */
function findTitled(tests: readonly NamedTest[], { title }: Change): NamedTest | undefined {
  const words = readTellingWords(splitName(title));
  const [best] = tests
    .map((test) => ({
      test,
      shared: readTellingWords(splitName(test.name)).intersection(words).size,
    }))
    .filter(({ shared, test: { name } }) => shared >= 2 && (isSentence(name) || isTelling(name)))
    .toSorted((one, other) => other.shared - one.shared);
  return best?.test;
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
