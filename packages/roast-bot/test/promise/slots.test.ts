import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { SlotTerms } from "../../src/promise/due-moments.ts";
import { indexSlots, isOver, nextDue, slotsUntil } from "../../src/promise/slots.ts";
import { parseCadence } from "../../src/promise/cadence.ts";

function terms(words: { cadence: string; due: string; zone: string; since: string }): SlotTerms {
  const parsed = parseCadence(words);
  if (parsed.kind === "unclear") throw new Error(parsed.expected);
  return { cadence: parsed.cadence, zone: words.zone, since: words.since };
}

function deadlines(slotTerms: SlotTerms, until: string): string[] {
  return slotsUntil(slotTerms, until).map((slot) => slot.closes);
}

describe("slots", () => {
  test("the first opens with the local day of the promise and closes at the next due moment", () => {
    const weekly = terms({
      cadence: "weekly",
      due: "Monday 08:00",
      zone: "Europe/Lisbon",
      since: "2026-01-07",
    });
    expect(slotsUntil(weekly, "2026-01-15T00:00:00Z")).toEqual([
      { number: 1, opens: "2026-01-07T00:00:00Z", closes: "2026-01-12T08:00:00Z" },
      { number: 2, opens: "2026-01-12T08:00:00Z", closes: "2026-01-19T08:00:00Z" },
    ]);
  });

  test.each([
    {
      what: "a week over the spring change is an hour shorter",
      words: {
        cadence: "weekly",
        due: "Monday 08:00",
        zone: "America/Chicago",
        since: "2026-03-01",
      },
      until: "2026-03-10T00:00:00Z",
      closes: ["2026-03-02T14:00:00Z", "2026-03-09T13:00:00Z", "2026-03-16T13:00:00Z"],
    },
    {
      what: "a due time inside the spring gap moves past it",
      words: {
        cadence: "weekly",
        due: "Sunday 02:30",
        zone: "America/Chicago",
        since: "2026-03-02",
      },
      until: "2026-03-09T00:00:00Z",
      closes: ["2026-03-08T08:30:00Z", "2026-03-15T07:30:00Z"],
    },
    {
      what: "a due time that happens twice in autumn is due the first time",
      words: {
        cadence: "weekly",
        due: "Sunday 01:30",
        zone: "America/Chicago",
        since: "2026-10-26",
      },
      until: "2026-11-01T06:00:00Z",
      closes: ["2026-11-01T06:30:00Z"],
    },
    {
      what: "a fortnight counts from the first due weekday",
      words: { cadence: "fortnightly", due: "Fri 17:00", zone: "UTC", since: "2026-01-01" },
      until: "2026-01-31T00:00:00Z",
      closes: [
        "2026-01-02T17:00:00Z",
        "2026-01-16T17:00:00Z",
        "2026-01-30T17:00:00Z",
        "2026-02-13T17:00:00Z",
      ],
    },
    {
      what: "a fortnight due at the very moment the promise begins is due a week later",
      words: { cadence: "fortnightly", due: "Monday 00:00", zone: "UTC", since: "2026-01-05" },
      until: "2026-01-13T00:00:00Z",
      closes: ["2026-01-12T00:00:00Z", "2026-01-26T00:00:00Z"],
    },
    {
      what: "a promise made on the day of the week it is due has a week until it is",
      words: { cadence: "weekly", due: "Monday 08:00", zone: "UTC", since: "2026-01-05" },
      until: "2026-01-13T00:00:00Z",
      closes: ["2026-01-12T08:00:00Z", "2026-01-19T08:00:00Z"],
    },
    {
      what: "a promise made on the day of the month it is due has a month until it is",
      words: { cadence: "monthly", due: "5 08:00", zone: "UTC", since: "2026-01-05" },
      until: "2026-01-13T00:00:00Z",
      closes: ["2026-02-05T08:00:00Z"],
    },
    {
      what: "every ten days runs over the leap day",
      words: { cadence: "every 10 days", due: "08:00", zone: "UTC", since: "2028-02-20" },
      until: "2028-03-12T00:00:00Z",
      closes: ["2028-03-01T08:00:00Z", "2028-03-11T08:00:00Z", "2028-03-21T08:00:00Z"],
    },
    {
      what: "the 31st is the last day of shorter months, and stays the 31st afterwards",
      words: { cadence: "monthly", due: "31 23:59", zone: "UTC", since: "2027-12-15" },
      until: "2028-03-01T00:00:00Z",
      closes: [
        "2027-12-31T23:59:00Z",
        "2028-01-31T23:59:00Z",
        "2028-02-29T23:59:00Z",
        "2028-03-31T23:59:00Z",
      ],
    },
    {
      what: "a day that a zone skipped has no deadline of its own",
      words: { cadence: "every day", due: "08:00", zone: "Pacific/Apia", since: "2011-12-28" },
      until: "2011-12-31T12:00:00Z",
      closes: ["2011-12-29T18:00:00Z", "2011-12-30T18:00:00Z", "2011-12-31T18:00:00Z"],
    },
    {
      what: "a weekly deadline on a day that a zone skipped is the next day's",
      words: { cadence: "weekly", due: "Friday 09:00", zone: "Pacific/Apia", since: "2011-12-19" },
      until: "2012-01-05T00:00:00Z",
      closes: ["2011-12-23T19:00:00Z", "2011-12-30T19:00:00Z", "2012-01-05T19:00:00Z"],
    },
  ])("$what", ({ words, until, closes }) => {
    expect(deadlines(terms(words), until)).toEqual(closes);
  });

  test("a deadline belongs to the slot it closes, and the slot is over then", () => {
    const weekly = terms({
      cadence: "weekly",
      due: "Monday 08:00",
      zone: "UTC",
      since: "2026-01-01",
    });
    const slotAt = indexSlots(slotsUntil(weekly, "2026-02-01T00:00:00Z"));
    const slot = slotAt("2026-01-05T08:00:00Z");
    expect(slot?.number).toBe(1);
    expect(slotAt("2026-01-05T08:00:00.001Z")?.number).toBe(2);
    expect(slot && isOver(slot, "2026-01-05T08:00:00Z")).toBe(true);
    expect(slot && isOver(slot, "2026-01-05T07:59:59Z")).toBe(false);
    expect(nextDue(weekly, "2026-01-05T08:00:00Z")).toBe("2026-01-12T08:00:00Z");
  });

  test("nothing lies in a slot before the promise began", () => {
    const weekly = terms({
      cadence: "weekly",
      due: "Monday 08:00",
      zone: "UTC",
      since: "2026-01-01",
    });
    const slotAt = indexSlots(slotsUntil(weekly, "2026-02-01T00:00:00Z"));
    expect(slotAt("2026-01-01T00:00:00Z")).toBeUndefined();
    expect(slotsUntil(weekly, "2025-12-01T00:00:00Z")).toEqual([]);
  });
});

