/** What a secret looks like. A group named `secret` is the part to hide; else the whole match is. */
export interface SecretPattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Whether the hidden part must also look random, not like a word or a placeholder. */
  readonly random?: boolean;
}

/**
 * The shapes of secrets as their issuers document them; none matches across lines, so that a whole text can be searched at once. Keys in PEM
 * armour, which do span lines, are looked for apart.
 */
export const secretPatterns: readonly SecretPattern[] = [
  { kind: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,})/g },
  { kind: "GitLab token", pattern: /\bgl(?:pat|dt|rt|ptt|oas|cbt)-[\w-]{20,}/g },
  { kind: "AWS key", pattern: /\b(?:AKIA|ASIA|AGPA|AROA)[A-Z0-9]{16}\b/g },
  { kind: "Google key", pattern: /\bAIza[\w-]{35}/g },
  { kind: "Slack token", pattern: /\bxox[abeoprs]-[\w-]{10,}/g },
  { kind: "Slack webhook", pattern: /\bhooks\.slack\.com\/services\/[\w/]{20,}/g },
  { kind: "Stripe key", pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g },
  { kind: "npm token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { kind: "PyPI token", pattern: /\bpypi-[\w-]{50,}/g },
  { kind: "model key", pattern: /\bsk-(?:ant-|proj-|or-)?[\w-]{20,}/g, random: true },
  { kind: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/g },
  { kind: "SendGrid key", pattern: /\bSG\.[\w-]{16,}\.[\w-]{30,}/g },
  { kind: "JSON web token", pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  {
    kind: "password in a URL",
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>]{0,100}:(?<secret>[^\s/@"'`<>${}]{3,200})@/gi,
  },
  {
    kind: "bearer token",
    pattern: /\b(?:bearer|basic)[\t ]+(?<secret>[A-Za-z0-9+/_~.-]{20,}={0,2})/gi,
    random: true,
  },
  {
    kind: "assigned secret",
    pattern:
      /(?:secret|token|passw(?:or)?d|passphrase|pwd|api[_-]?key|access[_-]?key|private[_-]?key|credential|auth[_-]?key)[\w-]{0,20}["'`]?[\t ]{0,4}(?::=|=>|[:=])[\t ]{0,4}["'`](?<secret>[^\s"'`]{8,500})["'`]/gi,
    random: true,
  },
  {
    kind: "assigned secret",
    pattern:
      /(?:SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)[A-Z0-9_]{0,20}[\t ]{0,4}[:=][\t ]{0,4}(?<secret>[A-Za-z0-9+/_.-]{16,500}={0,2})(?![\w(])/g,
    random: true,
  },
];
