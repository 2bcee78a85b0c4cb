import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { measureIndent, readChange, type ReadLine } from "../../reading/read-change.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "stringly-constants",
  title: "String constants instead of a closed set",
  about: "code",
  meaning: "A class has nothing but string constants, each named for its own text.",
  leavesAlone:
    "enums, decorated classes, classes that do something, texts that say other than their names",
  theme: "loose-strings",
  severity: { least: 4, most: 6, by: "constants" },
  figures: { constants: "occurrence" },
  terms: ["name", "first", "second"],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = constantClass(change);
  if (!found) return undefined;
  const { path, head, constants } = found;
  const [first, second] = constants;
  if (!first || !second) return undefined;
  const proof = constants.map(({ line }) => linesAfter(path, { from: line.number }));
  const to =
    head.number + Math.min(7, (constants.at(-1)?.line.number ?? head.number) - head.number);
  return {
    severity: scaleSeverity(meta.severity, { value: constants.length, mild: 2, severe: 10 }),
    summary: `\`${found.name}\` in \`${path}\` is a class of ${constants.length} string constants.`,
    proof: [linesAfter(path, { from: head.number, to }), ...proof],
    figures: [
      countFigure(
        { id: "constants", unit: "occurrence", label: "string constants in the class" },
        proof,
      ),
    ],
    terms: { name: found.name, first: first.name, second: second.name },
  };
}

interface Constant {
  name: string;
  line: ReadLine;
}

interface ConstantClass {
  path: string;
  name: string;
  head: ReadLine;
  constants: readonly Constant[];
}

function constantClass(change: Change): ConstantClass | undefined {
  for (const { file, role, hunks } of readChange(change)) {
    if (role !== "source") continue;
    for (const { after } of hunks) {
      for (const [at, head] of after.entries()) {
        // A base class may make it an enum, an annotation may make it one too.
        const name =
          /^\s*(?:export\s+)?(?:abstract\s+|final\s+)?class\s+(\w+)\s*(?:\(\s*(?:object)?\s*\))?\s*[:{]\s*$/.exec(
            head.code,
          )?.[1];
        if (
          name === undefined ||
          !head.changed ||
          head.excused ||
          /^\s*@/.test(after[at - 1]?.code ?? "")
        )
          continue;
        const constants = readConstants(after.slice(at + 1), head);
        if (constants && constants.length >= 2) return { path: file.path, name, head, constants };
      }
    }
  }
  return undefined;
}

/** The class's constants if it has nothing else, and each is named for its own text. */
function readConstants(
  lines: readonly ReadLine[],
  head: ReadLine,
): readonly Constant[] | undefined {
  const constants: Constant[] = [];
  const indent = measureIndent(head);
  for (const line of lines) {
    const code = line.code.trim();
    if (code === "" || /^"+\s*"*$/.test(code)) continue;
    if (measureIndent(line) <= indent) break;
    const name =
      /^(?:(?:public|static|readonly|final|const|String)\s+)*([A-Z][A-Z0-9_]*)(?:\s*:\s*(?:str|string|Final(?:\[str\])?))?\s*=\s*(["'])\s*\2;?$/.exec(
        code,
      )?.[1];
    const value = line.strings[0] ?? "";
    if (name === undefined || letters(name) !== letters(value)) return undefined;
    constants.push({ name, line });
  }
  return constants;
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
