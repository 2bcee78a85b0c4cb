import { describe, expect, it } from "vitest";
import {
  findBlocks,
  isControlHead,
  readFunctionName,
} from "../../../src/charges/reading/blocks.ts";
import { readChange } from "../../../src/charges/reading/read-change.ts";
import { added, buildChange } from "../../../src/charges/cases.ts";

function blocks(path: string, text: string) {
  const [file] = readChange(buildChange({ files: { [path]: added(text) } }));
  return file ? findBlocks(file.hunks[0]?.after ?? [], file.syntax) : [];
}

describe("finding blocks", () => {
  it("takes a brace block from its head to its closing brace", () => {
    const found = blocks(
      "src/a.ts",
      "function ring(\n  a: Tide,\n): void {\n  if (a) {\n    b();\n  }\n}",
    );
    expect(found.map(({ head, from, to }) => [head, from, to])).toEqual([
      ["if (a)", 3, 5],
      ["function ring( a: Tide, ): void", 0, 6],
    ]);
  });

  it("takes a Python block from its head to its last indented line", () => {
    const found = blocks(
      "src/a.py",
      "def ring(\n    a,\n):\n    if a:\n        b()\n\n    c()\nd()",
    );
    expect(found.map(({ head, from, body, to }) => [head, from, body, to])).toEqual([
      ["if a:", 3, 4, 4],
      ["def ring( a, ):", 0, 3, 6],
    ]);
  });

  it("is not misled by braces in texts", () => {
    expect(blocks("src/a.ts", 'ring("{");\nring("}");')).toEqual([]);
  });
});

describe("reading a block's head", () => {
  it.each([
    ["if (a)", true],
    ["} else if (a)", true],
    ["for _, a := range b", true],
    ["while True:", true],
    ["match kind", true],
    ["} else", false],
    ["const a =", false],
    ["function iffy()", false],
    ["return", false],
  ])("says whether “%s” is a control structure", (head, expected) => {
    expect(isControlHead(head)).toBe(expected);
  });

  it.each([
    ["async def ring(self, a):", "ring"],
    ["export async function ring<A>(a: A): void", "ring"],
    ["export const ring = async (a: Tide): Promise<void> =>", "ring"],
    ["func (h *Harbour) Ring(a Tide) error", "Ring"],
    ["pub async fn ring(a: Tide) -> bool", "ring"],
    ["private static void ring(Tide a) throws TideError", "ring"],
    ["async #ring(a: Tide): Promise<void>", "#ring"],
    ["if (ring(a))", undefined],
    ["class Harbour", undefined],
    ["const a =", undefined],
  ])("names the function that “%s” declares", (head, name) => {
    expect(readFunctionName(head)).toBe(name);
  });
});
