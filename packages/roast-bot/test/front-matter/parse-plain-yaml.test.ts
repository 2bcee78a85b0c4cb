import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { parsePlainYaml } from "../../src/front-matter/parse-plain-yaml.ts";

/** Pieces of which front matter consists, and of what only a whole parser understands. */
const pieces = fc.constantFrom(
  ..."title|date|draft|tags|a-b|x_1|__proto__|2026".split("|"),
  ...": |:|: \n|\n|\n- |\n  - |\n    - | |  |\t|, |,|[|]|{|}|#| #|'|\"|\\|&a|*a|!x|?|- |-|--|...|%|@|`|>|||~".split(
    "|",
  ),
  ..."true|True|FALSE|null|NULL|yes|no|0|7|007|-3|1.5|1e3|.inf|0x1F|2026-01-06|2026-01-06T10:00:00Z".split(
    "|",
  ),
  ...'2026-01-06 10:00:00 +0100|Tides|über alles|潮|a: b|a:b|C#|it\'s|say "hi"|a\\nb|http://x.example|é'.split(
    "|",
  ),
);

test("reads nothing otherwise than a whole parser of YAML does", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const text = parts.join("");
      const values = parsePlainYaml(text);
      if (values === undefined) return;
      read += 1;
      const whole = parseDocument(text, { logLevel: "silent" });
      expect(whole.errors).toEqual([]);
      expect(values).toEqual((whole.toJS() as unknown) ?? {});
    }),
    { numRuns: 20_000, seed: 20_261_128 },
  );
  expect(read).toBeGreaterThan(500);
});

test("reads what most front matter is", () => {
  const text = `title: On tides, again
date: 2026-01-06T10:00:00Z
draft: false
weight: 3
description: "It's a tide: high"
tags: [sea, the moon]
authors:
  - mara
  - "Tom Ek"
# a note
image:
`;
  expect(parsePlainYaml(text)).toEqual({
    title: "On tides, again",
    date: "2026-01-06T10:00:00Z",
    draft: false,
    weight: 3,
    description: "It's a tide: high",
    tags: ["sea", "the moon"],
    authors: ["mara", "Tom Ek"],
    image: null,
  });
});
