import { describe, expect, it } from "vitest";
import { findDefinitions, findEnclosing } from "../../src/code/find-definitions.ts";

/** `kind name from-to doc` of each definition. */
async function tell(language: string, text: string): Promise<readonly string[] | undefined> {
  const found = await findDefinitions(text, language);
  return found?.map(({ kind, name, from, to, doc }) =>
    `${kind} ${name} ${from}-${to} ${doc}`.trim(),
  );
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "python",
    `import os

# Kept open between nodes.
@dataclass
class Pool(Base):
    """Holds connections.

    Longer talk.
    """

    size: int = 3

    @property
    async def free(self):
        return [c for c in self.all if not c.busy]

def close(): pass
`,
    [
      "class Pool 3-15 Holds connections. Longer talk.",
      "function Pool.free 13-15",
      "function close 17-17",
    ],
  ],
  [
    "typescript",
    `/** Reads a tide. */
export async function readTide(at: Date): Promise<Tide> {
  return { at };
}

export const high = (tide: Tide) => {
  return tide.level > 3;
};

const three = 3;

export abstract class Table<Row> implements Rows {
  readonly #rows = new Map();
  // Not for outsiders.
  get first() { return 1; }
  later = async () => 2;
}

interface Rows { all(): void }
type Level = "low" | "high";
`,
    [
      "function readTide 1-4 Reads a tide.",
      "function high 6-8",
      "class Table 12-17",
      "function Table.first 14-15 Not for outsiders.",
      "function Table.later 16-16",
      "class Rows 19-19",
      "class Level 20-20",
    ],
  ],
  ["tsx", `function Page({ tide }: Props) {\n  return <p>{tide}</p>;\n}\n`, ["function Page 1-3"]],
  [
    "javascript",
    `module.exports = { a() {} };\nfunction* each() { yield 1; }\nclass A { static b = () => 1 }\n`,
    ["function a 1-1", "function each 2-2", "class A 3-3", "function A.b 3-3"],
  ],
  [
    "go",
    `package tides

// Pool keeps connections.
type Pool struct {
	size int
}

// Close ends all of them.
// It never fails.
func (p *Pool) Close() error {
	return nil
}
`,
    [
      "class Pool 3-6 Pool keeps connections.",
      "function Pool.Close 8-12 Close ends all of them. It never fails.",
    ],
  ],
  [
    "rust",
    `/// A pool.
#[derive(Debug)]
pub struct Pool { size: usize }

impl Pool {
    /// Ends it.
    pub fn close(&self) -> bool { true }
}
`,
    ["class Pool 1-3 A pool.", "class Pool 5-8", "function Pool.close 6-7 Ends it."],
  ],
  [
    "java",
    `/** A pool. */
public class Pool {
  Pool() {}
  @Override
  public void close() { new Bell() { @Override void ring() {} }; }
}
record Tide(int level) {}
`,
    [
      "class Pool 1-6 A pool.",
      "function Pool.Pool 3-3",
      "function Pool.close 4-5",
      "class Tide 7-7",
    ],
  ],
  [
    "csharp",
    `namespace Tides;
/// <summary>A pool.</summary>
public class Pool {
  public int Close() => 1;
}
`,
    ["class Pool 2-5 <summary>A pool.</summary>", "function Pool.Close 4-4"],
  ],
  [
    "ruby",
    `module Tides
  # A pool.
  class Pool
    def self.open; end
    def close
      true
    end
  end
end
`,
    [
      "class Tides 1-9",
      "class Tides.Pool 2-8 A pool.",
      "function Tides.Pool.open 4-4",
      "function Tides.Pool.close 5-7",
    ],
  ],
  [
    "php",
    `<?php\n/** A pool. */\nfinal class Pool {\n  function close(): bool { return true; }\n}\nfunction tide() {}\n`,
    ["class Pool 2-5 A pool.", "function Pool.close 4-4", "function tide 6-6"],
  ],
  [
    "c",
    `struct pool;\n/* Ends it. */\nstatic int *pool_close(struct pool *p)\n{\n  return 0;\n}\nstruct tide { int level; };\n`,
    ["function pool_close 2-6 Ends it.", "class tide 7-7"],
  ],
  [
    "cpp",
    `namespace tides {\ntemplate <typename T>\nclass Pool {\n  void close() { }\n};\nvoid Pool<int>::open() {}\n}\n`,
    ["class Pool 2-5", "function Pool.close 4-4", "function Pool<int>::open 6-6"],
  ],
  ["shell", `# Ends all.\nclose_all() {\n  true\n}\n`, ["function close_all 1-4 Ends all."]],
  ["powershell", `function Close-Pool {\n  1\n}\n`, ["function Close-Pool 1-3"]],
];

describe("the definitions of a source", () => {
  it.each(cases)("are found in %s", async (language, text, expected) => {
    expect(await tell(language, text)).toEqual(expected);
  });

  it("are found around what is broken", async () => {
    const text = "def whole():\n    return 1\n\nclass Broken(:\n\ndef after():\n    return 2\n";
    expect(await tell("python", text)).toContain("function whole 1-2");
  });

  it("are not guessed for a language without a grammar, nor in a text that nobody reads", async () => {
    expect(await findDefinitions("fun x() = 1", "kotlin")).toBeUndefined();
    expect(await findDefinitions(`x = "${"y".repeat(1_000_000)}"`, "python")).toBeUndefined();
  });

  it("are found in a text that nests deeper than the call stack", async () => {
    const text = `x = ${"[".repeat(20_000)}${"]".repeat(20_000)}\ndef f(): pass\n`;
    expect(await findDefinitions(text, "python")).toBeDefined();
  });
});

describe("the definition around a line", () => {
  const text = [
    "class Pool:",
    "    def get(self):",
    "        def one():",
    "            return 1",
    "        return one",
    ...Array.from({ length: 60 }, (_, at) => `    field_${at} = ${at}`),
    "class Small:",
    "    def put(self):",
    "        return 2",
    "x = 1",
    "",
  ].join("\n");

  it.each([
    // A function, not the one inside of it.
    [4, "Pool.get"],
    // A class where no function is around it, or where it is small.
    [20, "Pool"],
    [68, "Small"],
    [69, undefined],
  ] as const)("%i is read best in %s", async (line, name) => {
    const definitions = (await findDefinitions(text, "python")) ?? [];
    expect(findEnclosing(definitions, { line, longest: 250 })?.name).toBe(name);
  });

  it("is none where all are too long", async () => {
    const definitions = (await findDefinitions(text, "python")) ?? [];
    expect(findEnclosing(definitions, { line: 20, longest: 40 })).toBeUndefined();
  });
});
