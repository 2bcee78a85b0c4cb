/** Whether a comment is read by a tool: it begins with the tool, or has a mark that prose has not. */
export function isDirective(text: string): boolean {
  return marked.test(text) || tools.test(text);
}

const marked = /^\s*(?:\/\/|\/\*+|#|--|;+|<!--|%)\s*(?:[@#+!=:]|[\w-]+:\S|type: )/;

const tools =
  /^\W*(?:biome|c8|clang|codegen|coding|cspell|cython|deno|dprint|eslint|exported|flake8|fmt|formatter|frozen_string_literal|globals?|ignore|isort|istanbul|js[hl]int|language|lint|mypy|no(?:cover|inspection|lint|nosonar|qa|sec)|oxlint|prettier|pragma|py(?:lint|right)|rubocop|ruff|shellcheck|skip|spell|stylelint|swiftlint|syntax|tslint|v8|vim|webpack|yamllint|yapf)\b/i;
