import { expect, it } from "vitest";
import { relativeHref } from "../src/dev-log/relative-href.ts";

it.each([
  { from: "/", to: "/", href: "./index.html" },
  { from: "/index.html", to: "/entries/a.html", href: "./entries/a.html" },
  { from: "/entries/a.html", to: "/", href: "../index.html" },
  { from: "/entries/a.html", to: "/entries/b.html", href: "../entries/b.html" },
  { from: "/entries/2026/a.html", to: "/tags/x.html", href: "../../tags/x.html" },
])("leads from $from to $to by $href", ({ from, to, href }) => {
  expect(relativeHref({ from, to })).toBe(href);
});
