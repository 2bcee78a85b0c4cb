import type { DoctorReport, ExaminedEntry } from "@mea-culpa/formats";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";

/** What `doctor` prints for people: the dev log, every entry with its reason, the findings. */
export function describeDoctor(report: DoctorReport, paint: Paint): string {
  const { dev_log: devLog, entries, findings } = report;
  const head = [
    `Dev log   ${devLog.location} (${devLog.kind})`,
    `Branch    ${devLog.branch} at ${devLog.tip.slice(0, 10)}`,
    `Entries   ${devLog.entries} (${devLog.generator})`,
  ];
  const marks = { problem: paint.bad("problem"), advice: paint.mild("advice ") };
  const noticed = findings.map(
    ({ severity, message }) => `${marks[severity]}  ${plainText(message)}`,
  );
  return [
    ...head.map((line) => plainText(line)),
    "",
    ...entries.flatMap((entry) => examined(entry, paint)),
    ...(entries.length > 0 ? [""] : []),
    ...(noticed.length > 0 ? noticed : [paint.good("Nothing is missing.")]),
    "",
  ].join("\n");
}

function examined(entry: ExaminedEntry, paint: Paint): string[] {
  const clocks = [
    ["public", entry.public_at],
    ["withdrawn", entry.withdrawn_at],
    ["front matter", entry.front_matter_date],
    ["author", entry.author_date],
    ["committer", entry.committer_date],
  ].flatMap(([name, at]) => (at === null ? [] : [`${name} ${at}`]));
  return [
    `${plainText(entry.path)}  ${plainText(entry.title)}`,
    `    ${entry.state}; ${plainText(entry.because)}`,
    ...(clocks.length === 0 ? [] : [paint.faint(`    ${plainText(clocks.join(", "))}`)]),
  ];
}
