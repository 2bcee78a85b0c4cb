import { parseSubject } from "../../change/parse-subject.ts";
import type { Entry } from "./own-commits.ts";

/** Whether a subject names a check and, beside it, nothing but that it is to be satisfied. */
export function onlyNamesChecks({ subject }: Pick<Entry, "subject">): boolean {
  const { text, type } = parseSubject(subject);
  const words = readWords(text);
  if (
    words.length === 0 ||
    !words.every((word) => hard.has(word) || soft.has(word) || filling.has(word))
  )
    return false;
  if (words.some((word) => hard.has(word))) return true;
  return (
    words.some((word) => soft.has(word)) &&
    (type === "fix" || words.some((word) => mends.has(word)))
  );
}

function readWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** Tools that say yes or no, and what they are there for. */
const hard = new Set(
  `lint lints linter linters linting linted fmt rustfmt gofmt
  clippy mypy pyright flake8 ruff black isort eslint prettier phpstan psalm spotless ktlint detekt
  checkstyle rubocop biome oxlint pylint sonar sonarcloud codecov ci travis appveyor stylelint
  precommit typecheck typechecks typechecking`.split(/\s+/),
);

/** These too, where something is put right: by themselves they may be what is new. */
const soft = new Set(
  "test tests format formatting formatter formatted build builds compile compilation types typing typings style warning warnings check checks".split(
    " ",
  ),
);

const mends = new Set(
  `fix fixes fixed fixing fixup repair resolve satisfy appease appeasement please make get pass
  passing green happy broken failing failed failure failures error errors`.split(/\s+/),
);

const filling = new Set([
  ...mends,
  ..."a an again all also and another apply applied applying clean cleanup cs cargo code complaint complaints doc docs e2e fixer for go golangci issue issues last latest linux little macos more my new nit nits now npm of on one other others php pre commit problem problems py python remaining run ran running rerun rust shut some still sure suggestion suggestions the their them these this to try trying ts typescript unit integration up use used using violations windows with yarn".split(
    " ",
  ),
]);
