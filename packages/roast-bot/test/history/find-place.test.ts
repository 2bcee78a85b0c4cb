import { expect, test } from "vitest";
import { readHead } from "../../src/history/find-place.ts";

test.each([
  ["docs/bells.md", "---\ntitle: How to ring a bell\n---\n\n# Bells\n", "How to ring a bell"],
  ["docs/bells.md", "\n# How to ring a bell\n\nPull.\n", "How to ring a bell"],
  ["docs/bells.md", "# How to ring a bell {#ring}\n", "How to ring a bell"],
  ["docs/bells.md", "# Bells\n", undefined],
  ["docs/bells.md", "```sh\n# install all of it\n```\n", undefined],
  ["docs/bells.md", `${"Pull.\n".repeat(30)}# How to ring a bell\n`, undefined],
  ["docs/bells.rst", "Pull as here::\n\n    all of it\n    ---------\n", undefined],
  ["docs/bells.rst", "all of it\n-=-=-=-=-\n", undefined],
  ["docs/bells.adoc", "= How to ring a bell\n", "How to ring a bell"],
  ["docs/bells.rst", "How to ring a bell\n==================\n", "How to ring a bell"],
  [
    "bells.py",
    '#!/usr/bin/python\n"""Rings the bells of a harbour."""\n',
    "Rings the bells of a harbour",
  ],
  [
    "bells.py",
    '"""\nRings the bells of a harbour.\n\nAt noon.\n"""\n',
    "Rings the bells of a harbour",
  ],
  [
    "bells.go",
    "// Package bells rings the bells of a harbour. It pulls.\npackage bells\n",
    "Package bells rings the bells of a harbour",
  ],
  ["bells.rs", "//! Rings the bells of a harbour.\n", "Rings the bells of a harbour"],
  [
    "bells.js",
    "/**\n * @fileoverview Rings the bells of a harbour.\n */\n",
    "Rings the bells of a harbour",
  ],
  [".github/workflows/ring.yml", "name: Ring at noon\non: push\n", "Ring at noon"],
  ["bells.py", "import bell\n\ndef ring():\n    pass\n", undefined],
  ["bells.py", '"""Copyright the harbour"""\n', undefined],
  ["docs/bells.md", "# [Bells](https://a.example)\n", undefined],
  ["bells.yml", "name: Ring at noon\n", undefined],
])("at the head of %s with %j stands %s", (path, text, says) => {
  const found = readHead(path, text);
  expect(found?.says).toBe(says);
  if (found === undefined) return;
  expect(text.split("\n")[found.from - 1]).toBe(found.text);
  expect(found.text).toContain(says);
});
