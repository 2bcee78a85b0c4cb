import { LineCounter, parseDocument } from "yaml";
import { describeYamlError } from "../front-matter/describe-yaml-error.ts";
import type { FilePlace } from "./promise.ts";
import {
  describePlace,
  problemOfFile,
  type ProblemSpot,
  type PromiseProblem,
  type SchemaProblem,
} from "./promise-problem.ts";
import { findYamlPlace } from "./yaml-place.ts";

/** What a YAML text stands for, with the places of its values, or all that is wrong with it. */
export type ReadYaml =
  | {
      readonly kind: "read";
      readonly value: unknown;
      readonly placeOf: (path: readonly PropertyKey[], spot: ProblemSpot) => FilePlace;
      readonly toProblem: (problem: SchemaProblem) => PromiseProblem;
    }
  | { readonly kind: "invalid"; readonly problems: readonly PromiseProblem[] };

/** Reads a YAML text, unless its aliases multiply so as to use up the memory. */
export function readYaml(
  text: string,
  {
    file,
    mostAliases,
    owner,
  }: {
    readonly file: string;
    readonly mostAliases: number;
    /** Whose values they are, in words: `a promise`. */
    readonly owner: string;
  },
): ReadYaml {
  if (/[\0\ufffd]/.test(text)) {
    const message = "the file is not written in UTF-8";
    return { kind: "invalid", problems: [problemOfFile(file, message, "Save it as UTF-8.")] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const { line, col: column } = lines.linePos(error.pos[0]);
      const advice = "Correct the YAML; everything else is checked after that.";
      return { file, line, column, place: "", message: describeYamlError(error, text), advice };
    });
    return { kind: "invalid", problems };
  }
  const placeOf = (path: readonly PropertyKey[], spot: ProblemSpot): FilePlace => ({
    file,
    ...findYamlPlace({ document, lines }, path, spot),
  });
  const toProblem = ({ path, spot, message, advice }: SchemaProblem): PromiseProblem => ({
    ...placeOf(path, spot),
    place: describePlace(path),
    message,
    advice,
  });
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { kind: "read", value, placeOf, toProblem };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `aliases stand for more values than ${owner} has`;
    return { kind: "invalid", problems: [problemOfFile(file, message, "Write the values out.")] };
  }
}
