import { describe, expect, it } from "vitest";
import { detect as findDoubts } from "../../src/charges/charges/doubted-in-comment/charge.ts";
import { detect as findIgnoredLints } from "../../src/charges/charges/ignored-lints/charge.ts";
import { added, buildChange } from "../../src/charges/cases.ts";

describe("the rule that a linter is told not to ask about", () => {
  const rows: readonly (readonly [line: string, rule: string | undefined, path?: string])[] = [
    ["acl.allow(admin); // eslint-disable-line no-eval", "no-eval"],
    ["start('disable=all', 'noqa: E1'); // eslint-disable-line no-eval", "no-eval"],
    ["acl.allow(admin); // eslint-disable-line", undefined],
    ["a() // biome-ignore lint/suspicious/noDebugger", "lint/suspicious/noDebugger"],
    ["acl.allow(admin)  # noqa: S307", "S307", "src/bell.py"],
    ["a(allow(b))  # pylint: disable=broad-except", "broad-except", "src/bell.py"],
    ["#![allow(clippy::unwrap_used)]", "clippy::unwrap_used", "src/bell.rs"],
    ["#![allow(warnings)]", undefined, "src/bell.rs"],
  ];
  it.each(rows)("of %s is %s", (line, rule, path = "src/bell.ts") => {
    const finding = findIgnoredLints(buildChange({ files: { [path]: added(`${line}\n${line}`) } }));
    expect(finding?.terms?.["marker"]).toBeDefined();
    expect(finding?.terms?.["rule"]).toBe(rule);
  });
});

describe("the words that doubt in a long comment", () => {
  const long =
    "The bell is rung three times here, whatever the harbour master says of it or of its tower, and ";
  const rows: readonly (readonly [doubt: string, quote: string])[] = [
    [
      "I'm not sure if the harbour gets its bells from the undocumented_registry_lookup",
      "I'm not sure if the harbour gets its bells from the",
    ],
    [
      "I don't know why the bells of the towers are heard out of the bell.registry alone",
      "I don't know why the bells of the towers are heard out of the",
    ],
    ["I don't know why it stops.", "I don't know why it stops"],
  ];
  it.each(rows)("%s are quoted up to the end of a word", (doubt, quote) => {
    const files = { "src/bell.ts": added(`// ${long}${doubt}\nring(3);`) };
    expect(findDoubts(buildChange({ files }))?.terms).toEqual({ says: quote });
  });
});
