import { expect, test } from "vitest";
import { findMarkUp } from "../../src/receipts/find-mark-up.ts";

test.each<[text: string, found: readonly string[]]>([
  ["See https://example.org/tides for more.", ["https://example.org/tides"]],
  ["_http://example.org_ is a link, too.", ["http://example.org_"]],
  [
    "1HTTP://example.org is one, and FTP://example.org",
    ["HTTP://example.org", "FTP://example.org"],
  ],
  ["Pull request #12 of okhttp: “Ring at high water”.", []],
  ["Pull request #12 of http: “Ring at high water”.", []],
  ["“See https://example.org” is quoted.", []],
  ["It rings :bell: twice.", [":bell:"]],
])("%s", (text, found) => {
  expect(findMarkUp(text)).toEqual(found);
});
