import type { BlamedLine } from "./blamed-lines.ts";

/** The name of the test that a line declares, as it is written there. */
export function testName({ language, code, text, strings }: BlamedLine): string | undefined {
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
