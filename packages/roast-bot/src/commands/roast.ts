import { type Command, Option } from "commander";
import { generatorNames, type ReportedCase, type RoastReport } from "@mea-culpa/formats";
import { defaultGenerator } from "../generators/registry.ts";
import { roast, type RoastOptions } from "./api/roast.ts";
import type { FlagsOf } from "./api/surroundings.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import {
  nowOption,
  repeatableOption,
  judgingReferee,
  modelTimeoutOption,
  refereeOption,
  takesOption,
  writerOption,
} from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { spansOption, withSpans } from "./spans.ts";

interface RoastFlags extends Omit<FlagsOf<RoastOptions>, "names" | "mails"> {
  readonly name: readonly string[];
  readonly mail: readonly string[];
  readonly explain?: true;
  readonly spans?: string | true;
  readonly json?: true;
}

/** Adds `roast-bot roast`: one roast of one interval, to standard output or a folder. */
export function addRoastCommand(program: Command, io: CommandIo): void {
  program
    .command("roast")
    .description("Write one roast of what somebody merged. Publishes nothing.")
    .requiredOption("--source <git:dir|url>", "the project's repository")
    .requiredOption("--author <handle>", "whose pull requests are looked at")
    .addOption(repeatableOption("--name <name>", "a name of theirs in the history"))
    .addOption(repeatableOption("--mail <mail>", "a mail address of theirs"))
    .requiredOption("--from <instant>", "merged after this moment, or from this day on")
    .requiredOption("--to <instant>", "merged until this moment, or to the end of this day")
    .option("--zone <zone>", "the zone in which days are meant and told", "UTC")
    .option("--pull-request <number>", "this pull request and no other")
    .option("--branch <branch>", "where pull requests are merged; the default branch if absent")
    .option("--web <url>", "the repository's web address, for links")
    .addOption(writerOption().default("house"))
    .addOption(refereeOption(judgingReferee))
    .addOption(takesOption())
    .addOption(modelTimeoutOption())
    .addOption(
      new Option("--generator <name>", "whose entry it becomes")
        .choices(generatorNames)
        .default(defaultGenerator),
    )
    .addOption(nowOption("the date of the entry"))
    .option("--out <dir>", "write roast.md, evidence.json and receipts.json there")
    .option("--explain", "show the docket and its scores line by line")
    .addOption(spansOption())
    .option("--json", "print JSON")
    .action((flags: RoastFlags) => roastCommand(flags, io));
}

async function roastCommand(flags: RoastFlags, io: CommandIo): Promise<void> {
  const { name, mail, explain = false, json, spans, ...options } = flags;
  const report = await withSpans(spans, {
    command: "roast",
    io,
    act: (consumers) =>
      roast({
        ...options,
        names: name,
        mails: mail,
        cwd: io.cwd,
        environment: io.env,
        now: nowFlag(flags.now, io),
        ...(io.signal !== undefined && { signal: io.signal }),
        consumers,
      }),
    failure: () => undefined,
  });
  if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(roastText(report, { explain, paint: paintFor(io) }));
}

/** What `roast` prints for a person: the docket if asked for, the roast, where its files are. */
export function roastText(
  report: RoastReport,
  { explain, paint }: { readonly explain: boolean; readonly paint: Paint },
): string {
  const { files, docket } = report;
  const parts = [
    ...(explain ? [explained(docket, paint)] : []),
    ...(files === null
      ? [plainText(report.markdown, { lines: true }).trimEnd()]
      : [`${paint.good(plainText(report.title))}\n${Object.values(files).join("\n")}`]),
    ...report.notes.map((note) => paint.mild(plainText(note))),
    ...report.left_out.map((words) => paint.faint(plainText(words))),
  ];
  return `${parts.join("\n\n")}\n`;
}

function explained(docket: readonly ReportedCase[], paint: Paint): string {
  if (docket.length === 0) return "No pull request was merged in this time.";
  return docket.map((one) => explainedCase(one, paint)).join("\n\n");
}

function explainedCase(one: ReportedCase, paint: Paint): string {
  const { subject, title, score, lines, passed_over: passedOver } = one;
  return [
    `${`${score}`.padStart(4)}  ${plainText(subject)} ${paint.good(plainText(title))}`,
    ...lines.map(({ points, reason }) => `${signed(points).padStart(10)}  ${plainText(reason)}`),
    ...(passedOver === null ? [] : [paint.mild(`      passed over: ${plainText(passedOver)}`)]),
  ].join("\n");
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `${points}`;
}
