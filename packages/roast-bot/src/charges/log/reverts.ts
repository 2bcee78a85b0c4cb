import { parseSubject } from "../../change/parse-subject.ts";

/**
 * Reads what a subject says is taken back: `#41` of `Revert #41`, `"Close the lock (#41)"` in its
 * quotation marks of `Revert "Close the lock (#41)" (#44)`. `undefined` where it takes nothing back.
 */
export function readReverted(subject: string): string | undefined {
  const { type, title, text } = parseSubject(subject);
  const [, said] = /^(?:revert|undo|back out|roll back)\b[: ]*(.*)$/i.exec(text) ?? [];
  if (said !== undefined) return said;
  // Behind a prefix the number at the end is that of what is taken back.
  return type === "revert" ? subject.slice(title.length - text.length).trim() : undefined;
}

/** Whether it says that what was taken back is there again. */
export function isReapplication(subject: string): boolean {
  const { text } = parseSubject(subject);
  return /^(?:re-?apply|re-?land|re-?introduce|re-?add)\b|^Revert "Revert /i.test(text);
}
