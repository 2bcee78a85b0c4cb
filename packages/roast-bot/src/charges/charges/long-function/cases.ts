import { added, repeated, type Cases } from "../../cases.ts";

const branches = (count: number, tab = "  ") =>
  repeated(count, (at) => `${tab}if (tides[${at}].high) {\n${tab}  ring(${at});\n${tab}}`);
const typescript = `export function settle(tides: Tide[]): void {\n${branches(30)}\n}`;
const method = `class Harbour {\n  async settle(tides: Tide[]): Promise<void> {\n${branches(30, "    ")}\n  }\n}`;
const python = `def settle(tides):\n${repeated(45, (at) => `    if tides[${at}].high:\n        ring(${at})`)}`;
const go = `func (h *Harbour) settle(tides []Tide) {\n${repeated(30, (at) => `	if tides[${at}].high {\n		ring(${at})\n	}`)}\n}`;
const table = `export function names(): string[] {\n  return [\n${repeated(120, (at) => `    "harbour ${at}",`)}\n  ];\n}`;
const factory = `export function harbour() {\n  return {\n${repeated(12, (at) => `    ring${at}(tide) {\n${branches(3, "      ")}\n    },`)}\n  };\n}`;

export const cases: Cases = {
  finds: {
    "a long function": { files: { "src/settle.ts": added(typescript) } },
    "a long method": { files: { "src/settle.ts": added(method) } },
    "a long function in Python": { files: { "src/settle.py": added(python) } },
    "a long function in Go": { files: { "settle.go": added(go) } },
  },
  leavesAlone: {
    "a function of 40 lines": {
      files: { "src/a.ts": added(`function a() {\n${branches(13)}\n}`) },
    },
    "a table": { files: { "src/names.ts": added(table) } },
    "a factory of short methods": { files: { "src/harbour.ts": added(factory) } },
    "a function that was long already": {
      files: {
        "src/a.ts": added(typescript).replaceAll(/^\+/gm, " ").replace("ring(3)", "ring(4)"),
      },
    },
    "a function that moved": {
      files: {
        "src/old.ts": added(typescript).replaceAll(/^\+/gm, "-"),
        "src/new.ts": added(typescript),
      },
    },
    "a test": { files: { "test/a.test.ts": added(typescript) } },
    "two functions that are long together": {
      files: {
        "src/a.ts": added(`function a() {\n${branches(15)}\n}\nfunction b() {\n${branches(15)}\n}`),
      },
    },
    "code inside a text": { files: { "src/a.ts": added(`const a = \`${typescript}\`;`) } },
  },
};
