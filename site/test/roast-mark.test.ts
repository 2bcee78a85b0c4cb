import { expect, it } from "vitest";
import { parseRoastMark } from "../src/dev-log/roast-mark.ts";

const mark = {
  slot: 3,
  evidence: "data/roast_bot/2026-11-15-slot-3/evidence.json",
  receipts: "data/roast_bot/2026-11-15-slot-3/receipts.json",
};

it("reads the mark that roast-bot sets, and passes over what else it says", () => {
  expect(parseRoastMark({ ...mark, writer: "house" })).toEqual(mark);
});

it.each([
  undefined,
  true,
  { ...mark, receipts: "data/roast_bot/../private.json" },
  { ...mark, receipts: "data/roast_bot/../evidence.json" },
  { ...mark, receipts: "https://example.com/receipts.json" },
  { ...mark, evidence: "../../evidence.json" },
  { ...mark, evidence: "data/roast_bot/a/b/evidence.json" },
])("makes nothing of %j", (value) => {
  expect(parseRoastMark(value)).toBeUndefined();
});
