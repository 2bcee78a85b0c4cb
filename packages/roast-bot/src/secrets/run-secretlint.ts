import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import type { SecretLintRuleContext } from "@secretlint/types";
import type { SecretStretch } from "./secret-stretch.ts";

/**
 * Finds what the rules of secretlint's recommended preset find. They are run here rather than by
 * secretlint's core, which is asynchronous and takes twenty times as long for a hunk.
 */
export function runSecretlint(text: string): readonly SecretStretch[] {
  found = [];
  for (const scanner of scanners) scanner.file?.({ content: text, filePath: "text", ext: "" });
  return found;
}

/** A rule of secretlint, as far as it concerns us. */
interface Rule {
  readonly meta: { readonly id: string };
  create(context: SecretLintRuleContext, options: object): Scanner;
}

interface Scanner {
  file?(source: Source): unknown;
}

interface Source {
  readonly content: string;
  /** Rules for certain files look at this; no such file is named `text`. */
  readonly filePath: string | undefined;
  readonly ext: string;
}

/** The rules of the preset that we leave out. Whatever a newer preset adds is run. */
const leftOut: ReadonlySet<string> = new Set([
  // A comment in a text would switch off its own redaction.
  "@secretlint/secretlint-rule-filter-comments",
  // Looks at files on the disk, or at a JSON text as a whole.
  "@secretlint/secretlint-rule-gcp",
  // The range that it reports begins at the name, and ends within the secret.
  "@secretlint/secretlint-rule-aws",
  // These would hide whole addresses, where we hide what is secret in them.
  "@secretlint/secretlint-rule-basicauth",
  "@secretlint/secretlint-rule-database-connection-string",
  "@secretlint/secretlint-rule-slack",
  // Needs both ends of a key, which a diff may cut off.
  "@secretlint/secretlint-rule-privatekey",
]);

const preset: readonly Rule[] = rules;
const chosen = preset.filter(({ meta }) => !leftOut.has(meta.id));

/**
 * The names of the rules that are run; a test shows what each finds.
 *
 * @internal
 */
export const secretlintRules: readonly string[] = chosen.map(({ meta }) => meta.id);

/** What the scanners have reported of the text that they are at. */
let found: SecretStretch[] = [];

const scanners = chosen.map((rule) => rule.create(makeContext(rule), {}));

function makeContext({ meta }: Rule): SecretLintRuleContext {
  const kind = `${meta.id.replace(/^.*rule-/, "")} token`;
  // A message would hold the secret.
  const noMessage = { message: "", messageId: "", data: undefined };
  return {
    sharedOptions: {},
    createTranslator: () => () => noMessage,
    report: ({ range: [start, end] }) => found.push({ kind, start, length: end - start }),
    ignore: () => {},
  };
}
