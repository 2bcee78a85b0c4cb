import { describe, expect, it } from "vitest";
import { lexLines } from "../../../src/charges/reading/lex-lines.ts";
import { findSyntax } from "../../../src/charges/reading/syntax.ts";

function lex(language: string, text: string) {
  const syntax = findSyntax(language);
  if (!syntax) throw new Error(`no syntax for ${language}`);
  return lexLines(text.split("\n"), syntax);
}

const code = (language: string, text: string) =>
  lex(language, text).map((line) => line.code.replaceAll(/\s+/g, " ").trim());

describe("telling code from comments and texts", () => {
  it.each([
    ["typescript", 'ring("// no", 1); // yes', 'ring(" ", 1);'],
    ["typescript", "ring('it\\'s', 2);", "ring(' ', 2);"],
    ["typescript", "a = `x ${ring({ b: 1 })} y`;", "a = ` ${ring({ b: 1 })} `;"],
    ["typescript", "a = /[/'\"]/.test(b); c();", "a = .test(b); c();"],
    ["typescript", "a = b / c / d; // e", "a = b / c / d;"],
    ["typescript", "ring(/* softly */ 1);", "ring( 1);"],
    ["python", "ring('#', f\"{a}\")  # softly", "ring(' ', f\" \")"],
    ["go", "ring(`# // \\`, 'x') // softly", "ring(` `, )"],
    ["rust", "fn a<'b>(c: &'b str) { d('\"'); } // e", "fn a<'b>(c: &'b str) { d( ); }"],
    ["rust", 'a(r#"say "no" // here"#);', 'a(r#" "#);'],
    ["java", 'ring("a \\" // b"); // c', 'ring(" ");'],
    ["ruby", "ring 'a # b' # c", "ring ' '"],
    ["shell", 'echo "$#" ${a#b} # c', 'echo " " ${a#b}'],
  ])("reads a line of %s: %s", (language, line, expected) => {
    expect(code(language, line)).toEqual([expected]);
  });

  it("keeps every line as long as it was", () => {
    const text = "const a = `b\n${c} /* d */`; // e\n/* f\n*/ g('h');";
    const lengths = lex("typescript", text).map((line) => line.code.length);
    expect(lengths).toEqual(text.split("\n").map((line) => line.length));
  });

  it("goes on over lines with long comments and texts", () => {
    expect(code("python", 'def a():\n    """Say\n    # nothing\n    """\n    return 1')).toEqual([
      "def a():",
      '"""',
      "",
      '"""',
      "return 1",
    ]);
    expect(code("typescript", "a(); /* b\n c();\n */ d();")).toEqual(["a();", "", "d();"]);
    expect(code("shell", "cat <<EOF\n# no comment\nEOF\nring")).toEqual([
      "cat <<EOF",
      "",
      "",
      "ring",
    ]);
  });

  it("sees that a hunk starts inside a comment or a text", () => {
    expect(code("typescript", " * the bell\n */\nring();")).toEqual(["", "", "ring();"]);
    expect(code("java", "the end of it */ ring();")).toEqual(["ring();"]);
    expect(code("python", '    the last words.\n    """\n    ring()')).toEqual([
      "",
      '"""',
      "ring()",
    ]);
    expect(code("python", 'def a():\n    """The first words\n    and more')).toEqual([
      "def a():",
      '"""',
      "",
    ]);
  });

  it("ends a text at its line where it was never closed", () => {
    expect(code("typescript", "a('b\nring();")).toEqual(["a('", "ring();"]);
  });

  it("gives what comments and texts say", () => {
    const [line] = lex("python", "ring('low', \"high\")  # TODO: both");
    expect(line?.strings).toEqual(["low", "high"]);
    expect(line?.comment).toBe("TODO: both");
  });

  it("knows no syntax for what is not code", () => {
    expect(["json", "markdown", "unknown", "constructor"].map(findSyntax)).toEqual(
      Array.from({ length: 4 }),
    );
  });
});
