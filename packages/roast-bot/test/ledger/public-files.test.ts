import { expect, test } from "vitest";
import type { LedgerRecord } from "@mea-culpa/formats";
import { emptyChain } from "../../src/ledger/chain.ts";
import { foldLedger } from "../../src/ledger/ledger-state.ts";
import { makeHeartbeat } from "../../src/ledger/heartbeat.ts";
import { writePublicFiles } from "../../src/ledger/public-files.ts";
import { isPublicFile } from "../../src/promise/public-file.ts";
import type { DevLogPaths } from "../../src/promise/promise.ts";
import { sampleId, samplePromise } from "./sample-ledger.ts";

const folder = "static/roast-bot";
const paths: DevLogPaths = {
  ...samplePromise.paths,
  public: folder,
  ledger: `${folder}/ledger.jsonl`,
  evidence: folder,
};

const at = "2026-01-26T07:00:05Z";
const slot = (number: number, promise = sampleId): LedgerRecord => ({
  kind: "slot",
  at,
  promise,
  slot: number,
  opens: `2026-01-${number * 7 - 2}T07:00:00Z`.replace("-5T", "-05T"),
  closes: `2026-01-${number * 7 + 5}T07:00:00Z`,
  verdict: "broken",
  entries: [],
  excuse: null,
  penance: {
    kind: "roasted",
    entry: "content/posts/roast.md",
    title: `<script>${number}</script>`,
    subject: `ilse/x#${number}`,
    evidence: "ab".repeat(32),
  },
});

const terms = (promise: string, more: object = {}): LedgerRecord => ({
  kind: "promise",
  at,
  promise,
  who: "ilse",
  cadence: "weekly, Monday 08:00",
  zone: "Europe/Budapest",
  since: "2026-01-06",
  ...more,
});

function write(records: readonly LedgerRecord[], where: DevLogPaths = paths): Map<string, string> {
  const heartbeat = makeHeartbeat({
    promise: samplePromise,
    ledger: foldLedger(records),
    end: emptyChain,
    due: "2026-01-26T07:00:00Z",
    run: { at, error: null, interval: null },
  });
  const files = writePublicFiles({ paths: where, records, heartbeat });
  return new Map(files.map(({ path, content }) => [path, content]));
}

test("the record, a feed and a badge are written into the public folder", () => {
  const files = write([slot(1), slot(2)]);
  expect([...files.keys()]).toEqual(
    ["record.html", "feed.xml", "badge.svg"].map((name) => `${folder}/${name}`),
  );
  const page = files.get(`${folder}/record.html`) ?? "";
  expect(page).toContain('<a href="2026-01-12-slot-1/evidence.json">evidence</a>');
  expect(page).toContain('<a href="2026-01-19-slot-2/receipts.json">receipts</a>');
  expect(page).toContain('<a href="ledger.jsonl">');
  expect(page).not.toContain("<script");
  expect(files.get(`${folder}/feed.xml`)).toContain(
    `<link href="record.html#slot-${sampleId}-2"/>`,
  );
});

test("what isn't published beside the page has no link", () => {
  const page = write([slot(1)], { ...samplePromise.paths, public: folder }).get(
    `${folder}/record.html`,
  );
  expect(page).not.toContain("evidence.json");
  expect(page).not.toContain("jsonl");
});

test("it changes with verdicts, not with the clock of a run", () => {
  expect(write([slot(1)])).toEqual(write([slot(1)]));
  expect(write([]).get(`${folder}/record.html`)).toContain("No slot is over yet.");
});

test("nothing is written where no such folder is named", () => {
  expect(write([slot(1)], samplePromise.paths)).toEqual(new Map());
});

test.each([
  ["static/roast-bot/record.html", true],
  ["roast-bot/badge.svg", true],
  ["static/feed.xml", false],
  ["content/my-roast-bot/feed.xml", false],
  ["content/roast-bot/entry.html", false],
])("%s may be such a file: %s", (path, isOne) => {
  expect(isPublicFile(path)).toBe(isOne);
});

test("the record goes on across terms, and leaves out whoever promised before", () => {
  const files = write([
    terms("of-tom", { who: "tom" }),
    slot(1, "of-tom"),
    terms("earlier"),
    slot(2, "earlier"),
    terms(sampleId, { cadence: "monthly, day 1, 08:00" }),
    slot(3),
  ]);
  const page = files.get(`${folder}/record.html`) ?? "";
  const rows = [...page.matchAll(/<tr id="(slot-[^"]+)"|other terms: ([^<]+)</g)];
  expect(rows.map(([, id, said]) => id ?? said)).toEqual([
    `slot-${sampleId}-3`,
    "weekly, Monday 08:00 (Europe/Budapest)",
    "slot-earlier-2",
  ]);
  expect(files.get(`${folder}/feed.xml`)?.match(/<entry>/g)).toHaveLength(2);
});