describe("slots of any promise", () => {
  const anyTerms = fc
    .record({
      rhythm: fc.oneof(
        fc.tuple(
          fc.constantFrom("weekly", "fortnightly"),
          fc.constantFrom("Monday", "Wed", "saturday", "Sunday"),
        ),
        fc.tuple(
          fc.integer({ min: 1, max: 40 }).map((days) => `every ${days} days`),
          fc.constant(""),
        ),
        fc.tuple(fc.constant("monthly"), fc.integer({ min: 1, max: 31 }).map(String)),
      ),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom(
        "UTC",
        "Europe/Lisbon",
        "America/Chicago",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Asia/Kathmandu",
        "America/Sao_Paulo",
      ),
      since: fc.date({
        min: new Date("2000-01-01"),
        max: new Date("2035-12-31"),
        noInvalidDate: true,
      }),
    })
    .map(({ rhythm: [cadence, day], hour, minute, zone, since }) => {
      const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      const due = `${day} ${time}`.trim();
      return terms({ cadence, due, zone, since: since.toISOString().slice(0, 10) });
    });

  test("they tile all time since the promise began: no gap, no overlap, numbered from 1", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 400 }), (slotTerms, days) => {
        const start = Temporal.PlainDate.from(slotTerms.since).toZonedDateTime(slotTerms.zone);
        const found = slotsUntil(slotTerms, start.add({ days }).toInstant().toString());
        expect(found[0]?.opens).toBe(start.toInstant().toString());
        for (const [index, slot] of found.entries()) {
          expect(slot.number).toBe(index + 1);
          expect(Temporal.Instant.compare(slot.opens, slot.closes)).toBe(-1);
          if (index > 0) expect(slot.opens).toBe(found[index - 1]?.closes);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("every instant after the beginning lies in exactly one, and is due at its end", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 400 * 86_400 }), (slotTerms, seconds) => {
        const start = Temporal.PlainDate.from(slotTerms.since).toZonedDateTime(slotTerms.zone);
        const instant = start.toInstant().add({ seconds }).toString();
        const found = slotsUntil(slotTerms, instant);
        const slot = indexSlots(found)(instant);
        const holding = found.filter(
          ({ opens, closes }) =>
            Temporal.Instant.compare(opens, instant) < 0 &&
            Temporal.Instant.compare(instant, closes) <= 0,
        );
        expect(holding).toEqual([slot]);
        if (slot?.closes !== instant) expect(nextDue(slotTerms, instant)).toBe(slot?.closes);
      }),
      { numRuns: 150 },
    );
  });

  test("deadlines show the due time on the local clock, but where the clock skips it", () => {
    fc.assert(
      fc.property(anyTerms, (slotTerms) => {
        const start = Temporal.PlainDate.from(slotTerms.since).toZonedDateTime(slotTerms.zone);
        const found = slotsUntil(slotTerms, start.add({ days: 200 }).toInstant().toString());
        const shown = found.map(({ closes }) =>
          Temporal.Instant.from(closes)
            .toZonedDateTimeISO(slotTerms.zone)
            .toPlainTime()
            .toString({ smallestUnit: "minute" }),
        );
        const odd = shown.filter((time) => time !== slotTerms.cadence.time);
        expect(odd.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });
});
