import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTrailers, withTrailers } from "../../src/dev-log/bot-trailers.ts";
import { EvidencePackError, parseEvidencePack } from "../../src/case/evidence-pack.ts";
import { cleanText, shownPath } from "../../src/change/clean-text.ts";
import { parseMergeMessage } from "../../src/change/parse-merge-message.ts";
import { parsePatch, unquotePath } from "../../src/change/parse-patch.ts";
import { parseSubject } from "../../src/change/parse-subject.ts";
import { plainText } from "../../src/commands/terminal.ts";
import { readEntry } from "../../src/entry/read-entry.ts";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import { appendRecords, emptyChain } from "../../src/ledger/chain.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { parsePromise } from "../../src/promise/parse-promise.ts";
import { explainRefusal } from "../../src/publish/explain-refusal.ts";
import { parseReceipts, ReceiptsError } from "../../src/receipts/parse-receipts.ts";
import { findPublishedSecrets } from "../../src/secrets/find-published-secrets.ts";
import { findSecrets, redactSecrets } from "../../src/secrets/find-secrets.ts";
import { escapeXml } from "../../src/xml.ts";
import { judged, sampleId, sampleRun } from "../ledger/sample-ledger.ts";
import { promiseText } from "../publish/promised-dev-log.ts";

/** The suite tries so many of each, always the same ones; `FUZZ_RUNS=100000 FUZZ_SEED=7` tries others. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 300);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_128);
const timeout = 30_000 + runs * 20;

/** What has a meaning to some parser, beside anything at all. */
const fragments = [
  ...Array.from("\n\r\t\0\u001b\u0085\u2028\u202e\ufeff\ud800'\"`\\{}[]()<>:;,.#@!&|*-+=~?%$/ "),
  "---\n",
  "+++\n",
  "...\n",
  "title: ",
  "date: 2026-01-01\n",
  "!!js/function ",
  "&a [*a, *a]\n",
  "<<: *a\n",
  "__proto__",
  "constructor",
  "diff --git a/x b/x\n",
  "--- a/x\n",
  "+++ b/x\n",
  "@@ -1,2 +1,3 @@ f(\n",
  "@@ -0,0 +1,999999999 @@\n",
  "+a\n",
  "-b\n",
  " c\n",
  "\\ No newline at end of file\n",
  "rename from x\n",
  "GIT binary patch\n",
  '"a/\\303\\251\\n"',
  "Roast-Bot-Run: r\n",
  "Roast-Bot-Slot: 2\n",
  "Merge pull request #7 from mara/f\n",
  "-----BEGIN PRIVATE KEY-----",
  "-----END PRIVATE KEY-----",
  "token = 'q7Zr0vKx93LmTbYw5NcH8dPf2GsJ6uAe'",
  "https://a:b@c.example/",
  "[redacted]",
  "漢字",
  "🦀",
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 12 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

/** A text that is right, with something in it deleted, doubled or put in. */
function damaged(text: string): fc.Arbitrary<string> {
  const place = fc.nat(Math.max(0, text.length - 1));
  return fc
    .array(fc.record({ at: place, length: fc.nat(20), put: hostile }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((edits) =>
      edits.reduce(
        (now, { at, length, put }) => now.slice(0, at) + put.slice(0, 40) + now.slice(at + length),
        text,
      ),
    );
}

function holds<Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void): void {
  fc.assert(fc.property(values, law), { numRuns: runs, seed });
}

/** The files of a site on Hugo. */
const siteFiles = {
  paths: new Set(["hugo.toml", "content", "content/posts"]),
  texts: new Map([["hugo.toml", ""]]),
};

const ledger = appendRecords(
  emptyChain,
  sampleRun({
    settlement: {
      promise: sampleId,
      decisions: [
        { kind: "settle", judged: judged(1, "kept") },
        { kind: "settle", judged: judged(2, "excused") },
      ],
    },
  }),
).text;

describe("whatever a text holds", { timeout }, () => {
  test("front matter is read, or its fault has a place", () => {
    const fenced = hostile.map((text) => `---\n${text}\n---\n`);
    const toml = hostile.map((text) => `+++\n${text}\n+++\n`);
    const json = hostile.map((text) => `{"title": "${text}`);
    holds(fc.oneof(hostile, fenced, toml, json), (text) => {
      const read = parseFrontMatter(text);
      if (read.kind === "unreadable") {
        expect(read.line).toBeGreaterThanOrEqual(1);
        expect(read.column).toBeGreaterThanOrEqual(1);
      } else expect(Object.getPrototypeOf({ ...read.values })).toBe(Object.prototype);
    });
  });

  test("a promise is valid, or every problem has a place", () => {
    holds(fc.oneof(hostile, damaged(promiseText)), (text) => {
      const parsed = parsePromise({ text, file: "roast-bot.yaml", siteFiles });
      if (parsed.kind === "valid") return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { line, column } of parsed.problems) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }
    });
  });

  test("a diff is read without an error, each line with a number of its own", () => {
    holds(hostile, (text) => {
      for (const { hunks } of parsePatch(text)) {
        for (const { lines } of hunks) {
          const after = lines.flatMap((line) => ("after" in line ? [line.after] : []));
          expect(new Set(after).size).toBe(after.length);
        }
      }
      expect(typeof unquotePath(text)).toBe("string");
    });
  });

  test("a ledger that was touched anywhere does not hold, up to where it was", () => {
    holds(damaged(ledger), (text) => {
      const parsed = parseLedger(text, { file: "ledger.jsonl" });
      expect(parsed.kind === "sound" && parsed.lines.length === 4).toBe(text === ledger);
      const sound = parsed.kind === "sound" ? parsed : parsed.soundPart;
      const lines = ledger.split("\n").slice(0, sound.lines.length);
      expect(text.startsWith(lines.map((line) => `${line}\n`).join(""))).toBe(true);
    });
  });

  test("evidence and receipts are read, or refused in our own words", () => {
    holds(fc.oneof(hostile, fc.json(), damaged('{"schema":"mea-culpa/evidence/1"}')), (text) => {
      expect(refusalOf(() => parseEvidencePack(text), EvidencePackError)).toBe(true);
      expect(refusalOf(() => parseReceipts(text), ReceiptsError)).toBe(true);
    });
  });

  test("an entry is read, and a message, and what a remote says", () => {
    holds(hostile, (text) => {
      expect(readEntry(text)).toBeDefined();
      parseMergeMessage(text);
      parseSubject(text);
      const { rule } = explainRefusal(text);
      expect(rule.length).toBeLessThanOrEqual(140);
    });
  });

  test("no message makes a commit of ours say another slot or run", () => {
    holds(hostile, (message) => {
      const trailers = { promise: "0".repeat(16), slots: [3], run: "r" };
      const printed = withTrailers(message.replaceAll(/[\r\n\0]/g, " "), trailers);
      expect(parseTrailers(printed.slice(printed.lastIndexOf("\n\n") + 2))).toEqual(trailers);
    });
  });

  test("what is shown draws nothing: no control characters, no marks of direction, no mark-up", () => {
    holds(hostile, (text) => {
      expect(cleanText(text)).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\p{Cs}]/u);
      expect(shownPath(text)).not.toMatch(/\p{Cc}/u);
      expect(plainText(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      expect(escapeXml(text)).not.toMatch(/[<>"'\u202a-\u202e\u2066-\u2069]|&(?!#\d+;)/);
    });
  });

  test("what was redacted is no secret any more, and keeps its lines", () => {
    holds(hostile.map(cleanText), (text) => {
      const redacted = redactSecrets(text);
      expect(findSecrets(redacted)).toEqual([]);
      expect(redactSecrets(redacted)).toBe(redacted);
      expect(redacted.split("\n")).toHaveLength(text.split("\n").length);
      expect(findPublishedSecrets("x.json", JSON.stringify({ redacted }))).toEqual([]);
    });
  });
});

/** Whether it is read, or refused by an error of this class. */
function refusalOf(read: () => unknown, refusal: new (...args: never[]) => Error): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof refusal) return true;
    throw error;
  }
}
