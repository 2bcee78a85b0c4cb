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
