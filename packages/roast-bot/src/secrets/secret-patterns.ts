import type { SecretStretch } from "./secret-stretch.ts";
import { looksRandom } from "./looks-random.ts";

/** What gives a secret away that its shape alone does not. The group `secret` is the part to hide. */
interface SecretPattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Whether the hidden part must also look random, not like a word or a placeholder. */
  readonly random?: boolean;
}

/** Finds secrets by what stands around them: the scheme of a URL, a header, a name they are given to. */
export function findBySurroundings(text: string): readonly SecretStretch[] {
  const found: SecretStretch[] = [];
  for (const { kind, pattern, random } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.["secret"] ?? match[0];
      if (random && !looksRandom(secret)) continue;
      const start = match.index + match[0].lastIndexOf(secret);
      found.push({ kind, start, length: secret.length });
    }
  }
  return found;
}

/** No pattern matches across lines, and each repetition has a limit: time stays linear. */
const patterns: readonly SecretPattern[] = [
  { kind: "model key", pattern: /\bsk-(?:ant-|proj-|or-)?[\w-]{20,}/g, random: true },
  {
    kind: "password in a URL",
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>]{0,100}:(?<secret>[^\s/@"'`<>${}]{3,200})@/gi,
  },
  {
    kind: "token in a URL",
    pattern:
      /[?&](?:access_token|api_?key|auth|key|password|secret|sig|signature|token|x-amz-signature)=(?<secret>[\w%.~+/-]{12,500}={0,2})/gi,
    random: true,
  },
  {
    kind: "token in a URL",
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<secret>[^\s/:@"'`<>${}]{20,200})@/gi,
    random: true,
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
      /(?:SECRET|TOKEN|PASSWORD|PASSWD|APIKEY|ACCESSKEY|PRIVATEKEY|_KEY|_PAT(?![A-Z]))[A-Z0-9_]{0,20}[\t ]{0,4}[:=][\t ]{0,4}(?<secret>[A-Za-z0-9+/_.-]{16,500}={0,2})(?![\w(])/g,
    random: true,
  },
  {
    // A line of YAML or of a settings file: what is computed there has fewer digits, or more behind it.
    kind: "assigned secret",
    pattern:
      /(?:secret|token|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|private[_-]?key)["']?[\t ]{0,4}[:=][\t ]{0,4}(?<secret>(?=(?:[A-Za-z+/_.-]{0,40}\d){3})[A-Za-z0-9+/_.-]{16,500}={0,2})[\t ]{0,4}$/gim,
    random: true,
  },
  {
    kind: "secret of a header",
    pattern:
      /(?:\bx-[\w-]{0,40}(?:token|key|secret)|\bauthorization)["']?[\t ]{0,4}[:=,][\t ]{0,4}["']?(?:(?:token|key|apikey|geniekey)[\t =]{1,3})?["']?(?<secret>[\w.~+/-]{16,500}={0,2})/gi,
    random: true,
  },
  { kind: "authorization", pattern: /\bGenieKey[\t ]{1,4}(?<secret>[\w-]{30,100})/g, random: true },
  {
    kind: "password of a connection",
    pattern: /\b(?:password|pwd)[\t ]?=[\t ]?(?<secret>[^;\s"'`]{8,200});/gi,
    random: true,
  },
  {
    kind: "password of a command",
    pattern:
      /\b(?:PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|SSHPASS|RESTIC_PASSWORD)=["']?(?<secret>[^\s"'`]{8,200})/g,
    random: true,
  },
  {
    kind: "password of a command",
    pattern:
      /\bcurl\b[^\n]{0,200}?[\t ](?:-u|--user)[\t =]{1,3}["']?[^\s:"']{1,100}:(?<secret>[^\s"'`]{8,200})/g,
    random: true,
  },
  {
    kind: "password of a command",
    pattern:
      /\b(?:sshpass[\t ]{1,4}-p[\t ]{0,4}|mysql(?:dump|admin)?\b[^\n|]{0,100}?[\t ]-p)["']?(?<secret>[^\s"'`]{8,200})/g,
    random: true,
  },
  {
    kind: "hash of a password",
    pattern:
      /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:[156y]|apr1)\$[^\s:$"']{1,60}\$[./A-Za-z0-9]{20,100}|argon2(?:id|i|d)\$[^\s:"']{20,300})/g,
  },
  {
    kind: "token in a URL",
    pattern: /[?&]code=(?<secret>[\w%.~+/-]{40,500}={0,2})/g,
    random: true,
  },
  {
    kind: "AWS secret key",
    pattern:
      /aws_?secret_?(?:access_?)?key["']?[\t ]{0,4}(?:=>|[:=])[\t ]{0,4}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/gi,
    random: true,
  },
  { kind: "npm token", pattern: /_authToken=(?<secret>[\w.~+/-]{16,500}={0,2})/g, random: true },
  {
    kind: "key in base64",
    pattern:
      /\b(?:private-?key|preshared-?key|(?:client-)?key-data|app_key)["']?[\t ]{0,4}[:=][\t ]{0,4}["']?(?:base64:)?(?<secret>[A-Za-z0-9+/]{40,4000}={0,2})(?![A-Za-z0-9+/])/gi,
    random: true,
  },
  {
    kind: "authorization",
    pattern: /\bSSWS[\t ]{1,4}(?<secret>[\w-]{30,200})/g,
    random: true,
  },
  {
    kind: "login of a registry",
    pattern: /["']auth["'][\t ]{0,4}:[\t ]{0,4}["'](?<secret>[A-Za-z0-9+/]{16,1000}={0,2})["']/g,
    random: true,
  },
  {
    kind: "key of a user",
    pattern:
      /["']username["'][\t ]{0,4}:[\t ]{0,4}["'][^"'\n]{1,100}["'],[\t ]{0,4}["']key["'][\t ]{0,4}:[\t ]{0,4}["'](?<secret>[A-Za-z0-9]{20,100})["']/g,
    random: true,
  },
  {
    kind: "password of a database",
    pattern:
      /(?<![\w.-])[\w*.-]{1,200}:(?:\d{2,5}|\*):[\w*-]{1,60}:[\w*-]{1,60}:(?<secret>[^\s:"'`\\]{8,200})/g,
    random: true,
  },
  {
    kind: "password of a machine",
    pattern:
      /\bmachine[\t ]{1,4}\S{1,200}[\t ]{1,4}login[\t ]{1,4}\S{1,200}[\t ]{1,4}password[\t ]{1,4}(?<secret>[^\s"'`]{8,200})/g,
    random: true,
  },
];
