import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DevLogEntry, PublicStretch, Whose } from "../../src/dev-log/dev-log-entry.ts";
import { judgeSlots } from "../../src/dev-log/judge-slots.ts";
import type { DevLogPromise } from "../../src/promise/promise.ts";
import { slotsUntil } from "../../src/promise/slots.ts";

type Terms = Pick<DevLogPromise, "cadence" | "zone" | "since" | "excuses">;

const weekly: Terms = {
  cadence: { kind: "weekly", weekday: 1, time: "08:00" },
  zone: "Europe/Lisbon",
  since: "2026-03-03",
  excuses: [],
};
/** The deadlines of slots 1 to 4; the clocks go forward before the last. */
const [first, second, third] = [
  "2026-03-09T08:00:00Z",
  "2026-03-16T08:00:00Z",
  "2026-03-23T08:00:00Z",
];
const fourth = "2026-03-30T07:00:00Z";
const mine: Whose = { kind: "author", through: "front-matter", name: "mara" };

function entry(spans: readonly (readonly [string, string?])[], whose: Whose = mine): DevLogEntry {
  const stretches = spans.map(([from, until]): PublicStretch => {
    const commit = { commit: "c", path: "p", authorDate: from, committerDate: from };
    return { from, ...(until !== undefined && { until }), ...commit };
  });
  return { path: spans.join(), title: "T", whose, state: "public", stretches, slotTrailers: [] };
}

function translation(length: number): DevLogEntry {
  const entry = measured([["2026-03-05T00:00:00Z", length]]);
  return { ...entry, path: "de.md", translationOf: "p.md" };
}

function original(length: number): DevLogEntry {
  return { ...measured([["2026-03-04T00:00:00Z", length]]), path: "p.md" };
}

type Lengths = readonly (readonly [from: string, words: number])[];

/** An entry that is public from its first length on. */
function measured(lengths: Lengths): DevLogEntry {
  const [[from] = [""]] = lengths;
  const [stretch] = entry([[from]]).stretches;
  if (stretch === undefined) throw new TypeError("an entry has a stretch");
  const counted = lengths.map(([at, words]) => ({ ...stretch, from: at, words }));
  return { ...entry([[from]]), stretches: [{ ...stretch, lengths: counted }] };
}

/** An entry of a day that the first commit of its history brought, and is younger. */
function imported(day: string, from: string, whose: Whose = mine): DevLogEntry {
  const frontMatterDate = { written: day, at: Date.parse(day) };
  return { ...entry([[from]], whose), frontMatterDate, isOlderThanHistory: true };
}

/** An entry of a day that stands there by a commit whose clock was wrong. */
function ahead(day: string): DevLogEntry {
  const frontMatterDate = { written: day, at: Date.parse(day) };
  return { ...entry([]), frontMatterDate, isOlderThanHistory: true };
}

/** What is in doubt of each slot, when nothing else was written. */
function doubts(entry: DevLogEntry): readonly number[] {
  const slots = slotsUntil(weekly, fourth);
  const judged = judgeSlots({ promise: weekly, slots, entries: [entry], now: fourth });
  return judged.flatMap(({ slot, doubts: found }) => found.map(() => slot.number));
}

function verdicts(entries: readonly DevLogEntry[], terms: Terms = weekly, now: string = fourth) {
  const slots = slotsUntil(terms, now);
  return judgeSlots({ promise: terms, slots, entries, now }).map(({ verdict }) => verdict);
}

