import { describe, expect, it } from "vitest";
import { detect as findDoubts } from "../../src/charges/charges/doubted-in-comment/charge.ts";
import { added, buildChange } from "../../src/charges/cases.ts";

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
