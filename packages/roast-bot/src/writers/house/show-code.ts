import type {
  Block,
  Charge,
  EvidencePack,
  FunctionExhibit,
  LinesExhibit,
} from "@mea-culpa/formats";
import { findCharge } from "../../charges/registry.ts";
import type { Facts } from "../../lines/facts.ts";
import { listPatches } from "../../lines/shown-diff.ts";

/** Code that a reader is shown: whole lines of an exhibit. */
export type ShownCode = Extract<Block, { readonly kind: "exhibit" }>;

/** In lines: what stands around the line that a finding is about, and the most that is shown at once. */
const around = 3;
const most = 10;

/** The lines of code that show what was found, with enough around them to see what they do. */
export function showCode(charge: Charge, facts: Facts): ShownCode | undefined {
  const proof = facts.listProof(charge);
  // Of a charge about the log no code is shown, unless its term `line` says which line it is about.
  const isOfTheLine = charge.terms["line"] !== undefined;
  const isOfTheLog = findCharge(charge.code)?.meta.about === "log";
  if (isOfTheLog && !isOfTheLine) return undefined;
  const lines = proof.find((exhibit) => exhibit.kind === "lines");
  if (lines !== undefined) {
    return isOfTheLog || lines.to > lines.from + around ? whole(lines) : withContext(lines, facts);
  }
  const definition = proof.find((exhibit) => exhibit.kind === "function");
  return definition && showTerms(definition, charge);
}

/** What of the diff a change is told by, as a diff. */
export function showPatches(facts: Facts): readonly ShownCode[] {
  return listPatches(facts).map(({ id, text }) => ({
    kind: "exhibit",
    exhibit: id,
    text,
    language: "diff",
  }));
}

/** Lines that say nothing by themselves are not shown. */
function whole(lines: LinesExhibit): ShownCode | undefined {
  return tells(lines.text) ? block(lines, lines.text) : undefined;
}

/** A comment with the code below it, and a handler with what it is there for, out of what the pack has around them. */
function withContext(lines: LinesExhibit, { pack }: Facts): ShownCode | undefined {
  const all = lines.text.split("\n");
  const isComment = all.every((line) => /^\s*(?:\/\/|\/?\*|#(?!include)|--|;)/.test(line));
  const isHandler = all.some((line) =>
    /(?<!\.)\b(?:catch|except|rescue)\b|=> ?\{ ?\}\)/.test(line),
  );
  const [source] = isComment || isHandler ? findAround(lines, pack) : [];
  if (source === undefined) return whole(lines);
  const at = lines.from - source.from;
  const above = source.text.split("\n").slice(Math.max(0, at - most), at);
  const tried = above.findLastIndex((line) => /\btry\b|\bbegin$/.test(line));
  const first = at - (isComment ? 0 : tried < 0 ? around : above.length - tried);
  const last = lines.to - source.from + (isComment ? around : 0);
  const text = trimEnds(source.text.split("\n").slice(Math.max(0, first), last + 1));
  return text.includes(lines.text) ? block(source, text) : whole(lines);
}

/** What of the merged change holds these lines and more, the shortest first. */
function findAround(
  { path, side, from, to }: LinesExhibit,
  { exhibits }: EvidencePack,
): readonly (LinesExhibit | FunctionExhibit)[] {
  return exhibits
    .filter((exhibit) => exhibit.kind === "function" || exhibit.kind === "lines")
    .filter((each) => each.path === path && each.side === side)
    .filter((each) => each.from <= from && each.to >= to && each.to - each.from > to - from)
    .filter((each) => each.text.split("\n").length === each.to - each.from + 1)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from));
}

/** The lines of a definition from the first to the last in which the terms of a finding stand. */
function showTerms(definition: FunctionExhibit, { terms }: Charge): ShownCode | undefined {
  const all = definition.text.split("\n");
  const places = Object.values(terms).map((term) => all.findIndex((line) => line.includes(term)));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return places.length === 0 || first === -1 || last - first >= most
    ? undefined
    : block(definition, trimEnds(all.slice(first, last + 1)));
}

function trimEnds(lines: readonly string[]): string {
  const first = lines.findIndex(isWritten);
  return lines.slice(first, lines.findLastIndex(isWritten) + 1).join("\n");
}

function isWritten(line: string): boolean {
  return line.trim() !== "";
}

function block({ id, language }: LinesExhibit | FunctionExhibit, text: string): ShownCode {
  return {
    kind: "exhibit",
    exhibit: id,
    text,
    ...(language !== "unknown" && { language }),
  };
}

/** A line that only opens a definition shows a reader nothing. */
function tells(text: string): boolean {
  const [first = "", ...others] = text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  return others.length > 0 || (first !== "" && !opening.test(first.trim()));
}

const opening =
  /^(?:(?:export|public|private|protected|internal|static|final|abstract|override|async|pub(?:\([^)]*\))?|default|unsafe|virtual|suspend|open) )*(?:def|func|fn|fun|function\*?|class|struct|interface|trait|impl|module|enum|type)\b|^[\w$]+\(.*\) ?\{$|^[#/*]+ ?@?[\w-]+$/;
