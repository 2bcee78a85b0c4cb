import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { recordMeasurements } from "@mea-culpa/measured";
import { readEntry } from "../../src/entry/read-entry.ts";
import { foldLedger, settledSlots } from "../../src/ledger/ledger-state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type AuthorsYear, simulateYear } from "./simulate-year.ts";
import { expectStreak, expectVerdict, planYear } from "./year-plan.ts";

/**
 * The suite lives through a few weeks of two authors; `npm run year -w packages/roast-bot` through
 * the whole year of four, another one with each `YEAR_SEED`.
 */
const weeks = Number(process.env["YEAR_WEEKS"] ?? 4);
const count = Number(process.env["YEAR_AUTHORS"] ?? 2);
const seed = Number(process.env["YEAR_SEED"] ?? 20_261_128);

describe("a year of unattended runs with faults", { timeout: 120_000 * weeks * count }, () => {
  it("settles every slot once and rightly, and publishes nothing false", async () => {
    const authors = planYear({ weeks, authors: count, seed });
    const began = performance.now();
    const years = await simulateYear(await temporaryFolder(), { authors, seed });
    const findings = years.flatMap(findFaults);
    if (process.env["YEAR_WEEKS"] !== undefined) {
      const figures = countAll(years, (performance.now() - began) / 1000);
      console.log(figures);
      recordMeasurements(figures, "npm run year -w packages/roast-bot");
    }
    expect(findings).toEqual([]);
  });
});

/** All in which a year is not as the plan has it. */
function findFaults(year: AuthorsYear): readonly string[] {
  const { author, ledger, ledgerKind, roasts, audit } = year;
  const faults: string[] = [];
  const say = (what: string): void => void faults.push(`${author.handle}: ${what}`);
  if (ledgerKind === "damaged") say("the ledger does not hold");
  const records = ledger.filter(({ kind }) => kind === "slot");
  const numbers = records.flatMap((record) => (record.kind === "slot" ? [record.slot] : []));
  if (new Set(numbers).size !== numbers.length) say(`slots settled twice: ${numbers.join(", ")}`);
  const slots = settledSlots(foldLedger(ledger));
  for (const week of author.weeks) {
    const slot = slots.find(({ record }) => record.slot === week.number);
    const expected = expectVerdict(week);
    if (slot === undefined) say(`slot ${week.number} was never settled`);
    else if (slot.record.verdict !== expected) {
      say(`slot ${week.number} is ${slot.record.verdict}, and should be ${expected}`);
    } else if (slot.penance?.kind === "roasted") {
      const { subject, entry } = slot.penance;
      const told = /#(\d+)$/.exec(subject)?.[1];
      if (week.pullRequest === undefined && told !== undefined)
        say(`slot ${week.number} roasts #${told}`);
      if (week.pullRequest !== undefined && told !== String(week.pullRequest)) {
        say(`slot ${week.number} roasts ${subject}, and #${week.pullRequest} landed`);
      }
      const page = readEntry(roasts.get(entry) ?? "");
      if (page.kind === "unreadable") say(`the roast of slot ${week.number} has no page: ${entry}`);
      else if (page.entry.frontMatter.roast_bot.slot !== week.number)
        say(`${entry} is of another slot`);
    } else if (expected === "broken")
      say(`slot ${week.number} is ${slot.penance?.kind ?? "unpaid"}`);
  }
  const told = new Set(
    slots.flatMap(({ penance }) => (penance?.kind === "roasted" ? [penance.entry] : [])),
  );
  for (const roast of roasts.keys()) if (!told.has(roast)) say(`nobody knows of ${roast}`);
  if (told.size !== roasts.size) say(`${roasts.size} roasts for ${told.size} slots`);
  for (const finding of audit.findings) say(`audit: ${JSON.stringify(finding)}`);
  for (const note of audit.notes) say(`audit: ${note}`);
  for (const { name, state } of audit.sources)
    if (state === "unreadable") say(`${name} is ${state}`);
  return [...faults, ...findWrongFooters(year), ...year.wrongPages];
}

/** What readers saw of the promise after each run that settled, held against the plan. */
function findWrongFooters({ author, runs }: AuthorsYear): readonly string[] {
  return runs.flatMap(({ week, report }) => {
    if (report instanceof Error || report.heartbeat === null) return [];
    const { outcome, slot, verdict, streak, next_due } = report.heartbeat;
    if (outcome !== "settled") return [];
    const next = author.weeks.find(({ number }) => number === week.number + 1);
    const expected = {
      slot: week.number,
      verdict: expectVerdict(week),
      streak: expectStreak(author.weeks.slice(0, week.number)),
      next: next?.closes ?? next_due,
    };
    const told = { slot: slot?.number, verdict, streak, next: next_due };
    return isDeepStrictEqual(told, expected)
      ? []
      : [`${author.handle}: after week ${week.number} the footer said ${JSON.stringify(told)}`];
  });
}

function countAll(years: readonly AuthorsYear[], seconds: number) {
  const runs = years.flatMap((year) => year.runs);
  const faulty = runs.filter(({ week }) => week.fault !== "none").length;
  const failed = runs.filter(
    ({ report }) => report instanceof Error || report.outcome === "failed",
  ).length;
  const slots = years.flatMap(({ ledger }) => ledger.filter(({ kind }) => kind === "slot")).length;
  const roasts = years.reduce((sum, year) => sum + year.roasts.size, 0);
  return {
    "year.weeks": { value: weeks, unit: "weeks" },
    "year.authors": { value: years.length, unit: "authors" },
    "year.runs": { value: runs.length, unit: "runs" },
    "year.faulty": { value: faulty, unit: "runs in weeks with a fault" },
    "year.failed": { value: failed, unit: "runs that failed" },
    "year.slots": { value: slots, unit: "slots settled" },
    "year.roasts": { value: roasts, unit: "roasts" },
    "year.seconds": { value: Math.round(seconds), unit: "s" },
  };
}
