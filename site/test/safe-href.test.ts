import { expect, it } from "vitest";
import { safeHref } from "../build/safe-href.ts";

it.each([
  "https://example.com/a?b=1#c",
  "HTTP://example.com",
  "mailto:a@example.com",
  "other.html",
  "../up/one",
  "/from/the/root",
  "//example.com/same-scheme",
  "#place",
  "?query",
  "path/with:colon",
])("keeps %j", (href) => {
  expect(safeHref(href)).toBe(href);
});

it.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " \u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "blob:https://example.com/1",
  "intent:x",
  "https://[broken",
])("drops %j", (href) => {
  expect(safeHref(href)).toBeNull();
});
