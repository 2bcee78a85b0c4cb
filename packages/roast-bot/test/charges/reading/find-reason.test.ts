import { describe, expect, it } from "vitest";
import { findReason } from "../../../src/charges/reading/find-reason.ts";
import { lexLines } from "../../../src/charges/reading/lex-lines.ts";
import { findSyntax } from "../../../src/charges/reading/syntax.ts";

function reasonIn(text: string): string | undefined {
  const syntax = findSyntax("typescript");
  if (!syntax) return expect.fail("no syntax");
  const lines = text.split("\n");
  const lexed = lexLines(lines, syntax);
  const read = lines.map((line, at) => ({
    text: line,
    code: lexed[at]?.code ?? "",
    comment: lexed[at]?.comment ?? "",
  }));
  return findReason(read, lines.length - 1);
}

describe("the reason of a line", () => {
  it.each([
    "ring(); // the bell is deaf",
    "// the bell is deaf\nring();",
    "// the bell is deaf\nlift();\n\nring();",
    "// the bell is deaf\nif (low) {\n  ring();",
    "// the bell is deaf\ntry {\n  lift();\n  swing();\n  wait();\n  ebb();\n} catch {\n  ring();",
    "try {\n  lift();\n} catch { // the bell is deaf\n  ring();",
  ])("is found in %j", (text) => {
    expect(reasonIn(text)).toBe("the bell is deaf");
  });

  it.each([
    "ring();",
    "// the bell\nring();",
    "// TODO ring the other bell\nring();",
    "// eslint-disable-next-line no-bells of any kind\nring();",
    "// ring(harbour, tide, bell);\nring();",
    "// the bell is deaf\na();\nb();\nc();\nring();",
    "// the bell is deaf\nfunction toll() {\n  ring();",
    "if (low) {\n  // the bell is deaf\n  lift();\n}\nring();",
    "lift(); // the bell is deaf\nring();",
  ])("is not found in %j", (text) => {
    expect(reasonIn(text)).toBeUndefined();
  });
});
