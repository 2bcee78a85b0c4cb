import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { findAllNewTests, findNewTests, splitName } from "../../reading/find-tests.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-test",
  title: "A test that can be read",
  about: "tests",
  meaning: "The one new test has a sentence for a name, or a name of more than four words.",
  severity: 3,
  figures: {},
  terms: ["says?", "test?"],
  isCommon: true,
  tellsBy: "tests",
} as const;

const fewestWords = 4;
const longest = 110;

export function detect(change: Change, history?: History): Finding | undefined {
  // Which of several tells what the change is for is not known.
  const [test] = findNewTests(change);
  if (test === undefined || findAllNewTests(change).length > 1) return undefined;
  const { name, line } = test;
  const isSaid = isSentence(name);
  const isCopied = history?.copiedLines.has(line.text.trim()) === true;
  if (isCopied || (!isSaid && !isTelling(name))) return undefined;
  return {
    severity: meta.severity,
    summary: `A new test is called “${name}”.`,
    proof: [linesAfter(line.path, { from: line.number })],
    figures: [],
    terms: { [isSaid ? "says" : "test"]: name },
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