describe("judgeSlots", () => {
  test.each([
    { what: "nothing was written", spans: [], expected: ["broken", "broken", "broken", "broken"] },
    {
      what: "at the deadline itself",
      spans: [[first]],
      expected: ["kept", "broken", "broken", "broken"],
    },
    {
      what: "a second after it",
      spans: [["2026-03-09T08:00:01Z"]],
      expected: ["broken", "kept", "broken", "broken"],
    },
    {
      what: "before the promise began",
      spans: [["2026-03-02T23:59:59Z"]],
      expected: ["broken", "broken", "broken", "broken"],
    },
    {
      what: "withdrawn before the deadline",
      spans: [["2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z"]],
      expected: ["broken", "broken", "broken", "broken"],
    },
    {
      what: "withdrawn at the deadline",
      spans: [["2026-03-10T00:00:00Z", second]],
      expected: ["broken", "broken", "broken", "broken"],
    },
    {
      what: "withdrawn after the deadline",
      spans: [["2026-03-10T00:00:00Z", third]],
      expected: ["broken", "kept", "broken", "broken"],
    },
    {
      what: "withdrawn early and back two weeks on",
      spans: [["2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z"], ["2026-03-17T00:00:00Z"]],
      expected: ["broken", "broken", "kept", "broken"],
    },
    {
      what: "counted once, then withdrawn and back",
      spans: [["2026-03-04T00:00:00Z", "2026-03-10T00:00:00Z"], ["2026-03-17T00:00:00Z"]],
      expected: ["kept", "broken", "broken", "broken"],
    },
    {
      what: "public before the promise, withdrawn and back",
      spans: [["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"], ["2026-03-17T00:00:00Z"]],
      expected: ["broken", "broken", "broken", "broken"],
    },
    {
      what: "within the hour that summer time takes",
      spans: [["2026-03-30T07:30:00Z"]],
      expected: ["broken", "broken", "broken", "broken"],
    },
  ] as const)("an entry $what: $expected", ({ spans, expected }) => {
    expect(verdicts([entry(spans)])).toEqual(expected);
  });

  test("counts nobody else's entries, and none of the bot's", () => {
    const others: Whose = { kind: "other", through: "front-matter", names: ["Tom"] };
    const bots: Whose = { kind: "bot", because: "mark" };
    const entries = [
      entry([["2026-03-04T00:00:00Z"]], others),
      entry([["2026-03-04T00:00:00Z"]], bots),
    ];
    expect(verdicts(entries)[0]).toBe("broken");
  });

  test("gives no verdict to a slot that is open, whatever was written", () => {
    expect(verdicts([entry([["2026-03-04T00:00:00Z"]])], weekly, "2026-03-09T07:59:59Z")).toEqual(
      [],
    );
  });

  test("names the entries that prove a kept slot, in the order they became public", () => {
    const late = entry([["2026-03-05T00:00:00Z"]]);
    const early = entry([["2026-03-04T00:00:00Z"]]);
    const slots = slotsUntil(weekly, first);
    const [judged] = judgeSlots({ promise: weekly, slots, entries: [late, early], now: first });
    expect(judged?.entries.map((proof) => proof.entry)).toEqual([early, late]);
  });

  test("judges only the slots it is asked for, by the history of all", () => {
    const back = entry([["2026-03-04T00:00:00Z", third], ["2026-03-24T00:00:00Z"]]);
    const [, , , last] = slotsUntil(weekly, fourth);
    const judged = judgeSlots({
      promise: weekly,
      slots: last ? [last] : [],
      entries: [back],
      now: fourth,
    });
    expect(judged).toMatchObject([{ slot: { number: 4 }, verdict: "broken" }]);
  });

  test.each([
    {
      what: "covers the deadline's local day",
      from: "2026-03-16",
      until: "2026-03-16",
      expected: "excused",
    },
    { what: "ends the day before", from: "2026-03-10", until: "2026-03-15", expected: "broken" },
    {
      what: "was declared at the last moment",
      from: "2026-03-16",
      until: "2026-03-16",
      declaredAt: second,
      expected: "excused",
    },
    {
      what: "was declared too late",
      from: "2026-03-16",
      until: "2026-03-16",
      declaredAt: "2026-03-16T08:00:01Z",
      expected: "broken",
    },
  ])("a pause that $what: $expected", ({ from, until, declaredAt, expected }) => {
    const excuse = { from, until, reason: "x", ...(declaredAt !== undefined && { declaredAt }) };
    expect(verdicts([], { ...weekly, excuses: [excuse] })[1]).toBe(expected);
  });

  test("an entry outweighs a pause", () => {
    const excuses = [{ from: "2026-03-01", until: "2026-03-31", reason: "x" }];
    expect(verdicts([entry([["2026-03-10T00:00:00Z"]])], { ...weekly, excuses })).toEqual([
      "excused",
      "kept",
      "excused",
      "excused",
    ]);
  });

  describe("where the terms ask for fifty words", () => {
    const terms = { ...weekly, minimumWords: 50 };

    test.each<[what: string, lengths: Lengths, expected: readonly string[], short: number[]]>([
      ["a stub", [["2026-03-04T00:00:00Z", 4]], ["broken"], [4]],
      ["as many as were promised", [["2026-03-04T00:00:00Z", 50]], ["kept"], []],
      [
        "a stub that is filled in time",
        [
          ["2026-03-04T00:00:00Z", 4],
          [first, 50],
        ],
        ["kept"],
        [],
      ],
      [
        "a stub that is filled in the week after",
        [
          ["2026-03-04T00:00:00Z", 4],
          ["2026-03-10T00:00:00Z", 50],
        ],
        ["broken", "kept"],
        [4],
      ],
      [
        "an entry that is cut before the deadline",
        [
          ["2026-03-04T00:00:00Z", 60],
          ["2026-03-05T00:00:00Z", 6],
        ],
        ["broken"],
        [6],
      ],
      [
        "an entry that is cut after it",
        [
          ["2026-03-04T00:00:00Z", 60],
          ["2026-03-10T00:00:00Z", 6],
        ],
        ["kept", "broken"],
        [],
      ],
      [
        "an entry that is edited every week",
        [
          ["2026-03-04T00:00:00Z", 60],
          ["2026-03-10T00:00:00Z", 70],
        ],
        ["kept", "broken"],
        [],
      ],
    ])("%s", (_, lengths, expected, short) => {
      const slots = slotsUntil(terms, fourth);
      const entries = [measured(lengths)];
      const judged = judgeSlots({ promise: terms, slots, entries, now: fourth });
      expect(judged.map(({ verdict }) => verdict).slice(0, expected.length)).toEqual(expected);
      expect(judged.flatMap((each) => each.short.map(({ words }) => words))).toEqual(short);
    });

    test("counts for the moment at which it had them", () => {
      const entries = [
        measured([
          ["2026-03-04T00:00:00Z", 4],
          ["2026-03-06T00:00:00Z", 50],
          ["2026-03-07T00:00:00Z", 60],
        ]),
      ];
      const slots = slotsUntil(terms, first);
      const [judged] = judgeSlots({ promise: terms, slots, entries, now: first });
      expect(judged?.entries[0]?.stretch.from).toBe("2026-03-06T00:00:00Z");
    });

    test("a stub stays one where later terms ask for less", () => {
      const slots = slotsUntil(weekly, fourth);
      const timeline = slots.map((slot) => ({ ...slot, minimumWords: slot.number === 1 ? 50 : 0 }));
      const entries = [measured([["2026-03-04T00:00:00Z", 4]])];
      const judged = judgeSlots({ promise: weekly, slots, timeline, entries, now: fourth });
      expect(judged.map(({ verdict }) => verdict)).not.toContain("kept");
    });

    test("a translation keeps the slot only where its original is a stub", () => {
      const slots = slotsUntil(terms, first);
      const [stub] = judgeSlots({
        promise: terms,
        slots,
        entries: [original(4), translation(60)],
        now: first,
      });
      expect(stub?.entries.map(({ entry: { path } }) => path)).toEqual(["de.md"]);
      const [whole] = judgeSlots({
        promise: terms,
        slots,
        entries: [original(60), translation(60)],
        now: first,
      });
      expect(whole?.entries.map(({ entry: { path } }) => path)).toEqual(["p.md"]);
    });
  });

  test("no entry ever keeps two slots, and each slot that is over has one verdict", () => {
    const moment = fc
      .integer({ min: 0, max: 60 * 24 * 40 })
      .map((minutes) =>
        new Date(Date.parse("2026-02-25T00:00:00Z") + minutes * 60_000).toISOString(),
      );
    const stretches = fc
      .uniqueArray(moment, { maxLength: 7 })
      .map((moments) => moments.toSorted())
      .map((moments) =>
        moments.flatMap((from, index): [string, string?][] => {
          const until = moments[index + 1];
          if (index % 2 === 1) return [];
          return [until === undefined ? [from] : [from, until]];
        }),
      );
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 6 }), (spans) => {
        const entries = spans.map((each) => entry(each));
        const slots = slotsUntil(weekly, fourth);
        const judged = judgeSlots({ promise: weekly, slots, entries, now: fourth });
        expect(judged.map(({ slot }) => slot.number)).toEqual([1, 2, 3, 4]);
        const counted = judged.flatMap((each) => each.entries.map((proof) => proof.entry));
        expect(new Set(counted).size).toBe(counted.length);
        for (const { slot, entries: proofs } of judged) {
          for (const { stretch } of proofs) {
            expect(
              stretch.from > slot.opens && stretch.from <= slot.closes.replace("Z", ".000Z"),
            ).toBe(true);
          }
        }
      }),
    );
  });
});

