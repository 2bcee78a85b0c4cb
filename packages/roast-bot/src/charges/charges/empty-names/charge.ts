import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { readDeclaredNames } from "../../reading/names.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "empty-names",
  title: "Names that say nothing",
  about: "words",
  meaning: "Declared names say nothing: `data2`, `doStuff`, `tmp_final`, `foo`.",
  leavesAlone: "`data`, `value`, `tmp` in a swap, tests, examples",
  theme: "names",
  severity: { least: 2, most: 4, by: "names" },
  figures: { names: "line" },
  terms: ["name", "second?"],
  affinities: [
    { with: "magic-numbers", points: 2, why: "nothing has a name that helps" },
    { with: "copied-blocks", points: 2, why: "copies told apart by a number" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = newEmptyNames(change);
  const [first, second] = found;
  if (!first || (found.length < 2 && !isWorst(first.name))) return undefined;
  const proof = found.map(({ line }) => linesAfter(line.path, { from: line.number }));
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: 1, severe: 6 }),
    summary: `New names that say nothing: ${found.map(({ name }) => `\`${name}\``).join(", ")}.`,
    proof,
    figures: [
      countFigure(
        { id: "names", unit: "line", label: "lines that declare a name that says nothing" },
        proof,
      ),
    ],
    terms: { name: first.name, ...(second && { second: second.name }) },
  };
}

function newEmptyNames(
  change: Change,
): readonly { readonly line: BlamedLine; readonly name: string }[] {
  const before = new Set(
    findDeletedLines(change, "source").flatMap((line) => readDeclaredNames(line)),
  );
  const found = new Map<string, BlamedLine>();
  for (const line of findAddedLines(change, "source")) {
    if (/(^|\/)(examples?|samples?|demos?|playground)\//.test(line.path)) continue;
    const name = readDeclaredNames(line).find((each) => saysNothing(each) && !before.has(each));
    const known = name === undefined || [...found.values()].includes(line) || found.has(name);
    if (!known) found.set(name, line);
  }
  return [...found].map(([name, line]) => ({ line, name }));
}

/** The plain `data`, `value` and `tmp` are honest in a short function; with a number they are not. */
function saysNothing(name: string): boolean {
  return (
    isWorst(name) ||
    /^(data|result|results|value|val|tmp|temp|obj|object|item|list|arr|array|var|str|string|res|ret|output|response|thing|stuff|foo)_?([2-9]|final|new|old|copy)$/i.test(
      name,
    ) ||
    /^(stuff|things)$/i.test(name) ||
    /^(my|the|some)_?(data|object|list|array|dict|map|string|function|class|variable|stuff|thing)$/i.test(
      name,
    )
  );
}

function isWorst(name: string): boolean {
  return (
    /^(foo|foobar|baz|qux|asdf\w*|xxx+|blah|dummy\d+|whatever|idk)$/i.test(name) ||
    /^(do|handle|process|make|get|run|fix)_?(stuff|things?|it_?all|everything)$/i.test(name) ||
    /^\w+_?(final_?final|really_?final|new_?new|old_?old|v2_?final|final_?v\d)$/i.test(name)
  );
}
