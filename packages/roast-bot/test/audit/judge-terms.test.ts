import { expect, test } from "vitest";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { appendHistory, importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  entryCommit,
  filesOf,
  ilsesDevLog,
  ilsesHistory,
  preparedRoast,
  promiseText,
  publishTo,
} from "../publish/promised-dev-log.ts";

const afterFirst = "2026-01-12T07:00:05Z";
const afterSecond = "2026-01-19T12:00:00Z";
const tom = "Tom Ek <tom@example.org>";

/** A change of the promise, after the second deadline and before anybody has looked. */
function changed(from: string, to: string, at = "2026-01-19T07:30:00Z"): ScriptedCommit {
  return { at, files: { "roast-bot.yaml": promiseText.replace(from, to) } };
}

test.each<[what: string, commits: readonly ScriptedCommit[]]>([
  ["a calmer cadence", [changed("weekly", "fortnightly")]],
  ["a later beginning", [changed("2026-01-06", "2026-02-01")]],
  ["a later deadline", [changed("Monday 08:00", "Tuesday 08:00")]],
  ["a zone further west", [changed("Europe/Budapest", "America/New_York")]],
  [
    "a pause",
    [changed("since", "excuses: [{ from: 2026-01-12, until: 2026-01-20, reason: ill }]\nsince")],
  ],
  [
    "somebody else's name",
    [
      {
        ...entryCommit("2026-01-14T10:00:00Z", "by-tom"),
        files: { "content/posts/by-tom.md": "---\ntitle: Tom\nauthor: Tom Ek\n---\nHot.\n" },
        author: tom,
      },
      changed("[Ilse Varga]", "[Ilse Varga, Tom Ek]"),
    ],
  ],
  ["a change that nobody can read", [changed("cadence: weekly", "cadence: when I like")]],
])("%s after a deadline changes nothing before it", async (_, commits) => {
  const { remote, scratch } = await firstRun();
  await appendHistory(remote, commits);
  const state = await stateOf(remote, afterSecond);
  const judged = [...state.earlier.flatMap(({ verdicts }) => verdicts), ...state.verdicts];
  expect(judged.filter(({ isPast, slot }) => !isPast && slot.number === 2)).toMatchObject([
    { verdict: "broken", slot: { closes: "2026-01-19T07:00:00Z" } },
  ]);
  if (state.problems.length > 0) return;
  const slot = judged.find((each) => !each.isPast && each.slot.number === 2);
  const roast = { ...preparedRoast(2), promise: slot?.promise ?? "" };
  const at = afterSecond;
  const first = await publishTo(remote, { scratch, id: "run-2", at, prepared: [roast] });
  expect(first.records).toContainEqual(
    expect.objectContaining({
      kind: "slot",
      slot: 2,
      penance: expect.objectContaining({ kind: "roasted" }),
    }),
  );
  const again = await publishTo(remote, { scratch, id: "run-3", at: "2026-01-19T13:00:00Z" });
  const punished = again.records.filter(
    (record) => "penance" in record && record.penance !== null && record.penance.kind !== "waived",
  );
  expect(punished).toEqual([]);
  expect(
    (await filesOf(remote)).filter((file) => file.startsWith("content/posts/roast-")),
  ).toHaveLength(1);
});

test("a week that was roasted is not punished again where its deadline moved west", async () => {
  const { remote, scratch } = await firstRun();
  await publishTo(remote, { scratch, id: "run-2", at: afterSecond });
  await appendHistory(remote, [
    changed("Europe/Budapest", "America/New_York", "2026-01-21T08:00:00Z"),
  ]);
  const { records } = await publishTo(remote, { scratch, id: "run-3", at: "2026-01-21T09:00:00Z" });
  expect(records).toMatchObject([
    { kind: "promise", zone: "America/New_York" },
    { kind: "slot", slot: 1, verdict: "kept" },
    { kind: "slot", slot: 2, penance: { kind: "waived", reason: /earlier terms/ } },
    { kind: "run" },
  ]);
});

