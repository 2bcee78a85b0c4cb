import type { BlamedLine } from "./blamed-lines.ts";

/** The names that a line declares: functions, classes, constants and variables, not parameters. */
export function readDeclaredNames({ language, code }: BlamedLine): readonly string[] {
  const patterns = declarations[language] ?? declarations[aliases[language] ?? ""] ?? [];
  return patterns.flatMap((pattern) => {
    const name = pattern.exec(code)?.[1];
    return name === undefined ? [] : [name];
  });
}

const aliases: Readonly<Record<string, string>> = {
  javascript: "typescript",
  kotlin: "java",
  csharp: "java",
};

const declarations: Readonly<Record<string, readonly RegExp[]>> = {
  typescript: [
    /\b(?:function\*?|class|interface|type|enum)\s+([A-Za-z_$][\w$]*)/,
    /\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?:[:=]|;|$)/,
  ],
  python: [
    /^\s*(?:async\s+)?def\s+(\w+)/,
    /^\s*class\s+(\w+)/,
    /^\s*([a-z_]\w*)\s*(?::[^=]+)?=(?!=)/,
  ],
  go: [
    /^func\s+(?:\([^)]*\)\s*)?(\w+)/,
    /^\s*(?:var|const|type)\s+(\w+)/,
    /^\s*(\w+)(?:\s*,\s*\w+)*\s*:=/,
  ],
  rust: [/\b(?:fn|struct|enum|trait|mod|const|static)\s+(\w+)/, /\blet\s+(?:mut\s+)?(\w+)/],
  java: [/\b(?:class|interface|enum|record|object|fun|val|var)\s+(\w+)/],
  ruby: [/^\s*(?:def|class|module)\s+(?:self\.)?(\w+)/, /^\s*([a-z_]\w*)\s*=(?!=)/],
};

/** The name of the test that a line declares, as it is written there. */
export function readTestName({ language, code, text, strings }: BlamedLine): string | undefined {
  switch (language) {
    case "typescript":
    case "javascript": {
      const name = /^\s*(?:it|test)(?:\.(?:concurrent|sequential))?\(\s*["'`]/.test(code)
        ? strings[0]
        : undefined;
      return name !== undefined && name !== "" && text.includes(name) ? name : undefined;
    }
    case "python":
      return /^\s*(?:async\s+)?def\s+(test_\w+)/.exec(code)?.[1];
    case "go":
      return /^func\s+(Test[A-Z_]\w*)\(/.exec(code)?.[1];
    case "rust":
      return /^\s*(?:async\s+)?fn\s+(\w+)\(\)/.exec(code)?.[1];
    case "java":
    case "kotlin":
      return /^\s*(?:public\s+)?(?:void|fun)\s+(\w+)\(\)/.exec(code)?.[1];
    case "ruby":
      return /^\s*(?:it|test)\s+["']/.test(code) ? strings[0] : undefined;
    default:
      return undefined;
  }
}
