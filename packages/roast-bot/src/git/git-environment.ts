/** Settings of git by their keys, such as `core.hooksPath`. */
export type GitSettings = Readonly<Record<string, string>>;

/** What a single call adds to git's environment. */
export interface GitEnvironmentOptions {
  readonly settings?: GitSettings;
  /** Variables such as `GIT_INDEX_FILE`; never `GIT_CONFIG_*`, which are numbered here. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Whether the repository is one that others have made: see `runInForeignFolder`. */
  readonly isForeign?: boolean;
}

/**
 * Builds the whole environment of a git process, and is the only place that does: of our own
 * variables only those that git needs; then what the call adds; then what keeps git from asking,
 * translating and starting programs, which therefore nothing can undo.
 *
 * Settings travel as `GIT_CONFIG_COUNT`, `GIT_CONFIG_KEY_n` and `GIT_CONFIG_VALUE_n`, so that a
 * credential stands neither on a command line nor in a file.
 *
 * @throws {RangeError} when a call would number settings by itself.
 */
export function buildGitEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  { settings = {}, variables = {}, isForeign = false }: GitEnvironmentOptions = {},
): Record<string, string> {
  const strange = Object.keys(variables).find((name) => name.startsWith("GIT_CONFIG"));
  if (strange !== undefined) throw new RangeError(`${strange} is made of settings.`);
  const kept = keptVariables.flatMap((name) => {
    const value = own[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    ...variables,
    ...fixedVariables,
    ...(isForeign && foreignVariables),
    // Git takes the last of several values.
    ...numberSettings([...Object.entries(settings), ...Object.entries(guards)]),
  };
}

/** How this machine reaches the network, and git's own settings; no secrets. */
export const networkVariables = [
  "SSL_CERT_FILE",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "XDG_CONFIG_HOME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
] as const;

/** Where programs and files are, and how the user has git authenticate and reach the network. */
const keptVariables = [
  "PATH",
  "HOME",
  "TMPDIR",
  "SSH_AUTH_SOCK",
  "GIT_SSH_COMMAND",
  "GIT_ASKPASS",
  "GNUPGHOME",
  ...networkVariables,
] as const;

const fixedVariables = {
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_PAGER: "cat",
  GIT_EDITOR: "true",
  GIT_OPTIONAL_LOCKS: "0",
  // Local replacement objects would show another history than the one everybody else reads.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_ATTR_NOSYSTEM: "1",
  // No `ext::` nor other helper commands, whatever an address or a configuration says.
  GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
} as const;

/** Of what a foreign configuration could have git fetch from, only folders; and never by itself. */
const foreignVariables = { GIT_ALLOW_PROTOCOL: "file", GIT_NO_LAZY_FETCH: "1" } as const;

/**
 * Over the configuration of user and repository: the programs that it could have our commands
 * start, and what it could have them print.
 */
const guards: GitSettings = {
  // Bare ones are our own mirrors, and what whoever runs it names.
  "safe.bareRepository": "all",
  "core.fsmonitor": "false",
  "core.hooksPath": "/dev/null",
  "log.showSignature": "false",
  "core.quotePath": "false",
  "diff.orderFile": "/dev/null",
  "diff.suppressBlankEmpty": "false",
  "trailer.separators": ":",
  "core.commentChar": "#",
  "grep.patternType": "basic",
  "i18n.logOutputEncoding": "UTF-8",
  "i18n.commitEncoding": "UTF-8",
  "core.bigFileThreshold": "512m",
  "blame.ignoreRevsFile": "",
  "log.showRoot": "true",
  "log.follow": "false",
  // Attributes decide what counts as text; only those of what is measured may.
  "core.attributesFile": "/dev/null",
  "attr.tree": "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
};

function numberSettings(settings: readonly (readonly [string, string])[]): Record<string, string> {
  const numbered = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key] as const,
    [`GIT_CONFIG_VALUE_${at}`, value] as const,
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(numbered) };
}