test("the first slot of new terms opens where the last one closed, so that no hour is lost", async () => {
  const { remote } = await firstRun();
  await appendHistory(remote, [
    entryCommit("2026-01-12T09:00:00Z", "in-between"),
    changed("Europe/Budapest", "America/New_York", "2026-01-13T08:00:00Z"),
  ]);
  const { verdicts } = await stateOf(remote, "2026-01-19T14:00:00Z");
  expect(verdicts.filter(({ isPast }) => !isPast)).toMatchObject([
    {
      slot: { number: 2, opens: "2026-01-12T07:00:00Z", closes: "2026-01-19T13:00:00Z" },
      verdict: "kept",
    },
  ]);
});

test("a deadline that new terms put before themselves accuses nobody, and its time is not lost", async () => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-08T07:00:05Z", prepared: [] });
  await appendHistory(remote, [changed("Europe/Budapest", "Asia/Tokyo", "2026-01-12T06:30:00Z")]);
  const { records } = await publishTo(remote, { scratch, id: "run-2", at: "2026-01-12T08:00:00Z" });
  expect(records.filter(({ kind }) => kind === "slot")).toMatchObject([
    { slot: 1, verdict: "kept" },
  ]);
});

test("nor does it where nothing was written yet", async () => {
  const scratch = await temporaryFolder();
  const remote = await importHistory(`${scratch}/log.git`, [
    { at: "2026-01-05T09:00:00Z", ...ilsesHistory[0] },
  ]);
  await publishTo(remote, { scratch, id: "run-1", at: "2026-01-08T07:00:05Z", prepared: [] });
  await appendHistory(remote, [
    entryCommit("2026-01-12T05:00:00Z", "in-time"),
    changed("Europe/Budapest", "Asia/Tokyo", "2026-01-12T06:30:00Z"),
  ]);
  const first = await publishTo(remote, { scratch, id: "run-2", at: "2026-01-12T08:00:00Z" });
  expect(first.records.filter(({ kind }) => kind === "slot")).toMatchObject([
    { slot: 1, verdict: "excused", excuse: /counts for the next slot/ },
  ]);
  const second = await publishTo(remote, { scratch, id: "run-3", at: "2026-01-19T08:00:00Z" });
  expect(second.records.filter(({ kind }) => kind === "slot")).toMatchObject([
    { slot: 2, verdict: "kept", opens: "2026-01-05T23:00:00Z", closes: "2026-01-18T23:00:00Z" },
  ]);
});

test("what was corrected before the first run counts from the beginning", async () => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await appendHistory(remote, [changed("weekly", "fortnightly")]);
  const state = await stateOf(remote, afterSecond);
  expect(state.earlier).toEqual([]);
});

test("words that are asked for count from then on, and the ledger has the terms", async () => {
  const { remote, scratch } = await firstRun();
  await appendHistory(remote, [
    entryCommit("2026-01-14T10:00:00Z", "in-time"),
    changed("since", "minimum_words: 50\nsince"),
    entryCommit("2026-01-20T10:00:00Z", "stub"),
  ]);
  const at = "2026-01-26T12:00:00Z";
  const { records } = await publishTo(remote, { scratch, id: "run-2", at, prepared: [] });
  const short = {
    promised: 50,
    entries: [{ path: "content/posts/stub.md", public_at: "2026-01-20T10:00:00Z", words: 3 }],
  };
  expect(records).toMatchObject([
    { kind: "promise", minimum_words: 50 },
    { kind: "slot", slot: 2, verdict: "kept" },
    { kind: "slot", slot: 3, verdict: "broken", short },
    { kind: "run" },
  ]);
  await appendHistory(remote, [
    changed("cadence", "# No words are asked for any more.\ncadence", "2026-01-27T08:00:00Z"),
  ]);
  const { verdicts, owed } = await stateOf(remote, "2026-01-28T12:00:00Z");
  expect(verdicts).toMatchObject([
    { verdict: "kept" },
    { verdict: "kept" },
    { verdict: "broken", short },
  ]);
  expect(owed.map(({ minimumWords }) => minimumWords)).toEqual([0, 0, 50]);
});

async function firstRun() {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: afterFirst, prepared: [] });
  return { scratch, remote };
}

async function stateOf(remote: string, now: string) {
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  return readDevLogState(devLog, now);
}
