import type { Change, DiffLine } from "./change.ts";

/** A dependency that a manifest lists now and didn't before. */
export interface NewDependency {
  readonly name: string;
  /** The manifest. */
  readonly path: string;
  /** 1-based, after the change. */
  readonly line: number;
}

/** Dependencies that the change adds to manifests: not new versions, not tools of developers. */
export function findNewDependencies({ files }: Pick<Change, "files">): readonly NewDependency[] {
  return files.flatMap(({ path, hunks }) => {
    const pattern = manifests.find(([name]) => name.test(path))?.[1];
    if (!pattern) return [];
    return hunks.flatMap(({ lines, section }) => {
      const others = new Set(
        lines.flatMap((line) => (line.kind === "deleted" ? nameOn(line, pattern) : [])),
      );
      let inDevelopment = isDevelopment.test(section);
      return lines.flatMap((line): readonly NewDependency[] => {
        if (/^\s*("\w+":\s*\{|\[[\w.-]+\]|\w[\w-]*\s*=\s*\[)\s*$/.test(line.text))
          inDevelopment = isDevelopment.test(line.text);
        if (line.kind !== "added" || inDevelopment) return [];
        return nameOn(line, pattern)
          .filter((name) => !others.has(name) && !isTool.test(name))
          .map((name) => ({ name, path, line: line.after }));
      });
    });
  });
}

const manifests: readonly (readonly [path: RegExp, pattern: RegExp])[] = [
  [/(^|\/)package\.json$/, /^\s*"((?:@[\w.-]+\/)?[\w.-]+)":\s*"(?:[\^~]|>=|\d|workspace:|npm:)/],
  [/(^|\/)pyproject\.toml$/, /^\s*"([\w.-]+)(?:\[[\w,]+\])?\s*(?:[<>=!~;][^"]*)?",?\s*$/],
  [/(^|\/)requirements[\w.-]*\.txt$/, /^([\w.-]+)(?:\[[\w,]+\])?\s*(?:[<>=!~].*)?$/],
  [/(^|\/)Cargo\.toml$/, /^([A-Za-z][\w-]*)\s*=\s*(?:"[\d^~=<>*]|\{\s*(?:version|workspace)\b)/],
  [/(^|\/)go\.mod$/, /^\s*(?:require\s+)?([\w-]+\.[\w./~-]+)\s+v\d\S*\s*$/],
];

const isDevelopment =
  /dev|test|lint|doc|types|build|optional|engine|script|peer|classifier|keyword/i;

/** Types, linters, test tools and build tools are not used by any line of source. */
const isTool =
  /^@types\/|eslint|prettier|^jest|vitest|pytest|mypy|ruff|black|babel|webpack|vite|rollup|typescript|tsx?$|^node$|^npm$|plugin|preset|loader|config|^version$|husky|stubs|^types-|^(?:rust-version|edition)$/i;

function nameOn({ text }: DiffLine, pattern: RegExp): readonly string[] {
  const name = pattern.exec(text)?.[1];
  return name === undefined ? [] : [name];
}
