import { parseSubject } from "../../change/parse-subject.ts";

/** Whether a subject says that something is taken back. */
export function isRevert(subject: string): boolean {
  const { type, text } = parseSubject(subject);
  return type === "revert" || /^(?:revert|undo|back out|roll back)\b/i.test(text);
}

/** Whether it says that what was taken back is there again. */
export function isReapplication(subject: string): boolean {
  const { text } = parseSubject(subject);
  return /^(?:re-?apply|re-?land|re-?introduce|re-?add)\b|^Revert "Revert /i.test(text);
}