describe("what can't be judged leaves a slot in doubt", () => {
  const unknown: Whose = { kind: "other", through: "commit", names: [], doubt: "nobody knows" };
  const known: Whose = { kind: "other", through: "front-matter", names: ["Tom Ek"] };
  const place = { path: "p", line: 3, column: 1, message: "odd" };
  const unread = (whose: Whose, from: string, until?: string): DevLogEntry => ({
    ...entry([], whose),
    unread: [{ ...place, from, ...(until !== undefined && { until }) }],
  });

  test.each([
    { what: "nobody's entry", of: entry([[second]], unknown), expected: [2] },
    {
      what: "nobody's that was withdrawn",
      of: entry([["2026-03-10T00:00:00Z", "2026-03-12T00:00:00Z"]], unknown),
      expected: [],
    },
    {
      what: "nobody's translation",
      of: { ...entry([[second]], unknown), translationOf: "p" },
      expected: [],
    },
    { what: "somebody's", of: entry([[second]], known), expected: [] },
    { what: "her own unread one", of: unread(mine, "2026-03-10T00:00:00Z"), expected: [2] },
    { what: "nobody's unread one", of: unread(unknown, "2026-03-10T00:00:00Z"), expected: [2] },
    { what: "somebody's unread one", of: unread(known, "2026-03-10T00:00:00Z"), expected: [] },
    {
      what: "one mended in time",
      of: unread(mine, "2026-03-10T00:00:00Z", "2026-03-12T00:00:00Z"),
      expected: [],
    },
    {
      what: "what makes pages as long as it stands",
      of: {
        ...entry([]),
        unread: [
          { ...place, from: "2026-03-10T00:00:00Z", until: fourth, makesPages: true as const },
        ],
      },
      expected: [2, 3],
    },
    { what: "one mended later", of: unread(mine, "2026-03-10T00:00:00Z", third), expected: [2] },
  ])("$what: $expected", ({ of, expected }) => {
    expect(doubts(of)).toEqual(expected);
  });
});

describe("an entry that is older than the history of its dev log", () => {
  const others: Whose = { kind: "other", through: "front-matter", names: ["Tom Ek"] };
  test.each<[says: string, entry: DevLogEntry, slots: readonly number[]]>([
    ["the slot of its day", imported("2026-03-11", "2026-03-18T00:00:00Z"), [2]],
    ["both slots of a deadline's day", imported("2026-03-09", "2026-03-18T00:00:00Z"), [1, 2]],
    ["that of its day, where its commit is of the future", ahead("2026-03-11"), [2]],
    ["none where it is a draft", { ...ahead("2026-03-11"), state: "draft" as const }, []],
    ["no slot that was open then", imported("2026-03-11", "2026-03-12T00:00:00Z"), []],
    ["no slot of an older day", imported("2026-02-11", "2026-03-18T00:00:00Z"), []],
    ["no slot where it is another's", imported("2026-03-11", "2026-03-18T00:00:00Z", others), []],
  ])("leaves %s in doubt", (_, came, slots) => {
    expect(doubts(came)).toEqual(slots);
  });
});
