import type { Change } from "../../change/change.ts";
import { parseSubject } from "../../change/parse-subject.ts";

/**
 * Whether a change says that it goes on with earlier work, or takes it back: a series says so, and
 * whoever names the earlier pull request has said what comes of it.
 */
export function goesOn({ title, body }: Change, earlier: string): boolean {
  if (series.test(title) || series.test(earlier)) return true;
  const { number } = parseSubject(earlier);
  return number !== undefined && new RegExp(`#${number}\\b`).test(`${title}\n${body}`);
}

const series =
  /\b(?:revert\w*|reland|follow[- ]?up|part \d|step \d|phase|wip|experiment\w*|temporar\w+|format\w*|typos?)\b/i;
