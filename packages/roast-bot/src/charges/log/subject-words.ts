/** A subject without its conventional prefix (`fix(ui): `) and its number (`(#12)`). */
export function bareSubject(subject: string): string {
  return subject
    .replace(/^\w+(\([^)]*\))?!?:\s+/, "")
    .replace(/\s*\(#\d+\)$/, "")
    .trim();
}

/** The kind that a conventional prefix names: `fix` of `fix(ui): ...`; lower-case. */
export function prefixOf(subject: string): string | undefined {
  return /^(\w+)(\([^)]*\))?!?:\s/.exec(subject)?.[1]?.toLowerCase();
}

/**
 * The words by which two subjects can be told to be about the same thing: identifiers and longer
 * words, lower-case, without the words that every log is made of.
 */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}_]{2,}(?:[-.][\p{L}\p{N}_]{2,})*/gu) ?? [];
  const parts = words.flatMap((word) => [word, ...word.split(/[-.]/)]);
  return new Set(
    parts.map((word) => word.toLowerCase()).filter((word) => word.length > 3 && !common.has(word)),
  );
}

const common = new Set(
  `about above action actually after again also always because been before being better both
  branch build call calls case cases change changed changes check checks clean code commit
  config correct correctly default delete does done each error errors every extra file files
  final first from function functions good handle handling have here implement implementation
  improve instead into issue just keep last less like line lines logic main make makes method
  methods minor module more most move moved much need needed never next only option options
  other over package path pull refactor remove removed rename renamed replace replaced request
  review revert same should simple simplify some start stop support switch test testing tests
  that them then there these this those through time type types under unit update updated
  usage used user users using value values version want when where which while with within
  without work working works wrong`.split(/\s+/),
);
