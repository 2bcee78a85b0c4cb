import { expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { buildListPack } from "../../src/evidence/build-list-pack.ts";
import { formatWeekday } from "../../src/lines/charge-blanks.ts";
import { buildChange } from "../../src/charges/cases.ts";

const occasion = (zone: string) => ({
  who: "ines",
  names: ["Ines Okafor"],
  slot: { opens: "2026-03-01T23:00:00Z", closes: "2026-03-08T23:00:00Z", zone },
  findings: { charges: [], compliments: [] },
});

test.each([
  ["Asia/Tokyo", "2026-03-02T08:00:00+09:00", "Monday"],
  ["UTC", "2026-03-01T23:00:00+00:00", "Sunday"],
  ["America/Los_Angeles", "2026-03-01T15:00:00-08:00", "Sunday"],
  ["Etc/GMT-14", "2026-03-02T13:00:00+14:00", "Monday"],
  ["Asia/Kathmandu", "2026-03-02T04:45:00+05:45", "Monday"],
])("a silence in %s is told by the weekdays there", (zone, opens, weekday) => {
  const [list] = buildListPack([{ source: "ines/bell", candidates: [] }], occasion(zone)).exhibits;
  expect(list).toMatchObject({ opens });
  expect(formatWeekday(opens)).toBe(weekday);
});

test("what was merged late on a committer's Sunday is told as the promise's Monday", () => {
  const mergedAt = "2026-03-01T23:30:00-08:00";
  const commits = [{ subject: "Ring", at: mergedAt }];
  const { exhibits } = buildEvidencePack(
    buildChange({ mergedAt, commits, commitsKnown: true }),
    occasion("Europe/Lisbon"),
  );
  expect(exhibits).toMatchObject([
    { kind: "pull-request", mergedAt: "2026-03-02T07:30:00+00:00" },
    { kind: "commit", authoredAt: "2026-03-02T07:30:00+00:00" },
  ]);
});
