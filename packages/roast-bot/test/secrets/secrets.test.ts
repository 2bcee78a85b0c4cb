import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/change/clean-text.ts";
import {
  describeSecret,
  findPublishedSecrets as findPublished,
} from "../../src/secrets/find-published-secrets.ts";
import { findSecrets, redactSecrets } from "../../src/secrets/find-secrets.ts";

function findPublishedSecrets(path: string, content: string): string[] {
  return findPublished(path, content).map(describeSecret);
}

/** Put together here, so that no scanner takes this file for a leak. */
const drawn = "q7Zr0vKx93LmTbYw5NcH8dPf2GsJ6uAe";
const [amazon, google, slack, stripe] = ["AKIA", "AIza", "xoxb", "sk"];
const samples = [
  ["a GitHub token", `use ghp_${drawn}Ab12 here`, "use [redacted] here"],
  ["a fine-grained GitHub token", `github_pat_${drawn}_${drawn}`, "[redacted]"],
  ["a GitLab token", `glpat-${drawn}`, "[redacted]"],
  ["an AWS key", `id = ${amazon}Q7ZR0VKX93LMTBYW`, "id = [redacted]"],
  ["a Google key", `key: ${google}${drawn}abc`, "key: [redacted]"],
  ["a Slack token", `${slack}-1234567890-${drawn}`, "[redacted]"],
  ["a Stripe key", `${stripe}_live_${drawn}`, "[redacted]"],
  ["a model's key", `${stripe}-ant-${drawn}`, "[redacted]"],
  ["a JSON web token", `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${drawn}`, "[redacted]"],
  [
    "a password in a URL",
    "postgres://tide:h1ghW4ter@db.example/tides",
    "postgres://tide:[redacted]@db.example/tides",
  ],
  ["a bearer token", `Authorization: Bearer ${drawn}`, "Authorization: Bearer [redacted]"],
  ["a quoted password", `db_password = "${drawn}"`, 'db_password = "[redacted]"'],
  ["a secret in an object", `  apiKey: '${drawn}',`, "  apiKey: '[redacted]',"],
  ["a secret of an environment", `TIDE_API_KEY=${drawn}`, "TIDE_API_KEY=[redacted]"],
  [
    "a password for a machine",
    `machine forge.example login mara password ${drawn}`,
    "machine forge.example login mara password [redacted]",
  ],
  ["a token in a URL", `https://${drawn}@forge.example/x`, "https://[redacted]@forge.example/x"],
  [
    "a signature in a URL",
    `https://x.example/?sv=1&sig=${drawn}%3D`,
    "https://x.example/?sv=1&sig=[redacted]",
  ],
  [
    "an AWS secret",
    `aws_secret_access_key = ${drawn}8chars+/`,
    "aws_secret_access_key = [redacted]",
  ],
  [
    "a token for npm",
    `//registry.example/:_authToken=${drawn}`,
    "//registry.example/:_authToken=[redacted]",
  ],
  ["a personal token", `TIDE_PAT=${drawn}`, "TIDE_PAT=[redacted]"],
  ["a token of X", `${"A".repeat(21)}${drawn}%2B${drawn}`, "[redacted]"],
  ["a key with a name of its own", `TIDE_MASTER_KEY=${drawn}`, "TIDE_MASTER_KEY=[redacted]"],
  [
    "a secret in a file of settings",
    `  password: ${drawn}\nuser: m`,
    "  password: [redacted]\nuser: m",
  ],
  ["a token in a header of its own", `X-Tide-Token: ${drawn}`, "X-Tide-Token: [redacted]"],
  ["a key in a header", `authorization: ${drawn}`, "authorization: [redacted]"],
  ["a token in a header", `Authorization: Token ${drawn}`, "Authorization: Token [redacted]"],
  [
    "a password in a connection",
    "Server=db.example;User ID=m;Password=h1ghW4ter;Encrypt=true",
    "Server=db.example;User ID=m;Password=[redacted];Encrypt=true",
  ],
  ["a password for psql", "PGPASSWORD=h1ghW4ter psql -h db", "PGPASSWORD=[redacted] psql -h db"],
  ["a password for curl", "curl -s -u m:h1ghW4ter x.example", "curl -s -u m:[redacted] x.example"],
  ["a password for ssh", "sshpass -p 'h1ghW4ter' ssh h", "sshpass -p '[redacted]' ssh h"],
  ["a password for mysql", "mysql -u m -ph1ghW4ter tides", "mysql -u m -p[redacted] tides"],
  ["a password's hash", `m:$2b$12$${drawn}${drawn.slice(0, 21)}`, "m:[redacted]"],
  ["a password's hash in shadow", `m:$6$salt$${drawn}${drawn}:19000`, "m:[redacted]:19000"],
  [
    "a code in a URL",
    `https://tide.example/api?code=${drawn}${drawn}==`,
    "https://tide.example/api?code=[redacted]",
  ],
  ["a key of Alchemy's", `https://x.g.alchemy.com/v2/${drawn}`, "https://x.g.[redacted]"],
  [
    "a password for a machine, told in the middle of a line",
    `echo "machine forge.example login mara password ${drawn}" > f`,
    'echo "machine forge.example login mara password [redacted]" > f',
  ],
  ["a key of WireGuard", `PrivateKey = ${drawn}${drawn}=`, "PrivateKey = [redacted]"],
  ["a key of Laravel", `APP_KEY=base64:${drawn}${drawn}=`, "APP_KEY=base64:[redacted]"],
  ["a key of Kubernetes", `client-key-data: ${drawn}${drawn}==`, "client-key-data: [redacted]"],
  ["a token of Okta", `Authorization: SSWS 00${drawn}abcdefgh`, "Authorization: SSWS [redacted]"],
  ["a login of Docker", `"auth": "${drawn}="`, '"auth": "[redacted]"'],
  [
    "a key of Kaggle",
    `{"username":"mara","key":"${drawn}"}`,
    '{"username":"mara","key":"[redacted]"}',
  ],
  [
    "a password of PostgreSQL",
    `db.example:5432:tide:mara:${drawn}`,
    "db.example:5432:tide:mara:[redacted]",
  ],
  [
    "a password in a JDBC address",
    "jdbc:mysql://h/tide?user=mara&password=q7Zr0vKX93Lm",
    "jdbc:mysql://h/tide?user=mara&password=[redacted]",
  ],
  ["two secrets in one line", `ghp_${drawn}1 ghp_${drawn}2`, "[redacted] [redacted]"],
] as const;

