import { z } from "zod";
import { draftSchema, type Draft } from "./draft-schema.ts";

export type ParsedDraft =
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "malformed"; readonly reason: string };

/**
 * Reads a draft from what a model said: the JSON itself, or JSON inside a code fence or between
 * other words. Anything else is malformed, with the reason in one line.
 */
export function parseDraft(said: string): ParsedDraft {
  const start = said.indexOf("{");
  const end = said.lastIndexOf("}");
  if (start === -1 || end < start) return malformed("there is no JSON object in the answer");
  let value: unknown;
  try {
    value = JSON.parse(said.slice(start, end + 1));
  } catch (error) {
    return malformed(
      `the answer is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const checked = draftSchema.safeParse(value);
  if (checked.success) return { kind: "draft", draft: checked.data };
  return malformed(`the answer has another form: ${firstLine(z.prettifyError(checked.error))}`);
}

function malformed(reason: string): ParsedDraft {
  return { kind: "malformed", reason };
}

function firstLine(text: string): string {
  return text.split("\n", 2).join(" ").replace(/\s+/g, " ").trim();
}
