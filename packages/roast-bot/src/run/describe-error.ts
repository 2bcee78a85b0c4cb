import type { DescribedError } from "@mea-culpa/formats";
import { withoutCredentials } from "../git/git-error.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/**
 * An error whole, as plain data that may be shown: first itself, then what caused it, to the root.
 * Neither credentials nor secrets are in it.
 */
export function describeError(error: unknown): readonly DescribedError[] {
  return chain(error, new Set()).map((each) => {
    if (!(each instanceof Error)) {
      return { class: typeof each, code: null, message: shown(String(each)), stack: null };
    }
    const code = "code" in each && typeof each.code === "string" ? each.code : null;
    const stack = each.stack === undefined ? null : shown(each.stack);
    return { class: each.name, code, message: shown(each.message), stack };
  });
}

/** Depth first, each error once, since causes may go in a circle. */
function chain(error: unknown, seen: Set<unknown>): unknown[] {
  if (error === undefined || seen.has(error)) return [];
  seen.add(error);
  if (!(error instanceof Error)) return [error];
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...parts].flatMap((cause) => chain(cause, seen))];
}

function shown(text: string): string {
  return redactSecrets(withoutCredentials(text));
}
