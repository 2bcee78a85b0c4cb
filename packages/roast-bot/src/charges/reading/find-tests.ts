import type { Change } from "../../change/change.ts";
import { isTelling, squeeze } from "../../change/moved-lines.ts";
import type { BlamedLine } from "./blamed-lines.ts";
import { measureIndent, readChange } from "./read-change.ts";

/** A test and the line that declares it. */
export interface NamedTest {
  /** As it is written there. */
  readonly name: string;
  readonly line: BlamedLine;
}

/** The tests that are the author's, and that no line of the change before had by that name or one like it. */
export function findNewTests(change: Change): readonly NamedTest[] {
  return findOneSided(change, { side: "after", other: "before" });
}

/** The same with those that somebody else put into the change. */
export function findAllNewTests(change: Change): readonly NamedTest[] {
  return findOneSided(change, { side: "after", other: "before", withOthers: true });
}

/** The tests that the author deleted, and that no line of the change has by that name, or one like it, any more. */
export function findGoneTests(change: Change): readonly NamedTest[] {
  return findOneSided(change, { side: "before", other: "after" });
}

type Side = "after" | "before";

function findOneSided(
  change: Change,
  {
    side,
    other,
    withOthers = false,
  }: { readonly side: Side; readonly other: Side; readonly withOthers?: boolean },
): readonly NamedTest[] {
  const [tests, others] = [findTests(change, side), findTests(change, other)];
  const [names, known] = [tests, others].map((each) => new Set(each.map(({ name }) => name)));
  const renamed = others
    .filter(({ name, line: { changed } }) => changed && names?.has(name) !== true)
    .map(({ name }) => readNameWords(name));
  return tests.filter(
    ({ name, line: { changed, excused }, isKept }) =>
      changed &&
      (withOthers || !excused) &&
      !isKept &&
      known?.has(name) !== true &&
      !renamed.some((words) => isAlike(words, readNameWords(name))),
  );
}

/** The words of a test's name, be it a sentence, `in_one_word` or `InOneWord`. */
export function splitName(name: string): string {
  return name.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|_+/gu, " ").trim();
}

function readNameWords(name: string): ReadonlySet<string> {
  return new Set(
    splitName(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

/** Whether half of the words are the same: one test under two names. */
function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.intersection(other).size * 2 >= Math.max(one.size, other.size, 1);
}

interface FoundTest extends NamedTest {
  /** Whether what stands in it is on both sides, whatever becomes of its name. */
  readonly isKept: boolean;
}

/** All that a side of the hunks shows, unchanged ones too. */
function findTests(change: Change, side: Side): readonly FoundTest[] {
  const files = readChange(change).filter(({ role }) => role === "test");
  const others = new Set(
    files
      .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk[side === "after" ? "before" : "after"]))
      .flatMap(({ changed, text }) => (changed && isTelling(text) ? squeeze(text) : [])),
  );
  return files.flatMap(({ file: { path, language }, hunks }) =>
    hunks.flatMap((hunk) => {
      const lines = hunk[side].map((line) => ({ ...line, path, language }));
      return lines.flatMap((line, at) => {
        const name = readers[language]?.(line, readMarks(lines, at));
        const isKept = isKnown(listInside(lines, at), others);
        return name === undefined || name === "" ? [] : [{ name, line, isKept }];
      });
    }),
  );
}

/** The lines of a hunk that stand in what one of them opens. */
function listInside(lines: readonly BlamedLine[], at: number): readonly BlamedLine[] {
  const indent = measureIndent(lines[at] ?? { code: "" });
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.text.trim() !== "" && measureIndent(line) <= indent);
  return end === -1 ? rest : rest.slice(0, end);
}

/** Whether what stands in a test begins with what was there before, or has most of it from elsewhere. */
function isKnown(inside: readonly BlamedLine[], others: ReadonlySet<string>): boolean {
  const [first] = inside;
  if (first?.changed === false) return true;
  const telling = inside.filter(({ text }) => isTelling(text));
  const known = telling.filter(({ changed, text }) => !changed || others.has(squeeze(text)));
  return known.length > 0 && known.length * 2 >= telling.length;
}

/** The annotations, attributes or decorators of a line: on it, and right above it. */
function readMarks(lines: readonly BlamedLine[], at: number): string {
  const above = lines.slice(0, at);
  const from =
    above.findLastIndex(({ code }) => !/^\s*(?:$|(?:@|#?\[).*[^\s;{}]\s*$)/.test(code)) + 1;
  return lines
    .slice(from, at + 1)
    .map(({ code }) => code)
    .join("\n");
}

/** The name of the test that a line declares, if a runner would run it: not what is skipped, prepares or cleans up. */
type ReadTest = (line: BlamedLine, marks: string) => string | undefined;

const readJavaScript: ReadTest = ({ code, text, strings: [name] }) =>
  /^\s*(?:it|test|specify)(?:\.(?:concurrent|sequential))?\(\s*(["'`])[^"'`]*\1\s*,/.test(code) &&
  name !== undefined &&
  text.includes(name)
    ? name
    : undefined;

const readJava: ReadTest = ({ code }, marks) => {
  if (/@(?:[\w.]+\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\b/.test(marks)) {
    if (/@(?:[\w.]+\.)?(?:Ignore|Disabled|Before|After)/.test(marks)) return undefined;
    const [, quoted, name] = /\b(?:void|fun)\s+(?:`([^`]+)`|(\w+))\s*\(/.exec(code) ?? [];
    return quoted ?? name;
  }
  // JUnit 3 knows a test by its name alone.
  return marks.includes("@") ? undefined : /^\s*public void (test[A-Z_]\w*)\(\)/.exec(code)?.[1];
};

const readers: Readonly<Record<string, ReadTest>> = {
  javascript: readJavaScript,
  typescript: readJavaScript,
  python: ({ code, path }, marks) =>
    /@[\w.]*(?:fixture|skip\w*)\b/.test(marks) || path.endsWith("conftest.py")
      ? undefined
      : /^\s*(?:async\s+)?def\s+(test(?:_\w+|[A-Z]\w*))\s*\(/.exec(code)?.[1],
  go: ({ code }) =>
    /^func\s+(Test\w*)\(\s*\w+\s+\*testing\.T\s*\)/.exec(code)?.[1] ??
    /^func\s+\([^)]+\)\s+(Test[A-Z_]\w*)\(\s*(?:\w+\s+\*(?:\w+\.)?C\s*)?\)/.exec(code)?.[1],
  rust: ({ code }, marks) =>
    /#\[(?:\w+::)*(?:test|test_case|rstest)\b/.test(marks) && !/#\[ignore\b/.test(marks)
      ? /\bfn\s+(\w+)\s*\(/.exec(code)?.[1]
      : undefined,
  java: readJava,
  kotlin: readJava,
  csharp: ({ code }, marks) =>
    /[[,]\s*(?:Fact|Theory|Test|TestCase|TestMethod|DataTestMethod)\s*[\](,]/.test(marks) &&
    !/\bSkip\s*=|\bIgnore\b/.test(marks)
      ? /\b(?:void|(?:Value)?Task)\s+(\w+)\s*\(/.exec(code)?.[1]
      : undefined,
  ruby: ({ code, strings }) =>
    /^\s*(?:it|test|specify)[\s(]\s*(["'])[^"']*\1.*(?:\bdo\b|\{)/.test(code)
      ? strings[0]
      : /^\s*def\s+(test_\w+)/.exec(code)?.[1],
};