describe("a secret", () => {
  test.each(samples)("that is %s is hidden, and nothing else", (_, text, redacted) => {
    expect(redactSecrets(text)).toBe(redacted);
  });

  test.each(samples)("that is %s is not found again once it is hidden", (_, text) => {
    expect(findSecrets(redactSecrets(text))).toEqual([]);
  });

  test("in PEM armour is hidden line by line, and lines keep their number", () => {
    const key = [
      "-----BEGIN RSA PRIVATE KEY-----",
      `${drawn}${drawn}`,
      drawn,
      "-----END RSA PRIVATE KEY-----",
    ];
    expect(redactSecrets(["before", ...key, "after"].join("\n")).split("\n")).toEqual([
      "before",
      "-----BEGIN RSA PRIVATE KEY-----",
      "[redacted]",
      "[redacted]",
      "-----END RSA PRIVATE KEY-----",
      "after",
    ]);
  });

  test("in PEM armour on one line is hidden", () => {
    const text = `const key = "-----BEGIN PRIVATE KEY-----\\n${drawn}\\n-----END PRIVATE KEY-----";`;
    expect(redactSecrets(text)).not.toContain(drawn);
  });

  test("is hidden where a diff shows only the end of its armour", () => {
    const text = ["const key =", drawn, `${drawn}Ag==`, "-----END PRIVATE KEY-----", "after"].join(
      "\n",
    );
    expect(redactSecrets(text).split("\n")).toEqual([
      "const key =",
      "[redacted]",
      "[redacted]",
      "-----END PRIVATE KEY-----",
      "after",
    ]);
  });

  test.each([
    "Everything between -----BEGIN PRIVATE KEY----- and the end is now read, also when it is long",
    "-----BEGIN PRIVATE KEY----- is a marker and internationalisation-of-everything is none",
    '  if (line === "-----BEGIN RSA PRIVATE KEY-----") return readArmour(lines);',
    "-----BEGIN PGP PRIVATE KEY BLOCK-----",
    "-----END PRIVATE KEY----- closes it",
  ])("is none in words about armour, which stay as they are: %s", (text) => {
    expect(redactSecrets(text)).toBe(text);
    expect(findPublishedSecrets("evidence.json", JSON.stringify({ text }))).toEqual([]);
  });

  test("is found in the texts of a file of JSON, and what was hidden is not", () => {
    const key = ["-----BEGIN PRIVATE KEY-----", drawn, drawn, "-----END PRIVATE KEY-----"].join(
      "\n",
    );
    const [open, hidden] = [key, redactSecrets(key)].map((text) =>
      JSON.stringify({ a: [text] }, null, 2),
    );
    expect(findPublishedSecrets("evidence.json", open ?? "")).toEqual([
      "evidence.json#/a/0 (private key)",
      "evidence.json#/a/0 (private key)",
    ]);
    expect(findPublishedSecrets("evidence.json", hidden ?? "")).toEqual([]);
    const bot = `${slack}-1234567890-${drawn}`;
    expect(findPublishedSecrets("ledger.jsonl", `{}\n{"${bot}":1}\n`)).toEqual([
      "ledger.jsonl#2 (Slack token)",
    ]);
    expect(findPublishedSecrets("broken.json", `{"a": ${bot}`)).toEqual([
      "broken.json:1 (Slack token)",
    ]);
  });

  test("in a key of PuTTY's is hidden", () => {
    const text = `Private-Lines: 2\n${drawn}\n${drawn}==\nPrivate-MAC: 0`;
    expect(redactSecrets(text)).toBe("Private-Lines: 2\n[redacted]\n[redacted]\nPrivate-MAC: 0");
  });

  test("is reported by its place, never by itself", () => {
    const found = findSecrets(`first\n  token = "${drawn}"`);
    expect(found).toEqual([{ kind: "assigned secret", line: 2, column: 12, length: drawn.length }]);
    expect(JSON.stringify(found)).not.toContain(drawn);
  });
});

