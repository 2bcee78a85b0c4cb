import { LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { DevLogPromise } from "./promise.ts";
import type { PromiseDocument } from "./promise-document.ts";
import type { PromiseProblem } from "./promise-problem.ts";
import { promiseFrom } from "./promise-from-document.ts";
import { promiseRules } from "./promise-rules.ts";
import { promiseSchema } from "./promise-schema.ts";
import { keysOf } from "./promise-keys.ts";
import { placeName, schemaProblems } from "./schema-problem.ts";
import type { SchemaProblem } from "./schema-problem.ts";
import type { PathExists } from "./site-layout.ts";
import { valueIn } from "./value-in.ts";
import { yamlPlace } from "./yaml-place.ts";

/** A checked promise, or everything that is wrong with its text. */
export type ParsedPromise =
  | { readonly kind: "valid"; readonly promise: DevLogPromise }
  | { readonly kind: "invalid"; readonly problems: readonly PromiseProblem[] };

/**
 * Reads `roast-bot.yaml`. All problems are told at once, each with its line and column. `exists`
 * answers for the dev log the text belongs to: what is not configured is told from its layout.
 */
export function parsePromise(options: {
  text: string;
  file: string;
  exists: PathExists;
}): ParsedPromise {
  const { text, file, exists } = options;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return { kind: "invalid", problems: document.errors.map((error) => yamlProblem(error)) };
  }
  const { value, problems } = check(document);
  if (value !== undefined) return { kind: "valid", promise: promiseFrom(value, exists) };
  return { kind: "invalid", problems: problems.map(placed) };

  function yamlProblem(error: { pos: [number, number]; message: string }): PromiseProblem {
    const { line, col } = lines.linePos(error.pos[0]);
    const advice = "Correct the YAML; everything else is checked after that.";
    return { file, line, column: col, place: "", message: error.message, advice };
  }

  function placed({ path, spot, message, advice }: SchemaProblem): PromiseProblem {
    const { line, column } = yamlPlace({ document, lines }, path, spot);
    return { file, line, column, place: placeName(path), message, advice };
  }
}

function check(document: Document.Parsed): {
  value?: PromiseDocument;
  problems: SchemaProblem[];
} {
  const raw: unknown = document.toJS({ maxAliasCount: 20 });
  const parsed = promiseSchema.safeParse(raw ?? {});
  const issues = parsed.success ? [] : parsed.error.issues;
  const valueAt = (path: readonly PropertyKey[]): unknown => valueIn(raw, path);
  const problems = issues.flatMap((issue) => schemaProblems(issue, { valueAt, keysOf }));
  problems.push(...promiseRules(raw));
  return parsed.success && problems.length === 0 ? { value: parsed.data, problems } : { problems };
}
