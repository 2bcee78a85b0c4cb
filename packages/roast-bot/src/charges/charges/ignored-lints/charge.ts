import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { provePlaces, findNetHits, tellPlaces, type Hit } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "ignored-lints",
  title: "Linters told to look away",
  about: "code",
  meaning: "Linters are switched off: `eslint-disable`, `noqa`, `nolint`, `allow(...)`.",
  leavesAlone:
    "titles that bring a linter or rules, reasons given, re-exports, imports inside a `try`, long lines, one of them",
  theme: "ignored-types",
  severity: { least: 2, most: 5, by: "places" },
  figures: { places: "occurrence" },
  terms: ["marker", "rule?"],
  slight: { below: 4, of: "places" },
} as const;

export function detect(change: Change): Finding | undefined {
  if (bringsChecks.test(change.title)) return undefined;
  const hits = findNetHits(change, { role: "source", match: suppression });
  const [first] = hits;
  if (!first || hits.length < 2) return undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: hits.length, mild: 2, severe: 15 }),
    summary: `Linters are switched off in ${tellPlaces(hits)}, first with \`${first.key}\` in \`${first.line.path}\`.`,
    ...provePlaces(hits, { id: "places", unit: "occurrence", label: "linters switched off" }),
    terms: { marker: first.key, ...readRule(first) },
  };
}

/** Where a linter begins to look, or looks at more, what it may not look at was not looked at before. */
const bringsChecks =
  /\b(?:add|adopt|enable|introduce|initial|more|run|start|stricter|turn on|switch|migrate|update|upgrade|bump)\w*\b.*\b(?:\w*lint\w*|clippy|rubocop|biome|flake8|ruff|prettier|shellcheck|rules?|cops?)\b/i;

/** The rule that a marker switches off, if it names one: in the rest of its comment, or in itself. */
function readRule({ key, line: { comment } }: Hit): { readonly rule?: string } {
  const [, rule] =
    /^(?:\w+-(?:disable|ignore)(?:-next-line|-line)?\s+|noqa:\s*|(?:pylint:\s*|shellcheck )disable=|nolint:|rubocop:disable\s+|#!?\[allow\()([\w@][\w@/:.-]*\w)/.exec(
      comment === "" ? key : comment,
    ) ?? [];
  return rule === undefined || /^(?:all|warnings|unused)$/.test(rule) ? {} : { rule };
}

const comments: readonly RegExp[] = [
  /^(?:eslint|biome|oxlint|tslint|stylelint)-(?:disable|ignore)(?:-next-line|-line)?(?!.*(?: -- |: \w+ \w+))/,
  /^noqa\b(?!:\s*(?:F401|F403|E402|E501|E731)\b)(?!.*(?:\s\w+\s\w+|\s\([^)]|\s#\s*\w))/,
  /^pylint:\s*disable=(?!(?:line-too-long|too-many|import-outside|wrong-import|unused-import|invalid-name)\S*$)[\w,-]+/,
  /^nolint\b(?!.*\/\/)/,
  /^rubocop:disable\b(?!.* -- )(?!\s*(?:Metrics|Layout)\/)/,
  /^shellcheck disable=(?!SC(?:1090|1091|2034)\b)/,
];

/** Broad attributes only; `allow(dead_code)` of a generated or platform item is common courtesy. */
const attributes =
  /#!?\[allow\((?:clippy::all|warnings|unused|unused_must_use|unused_variables|clippy::unwrap_used)\)\]|@SuppressWarnings\([^)]*\)/;

function suppression({ comment, code, text, path }: BlamedLine): string | undefined {
  if (/(^|\/)__init__\.py$/.test(path) || isGuardedImport(code)) return undefined;
  for (const pattern of comments) {
    const marker = pattern.exec(comment)?.[0];
    if (marker !== undefined) return marker;
  }
  const found = comment === "" ? attributes.exec(code) : null;
  // In the code its texts are blank.
  const marker = found ? text.slice(found.index, found.index + found[0].length) : undefined;
  return marker !== undefined && ofCompiler.test(marker) ? undefined : marker;
}

/** What Java’s compiler warns of where generics leave no other way. */
const ofCompiler =
  /^@SuppressWarnings\(\s*\{?\s*(?:"(?:unchecked|rawtypes|deprecation|serial)"[\s,]*)+\}?\s*\)$/;

/** An import inside of a block (a `try`, a function) tells by its place why it is there. */
function isGuardedImport(code: string): boolean {
  return /^\s+(?:import|from)\s+\w/.test(code);
}
