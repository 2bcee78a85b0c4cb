import { describe, expect, test } from "vitest";
import { isLocalDay, isTimeZone } from "../src/local-day.ts";
import { promiseSchema } from "../src/promise.ts";
import { compile } from "./compile.ts";

const least = {
  who: { handle: "mara" },
  cadence: "weekly",
  due: "Monday 08:00",
  zone: "UTC",
  since: "2026-01-05",
};

describe("the schema of roast-bot.yaml", () => {
  test.each([
    { change: {}, valid: true },
    { change: { cadense: "weekly" }, valid: false },
    { change: { since: "2026-02-30" }, valid: false },
    { change: { generator: "hexo" }, valid: false },
  ])(
    "says of a promise with $change that its validity is $valid, as JSON Schema, too",
    async ({ change, valid }) => {
      const value = { ...least, ...change };
      expect(promiseSchema.safeParse(value).success).toBe(valid);
      expect((await compile("roast-bot"))(value) === null).toBe(valid);
    },
  );

  test("gives what is left out its default", () => {
    expect(promiseSchema.parse(least)).toEqual({
      ...least,
      publish: "push",
      reviewers: [],
      who: { handle: "mara", names: [], mails: [] },
      sources: [],
      paths: {
        heartbeat: "data/roast_bot.json",
        ledger: "data/roast_bot_ledger.jsonl",
        evidence: "data/roast_bot",
      },
      writer: "house",
      excuses: [],
      errata: [],
      catch_up: 1,
      entry: {},
    });
  });
});

test.each([
  ["github:mara/tidepool", true],
  ["github:https://git.pier.example/mara/tidepool", true],
  ["gitea:http://127.0.0.1:3000/mara/tidepool", true],
  ["https://forge.example/mara/tidepool.git", true],
  ["github:tidepool", false],
  ["gitea:mara/tidepool", false],
  ["github:http://git.pier.example/mara/tidepool", false],
  ["ext::sh -c x", false],
])("says whether %s may be a source", (git, valid) => {
  const promise = { ...least, sources: [{ name: "mara/tidepool", git }] };
  expect(promiseSchema.safeParse(promise).success).toBe(valid);
});

test.each([
  ["2026-02-28", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-04-31", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["0099-12-31", true],
])("says whether %s is a day of the calendar", (text, valid) => {
  expect(isLocalDay(text)).toBe(valid);
});

test.each([
  ["Europe/Lisbon", true],
  ["UTC", true],
  ["EST", true],
  ["PST", false],
  ["ist", false],
  ["+01:00", false],
  ["Mars/Olympus", false],
  ["", false],
])("says whether %j names a time zone", (text, valid) => {
  expect(isTimeZone(text)).toBe(valid);
});
