import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import {
  dropsDependency,
  findNewDependencies,
  type NewDependency,
} from "../../../change/new-dependencies.ts";
import { countAdded } from "../../files.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { readChange } from "../../reading/read-change.ts";
import { countFigure, linesAfter, basicFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "dependency-for-little",
  title: "A dependency for little",
  about: "code",
  meaning: "A new dependency is used on one line.",
  leavesAlone:
    "development tools, types, frameworks, titles that name it, the project’s own packages; what replaces another dependency, an import or a copy of somebody’s code; what a runtime or a platform may lack (`es6-promise`, `node-fetch`, `python_version < '3.11'`)",
  theme: "dependency",
  severity: { least: 3, most: 5, by: "lines of source, the fewer the graver" },
  figures: { uses: "line", source: "line" },
  terms: ["dependency", "path"],
  affinities: [
    { with: "generated-bulk", points: 3, why: "one call, and the lock file it brought" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const source = countAdded(change, "source");
  if (change.dependencyBump || source < 1 || source > 300) return undefined;
  if (dropsCopy(change) || dropsDependency(change)) return undefined;
  for (const dependency of findNewDependencies(change)) {
    if (mentions(change, dependency.name) || example.test(dependency.path)) continue;
    if (standIn.test(dependency.name) || isConditional(change, dependency)) continue;
    const used = findUse(change, dependency.name);
    if (!used || replacesImport(change, used.imported)) continue;
    const manifest = linesAfter(dependency.path, { from: dependency.line });
    const uses = used.uses.map(({ path, number }) => linesAfter(path, { from: number }));
    const imported = linesAfter(used.imported.path, { from: used.imported.number });
    return {
      severity: source <= 50 ? 5 : 3,
      summary: `\`${dependency.name}\` was added to \`${dependency.path}\` and is used on one line.`,
      proof: [manifest, ...uses, imported],
      figures: [
        countFigure({ id: "uses", unit: "line", label: "lines that use the dependency" }, uses),
        basicFigure(
          { id: "source", unit: "line", label: "lines of source code added" },
          "source.added",
        ),
      ],
      terms: { dependency: dependency.name, path: dependency.path },
    };
  }
  return undefined;
}

/** Whether a copy of somebody's code goes: what comes instead is less than there was. */
function dropsCopy({ files }: Change): boolean {
  return files.some(({ role, status }) => role === "vendored" && status === "deleted");
}

/** What shows how something is used may use little of it. */
const example =
  /(?:^|[/._-])(?:examples?|samples?|demos?|templates?|starters?|playgrounds?|sandbox|benchmarks?|docs?|website|www)(?=[/._-])/i;

/** What brings to a runtime what later ones have may be used on one line: the others have nothing to say. */
const standIn =
  /polyfill|ponyfill|shim|backport|core-js|(?:^|[/._-])(?:es[5-8]|promise|fetch|whatwg|isomorphic|object-assign|abort-?controller|form-?data|url-?search-?params|structured-?clone|typing[-_]extensions|importlib[-_]\w+|tomli|exceptiongroup|six)(?=$|[-.])/i;

/** Whether its line of the manifest asks for it on some platforms or runtimes only, or takes it from the project itself. */
function isConditional({ files }: Change, { path, line }: NewDependency): boolean {
  return files.some(
    (file) =>
      file.path === path &&
      file.hunks.some(({ lines }) =>
        lines.some(
          (each) =>
            each.kind === "added" &&
            each.after === line &&
            /workspace:|;.*\b(?:python\w*|sys_platform|platform\w*|os_name|implementation_name)\b/.test(
              each.text,
            ),
        ),
      ),
  );
}

/** Whether the file that imports it imports something else no longer: the one may stand for the other. */
function replacesImport(change: Change, { path }: BlamedLine): boolean {
  const read = (lines: readonly BlamedLine[]): ReadonlySet<string> =>
    new Set(lines.filter((line) => line.path === path).flatMap((line) => readModule(line)));
  return (
    read(findDeletedLines(change, "source")).difference(read(findAddedLines(change, "source")))
      .size > 0
  );
}

/** The module that a line imports. */
function readModule({ language, text, strings }: BlamedLine): readonly string[] {
  if (language === "python") return /^\s*(?:import|from)\s+([\w.]+)/.exec(text)?.slice(1, 2) ?? [];
  return /\b(?:import|require|from)\b/.test(text) ? strings.slice(-1) : [];
}

/** A pull request that says it adopts a package is about the package. */
function mentions({ title, body }: Change, name: string): boolean {
  const bare = name.replace(/^@[\w.-]+\//, "").toLowerCase();
  return `${title}\n${body}`.toLowerCase().includes(bare);
}

interface Use {
  imported: BlamedLine;
  uses: readonly BlamedLine[];
}

/** Where a package is imported once and used on one line; anything more is a good reason to have it. */
function findUse(change: Change, name: string): Use | undefined {
  const module = name.toLowerCase().replaceAll("-", "_");
  const lines = findAddedLines(change, "source");
  const imports = lines.filter(({ language, text, strings }) =>
    language === "python"
      ? new RegExp(`^\\s*(import|from)\\s+${module.replaceAll(".", "\\.")}\\b`, "i").test(text)
      : strings.includes(name) && /\b(import|require|from)\b/.test(text),
  );
  const [imported] = imports;
  if (!imported || imports.length !== 1) return undefined;
  const bound =
    /\bimport\s+(?:\*\s+as\s+)?\{?\s*(\w+)\s*\}?\s*(?:from|$)/.exec(imported.text)?.[1] ??
    /^\s*from\s+\S+\s+import\s+(\w+)\s*$/.exec(imported.text)?.[1] ??
    /\b(?:const|let|var)\s+\{?\s*(\w+)\s*\}?\s*=\s*require\b/.exec(imported.text)?.[1];
  if (bound === undefined) return undefined;
  const word = new RegExp(`\\b${bound}\\b`);
  const everywhere = readChange(change)
    .filter(({ file }) => file.path === imported.path)
    .flatMap(({ hunks }) => hunks.flatMap(({ after }) => after))
    .filter(({ code, number }) => word.test(code) && number !== imported.number);
  const uses = lines.filter(
    ({ path, number, code }) =>
      path === imported.path && number !== imported.number && word.test(code),
  );
  return uses.length === 1 && everywhere.length === 1 ? { imported, uses } : undefined;
}
