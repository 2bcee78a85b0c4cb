import type { YAMLParseError } from "yaml";

/** What is wrong with a YAML text, in words for whoever wrote it. */
export function describeYamlError({ code, pos, message }: YAMLParseError, text: string): string {
  if (code === "DUPLICATE_KEY") {
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(text.slice(pos[0], pos[0] + 80))?.[0] ?? "";
    return `the key \`${key}\` stands here a second time`;
  }
  if (code === "MULTIPLE_DOCS") return "a second document begins here, and only one is read";
  return message;
}
