import { added, repeated, type Cases } from "../../cases.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";

const block = `  const tide = await feed.latest(harbour.identifier);
  if (tide === undefined) throw new TideError(harbour);
  const height = tide.height + harbour.correction;
  const minutes = clock.minutesUntil(tide.moment);
  alarms.schedule(harbour, minutes, height);
  log.info("scheduled", { harbour, minutes });
  return { harbour, height, minutes };`;
const imports = repeated(10, (at) => `import { tide${at} } from "./tide-${at}.ts";`);
const rows = repeated(10, (at) => `  { name: "Harbour ${at}", depth: ${at} },`);
const wrap = (name: string) => `async function ${name}(harbour) {\n${block}\n}`;

/** A function around the block, as the parser hands it over. */
function define(name: string, from: number): TouchedDefinition {
  return {
    kind: "function",
    name,
    path: "src/a.ts",
    language: "typescript",
    side: "after",
    role: "source",
    text: wrap(name),
    from,
    to: from + 8,
    line: from,
    doc: "",
    changedLines: 9,
    isOnlyTalk: false,
    isOnBothSides: false,
    isKnown: true,
  };
}

export const cases: Cases = {
  finds: {
    "a block in two files": {
      files: { "src/a.ts": added(wrap("a")), "src/b.ts": added(wrap("b")) },
    },
    "a block twice in a file": { files: { "src/a.ts": added(`${wrap("a")}\n${wrap("b")}`) } },
    "a block in two functions of a file": {
      files: { "src/a.ts": added(`${wrap("a")}\n${wrap("b")}`) },
      history: { definitions: [define("a", 1), define("b", 10)] },
    },
    "a block three times": {
      files: { "src/a.ts": added([wrap("a"), wrap("b"), wrap("c")].join("\n\n")) },
    },
    "a block indented otherwise": {
      files: {
        "src/a.ts": added(wrap("a")),
        "src/b.ts": added(wrap("b").replaceAll(/^/gm, "    ")),
      },
    },
  },
  leavesAlone: {
    samples: {
      files: { "samples/a.ts": added(wrap("a")), "samples/b.ts": added(wrap("b")) },
    },
    "guards that were only wrapped": {
      files: Object.fromEntries(
        ["src/a.ts", "src/b.ts"].map((path) => [
          path,
          ["a", "b", "c", "d", "e", "f"]
            .map((name) => `if (${name}High > 1) throw new RangeError(tell(${name}High, "high"));`)
            .map((line) => `-${line}\n+${line.replace(") throw", ")\n+  throw")}`)
            .join("\n"),
        ]),
      ),
    },
    "a block that is brought back": {
      title: "Fix the bells",
      body: "Brings back the old bells of the harbour.",
      files: { "src/a.ts": added(wrap("a")), "src/b.ts": added(wrap("b")) },
    },
    "a block that was written elsewhere": {
      title: "chore: port the bells of the old harbour",
      files: { "src/a.ts": added(wrap("a")), "src/b.ts": added(wrap("b")) },
    },
    imports: { files: { "src/a.ts": added(imports), "src/b.ts": added(imports) } },
    "rows of a table": { files: { "src/a.ts": added(rows), "src/b.ts": added(rows) } },
    "a moved block": {
      files: {
        "src/a.ts": added(wrap("a")).replaceAll(/^\+/gm, "-"),
        "src/b.ts": added(wrap("a")),
      },
    },
    "a block split into two files": {
      files: {
        "src/a.ts": added(wrap("a")).replaceAll(/^\+/gm, "-"),
        "src/b.ts": added(wrap("b")),
        "src/c.ts": added(wrap("c")),
      },
    },
    tests: { files: { "test/a.test.ts": added(wrap("a")), "test/b.test.ts": added(wrap("b")) } },
    "a licence header": {
      files: {
        "src/a.ts": added(
          repeated(12, (at) => `// You may return line ${at} if (and only if) told.`),
        ),
        "src/b.ts": added(
          repeated(12, (at) => `// You may return line ${at} if (and only if) told.`),
        ),
      },
    },
    "five lines": {
      files: {
        "src/a.ts": added(block.split("\n").slice(0, 5).join("\n")),
        "src/b.ts": added(block.split("\n").slice(0, 5).join("\n")),
      },
    },
    "generated clients": {
      files: { "src/generated/a.ts": added(wrap("a")), "src/generated/b.ts": added(wrap("b")) },
    },
  },
};
