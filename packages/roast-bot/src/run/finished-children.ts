import { hasValue, type Outcome } from "@mea-culpa/engine";

/**
 * The values of those children of a fan-out that came to one, in the order of the elements: for a
 * node that goes on with what there is when some have failed.
 */
export function finishedChildren<Value>(
  outcome: Outcome | undefined,
  isValue: (value: unknown) => value is Value,
): Value[] {
  return (outcome?.children ?? []).flatMap((child) =>
    hasValue(child) && isValue(child.value) ? [child.value] : [],
  );
}
