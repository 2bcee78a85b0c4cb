import { expect, test } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { appendHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  entryCommit,
  filesOf,
  ilsesDevLog,
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
  expect(judged.filter(({ slot }) => slot.number === 2)).toMatchObject([
    { verdict: "broken", slot: { closes: "2026-01-19T07:00:00Z" } },
  ]);
  if (state.problems.length > 0) return;
  const slot = judged.find((each) => each.slot.number === 2);
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

test("what was settled stays on record alone, and counts on, where the terms change", async () => {
  const { remote, scratch } = await firstRun();
  await publishTo(remote, { scratch, id: "run-2", at: afterSecond, prepared: [] });
  await appendHistory(remote, [changed("weekly", "fortnightly", "2026-01-21T08:00:00Z")]);
  const run = await publishTo(remote, { scratch, id: "run-3", at: "2026-01-26T09:00:00Z" });
  expect(run.records.filter(({ kind }) => kind === "slot")).toMatchObject([
    { slot: 3, verdict: "broken", closes: "2026-01-26T07:00:00Z" },
  ]);
  const later = await publishTo(remote, { scratch, id: "run-4", at: "2026-02-02T09:00:00Z" });
  expect(later.heartbeat).toMatchObject({
    streak: { kind: "broken", length: 2 },
    ledger: { slots: 3 },
    next_due: "2026-02-09T07:00:00Z",
  });
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { findings } = await auditDevLog(devLog, "2026-02-02T10:00:00Z");
  // The roasts that were prepared for it are none.
  expect(findings.filter(({ place }) => !/roast-\d\.md/.test(place))).toEqual([]);
});

test("the first slot of new terms opens where the last one closed, so that no hour is lost", async () => {
  const { remote } = await firstRun();
  await appendHistory(remote, [
    changed("Europe/Budapest", "America/New_York", "2026-01-13T08:00:00Z"),
    entryCommit("2026-01-19T09:00:00Z", "in-between"),
  ]);
  const { verdicts, earlier } = await stateOf(remote, "2026-01-26T14:00:00Z");
  expect(earlier.flatMap((terms) => terms.verdicts.map(({ slot }) => slot.closes))).toEqual([
    "2026-01-12T07:00:00Z",
    "2026-01-19T07:00:00Z",
  ]);
  expect(verdicts).toMatchObject([
    {
      slot: { number: 3, opens: "2026-01-19T07:00:00Z", closes: "2026-01-26T13:00:00Z" },
      verdict: "kept",
    },
  ]);
});

test.each<[what: string, to: (day: number) => string, closes: readonly string[]]>([
  // On the last of a week's days it is Monday again.
  ["deadline", (day) => `weekly\ndue: ${days[day % 7]} 08:00`, ["2026-01-19", "2026-01-26"]],
  ["cadence", (day) => `every ${day + 20} days\ndue: 08:00`, ["2026-01-19"]],
])("who moves the %s on each day owes what was promised", async (_, to, closes) => {
  const { remote } = await firstRun();
  const first = Date.parse("2026-01-13T06:59:00Z");
  await appendHistory(
    remote,
    Array.from({ length: 13 }, (_day, day) =>
      changed("weekly\ndue: Monday 08:00", to(day), new Date(first + day * 864e5).toISOString()),
    ),
  );
  const { verdicts, earlier } = await stateOf(remote, "2026-01-26T14:00:00Z");
  const judged = [...earlier.flatMap((terms) => terms.verdicts), ...verdicts];
  expect(judged.filter(({ verdict }) => verdict === "broken")).toMatchObject(
    closes.map((day) => ({ slot: { closes: `${day}T07:00:00Z` } })),
  );
});

test("a roast that is owed is owed on, whatever is promised later", async () => {
  const { remote, scratch } = await firstRun();
  await publishTo(remote, { scratch, id: "run-2", at: afterSecond, prepared: [] });
  await appendHistory(remote, [changed("handle: ilse", "handle: ilsev", "2026-01-20T08:00:00Z")]);
  await publishTo(remote, { scratch, id: "run-3", at: "2026-01-26T12:00:00Z", prepared: [] });
  const { records } = await publishTo(remote, {
    scratch,
    id: "run-4",
    at: "2026-01-27T12:00:00Z",
    prepared: [],
  });
  expect(records.filter(({ kind }) => kind === "penance")).toEqual([]);
});

test("what was told to be due stays due where only the rest of a slot is left", async () => {
  const { remote, scratch } = await firstRun();
  await appendHistory(remote, [changed("Monday 08:00", "Tuesday 08:00", "2026-01-13T08:00:00Z")]);
  const before = await publishTo(remote, {
    scratch,
    id: "run-2",
    at: "2026-01-19T12:00:00Z",
    prepared: [],
  });
  await appendHistory(remote, [changed("Monday 08:00", "Wednesday 08:00", "2026-01-20T06:00:00Z")]);
  const state = await stateOf(remote, "2026-01-20T12:00:00Z");
  expect(state.open?.closes).toBe(before.heartbeat.next_due);
});

const days = ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday"];

test("what else changes with a deadline counts at once", async () => {
  const { remote } = await firstRun();
  const at = "2026-01-14T08:00:00Z";
  await appendHistory(remote, [
    {
      ...entryCommit(at, "moved"),
      files: { "content/notes/moved.md": "---\ntitle: Moved\n---\nHot.\n" },
    },
    {
      at: "2026-01-15T08:00:00Z",
      files: {
        "roast-bot.yaml": `${promiseText.replace("Monday", "Tuesday")}paths: { entries: content/notes }\n`,
      },
    },
  ]);
  const { earlier } = await stateOf(remote, afterSecond);
  expect(earlier.flatMap((terms) => terms.verdicts)).toMatchObject([
    { verdict: "kept" },
    { verdict: "kept", slot: { closes: "2026-01-19T07:00:00Z" } },
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