describe("innocent text", () => {
  test.each([
    "token = get_token_from_environment()",
    "password: ${{ secrets.TIDE_PASSWORD }}",
    'password = "correct horse battery staple"',
    'api_key = "your-api-key-here"',
    'token: "<paste it here>"',
    "SECRET_NAME=tide-table-production",
    "const tokenizer = 'sentencepiece-model'",
    "https://example.org:8443/tides@noon",
    "commit 3f786850e387550fdab836ed7e6dc881de23001b",
    "const token = parseToken2(reader)",
    "DATA_PATH=/usr/local/lib/python3.11/site-packages",
    "NODE_PATH: /opt/app/v20/lib/node_modules",
    "URL_PATTERN=v2/tides/2026/Harbour-7",
    `const zeros = "${"A".repeat(84)}=="`,
    `const mask = "${"A".repeat(22)}${"B".repeat(62)}"`,
    "token = nextTokenOfLine2",
    "password = await this.readPassword1234(file);",
    "curl -u mara https://tides.example:8443/a",
    "mysql -u mara -p tides",
    "MAX_KEY = 100",
    "sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    '"integrity": "sha512-q7Zr0vKx93LmTbYw5NcH8dPf2GsJ6uAe=="',
    "sk-learn-contrib-extension-package",
    "the secret: nobody reads tide tables",
    "key = lambda water: water.height",
    "import { NetworkConnectionManager } from './network-connection-manager.ts';",
    "https://tides.example/search?key=harbour-of-the-northern-islands",
    "-----BEGIN CERTIFICATE-----",
    "ssh://git@forge.example:22/mara/tidepool-with-a-long-name.git",
    "data_pipeline_configuration_for_the_northern_harbour = 1",
    "8f14e45f-ceea-467f-a8ad-5b3f1f0c2d11",
    '"resolved": "https://registry.npmjs.org/tide/-/tide-1.2.3.tgz#3f786850e387550fdab836ed7e6dc881de23001b"',
  ])("stays as it is: %s", (text) => {
    expect(redactSecrets(text)).toBe(text);
  });
});

describe("a cleaned text", () => {
  test.each([
    ["tab\tand\nnewline", "tab\tand\nnewline"],
    ["bell\u0007 escape\u001b[31m nul\u0000", "bell escape[31m nul"],
    ["next\u0085line", "nextline"],
    ["if \u202e)admin(\u2066", "if ⟨U+202E⟩)admin(⟨U+2066⟩"],
    ["quay\u200b\u00ad \u{e0001}\ue000", "quay⟨U+200B⟩⟨U+00AD⟩ ⟨U+E0001⟩⟨U+E000⟩"],
    ["ad\u200dmin \u200cquay", "ad⟨U+200D⟩min ⟨U+200C⟩quay"],
    [
      "\u{1f469}\u200d\u{1f4bb} می\u200cخواهم क्\u200dष",
      "\u{1f469}\u200d\u{1f4bb} می\u200cخواهم क्\u200dष",
    ],
    ["one\u2028line", "one⟨U+2028⟩line"],
    ["win\r\ndows", "win\ndows"],
    ["half \ud83d pair", "half \ufffd pair"],
    ["whole 🦀 crab, naïve café", "whole 🦀 crab, naïve café"],
  ])("of %j is %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
