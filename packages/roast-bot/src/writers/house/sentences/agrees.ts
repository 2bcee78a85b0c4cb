/**
 * Whether a realised sentence has no plural verb beside the number one. Lines are written for the
 * plural, as most figures are; where the case has one line, another line of the grammar is said.
 */
export function agrees(text: string): boolean {
  return !disagreement.test(text);
}

const plurals =
  "are|were|have|live|sit|stand|walk|get|go|come|take|believe|follow|leave|say|see|agree|hold|sign|look|stay|do|want|settle|make|name|lie|turn|travel|speak|practise|open";

const disagreement = new RegExp(
  String.raw`\b(?:are|were|come|go|get|follow|live|sit|stand) one\b|\bone (?:[a-z]+[- ])?[a-z]+,? (?:${plurals})\b(?! one\b)|\bone line[^.]*\b(?:they|their|them|these)\b`,
  "i",
);
