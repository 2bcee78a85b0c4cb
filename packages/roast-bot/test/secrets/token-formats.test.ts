import { describe, expect, test } from "vitest";
import { findSecrets, redactSecrets } from "../../src/secrets/find-secrets.ts";
import { findByIssuer } from "../../src/secrets/issuer-tokens.ts";
import { runSecretlint, secretlintRules } from "../../src/secrets/run-secretlint.ts";
import { findBySurroundings } from "../../src/secrets/secret-patterns.ts";
import { processorTime } from "../support/processor-time.ts";

/** Characters drawn from an alphabet, always the same ones: a linear congruence. */
function draw(alphabet: string, length: number): string {
  let state = 20_261_128 + length;
  let drawn = "";
  for (let at = 0; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    drawn += alphabet[Math.floor(state / 65_536) % alphabet.length] ?? "";
  }
  return drawn;
}

const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const digits = "0123456789";
const any = (length: number): string => draw(`${lower}${upper}${digits}`, length);
const hex = (length: number): string => draw("0123456789abcdef", length);
const capitals = (length: number): string => draw(`${upper}${digits}`, length);
const small = (length: number): string => draw(`${lower}${digits}`, length);
const uuid = [8, 4, 4, 4, 12].map(hex).join("-");
const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const webToken = [json({ alg: "HS256" }), json({ sub: "mara" }), any(43)].join(".");

/** Its last bytes, and so the end of its base64, fall one way or another. */
const account = (length: number): string =>
  Buffer.from(JSON.stringify({ key: any(length) })).toString("base64");

/**
 * Made up here, in the shapes of real ones, and put together only as they are read: no scanner
 * shall take this file for a leak.
 * `by`: what finds it, secretlint or we; `both` where both do.
 */
const written: readonly (readonly [by: string, issuer: string, token: string])[] = [
  ["both", "GitHub, personal", `gh·p_${any(36)}`],
  ["both", "GitHub, OAuth", `gh·o_${any(36)}`],
  ["both", "GitHub, user to server", `gh·u_${any(36)}`],
  ["both", "GitHub, server to server", `gh·s_${any(36)}`],
  ["both", "GitHub, refresh", `gh·r_${any(36)}`],
  ["both", "GitHub, fine-grained", `github·_pat_${any(22)}_${any(59)}`],
  ["secretlint", "GitHub, installation since 2026", `gh·s_123456_${webToken}`],
  ["both", "GitLab, personal", `gl·pat-${any(20)}`],
  ["both", "GitLab, routable", `gl·pat-${any(27)}.01.${small(9)}`],
  ["ours", "GitLab, deploy", `gl·dt-${any(20)}`],
  ["ours", "GitLab, runner", `gl·rt-${any(20)}`],
  ["ours", "Amazon MWS", `amzn·.mws.${uuid}`],
  ["ours", "Tencent Cloud", `AK·ID${any(32)}`],
  ["ours", "Modal, id", `ak·-${any(22)}`],
  ["ours", "Modal, secret", `as·-${any(22)}`],
  ["ours", "Ionic", `ion·_${any(42)}`],
  ["ours", "Zapier", `hooks.·zapier.com/hooks/catch/1234567/${small(7)}`],
  ["ours", "Bitbucket", `AT·BB${any(32)}`],
  ["ours", "Atlassian", `AT·ATT3xFfGF0${any(170)}=${capitals(8)}`],
  ["secretlint", "npm", `npm·_${any(36)}`],
  ["ours", "PyPI", `pypi·-AgEIcHlwaS5vcmc${any(60)}`],
  ["ours", "RubyGems", `ruby·gems_${hex(48)}`],
  ["ours", "crates.io", `ci·o${any(32)}`],
  ["ours", "NuGet", `oy·2${small(43)}`],
  ["ours", "Clojars", `CLO·JARS_${small(60)}`],
  ["ours", "Packagist", `pack·agist_ort_${hex(68)}`],
  ["secretlint", "Docker, personal", `dckr·_pat_${any(27)}`],
  ["ours", "Docker, organisation", `dckr·_oat_${any(32)}`],
  ["ours", "Artifactory", `AK·Cp${any(69)}`],
  ["ours", "AWS key id", `AK·IA${capitals(16)}`],
  ["ours", "AWS temporary key id", `AS·IA${capitals(16)}`],
  ["ours", "Amazon Bedrock", `AB·SK${any(132)}`],
  ["ours", "Google", `AI·za${any(35)}`],
  ["ours", "Google client", `GOC·SPX-${any(28)}`],
  ["ours", "Google access", `ya·29.${any(120)}`],
  ["ours", "Azure client", `${any(3)}8Q~·${any(34)}`],
  ["ours", "Azure storage", `Account·Key=${any(86)}==`],
  ["ours", "Azure DevOps", `${any(76)}AZ·DO${any(4)}`],
  ["ours", "Alibaba Cloud", `LT·AI${any(20)}`],
  ["ours", "DigitalOcean", `do·p_v1_${hex(64)}`],
  ["ours", "Heroku", `HR·KU-AA${any(58)}`],
  ["ours", "Netlify", `nf·p_${any(36)}`],
  ["ours", "Fly.io", `fo·1_${any(43)}`],
  ["secretlint", "Vercel", `vc·p_${any(56)}`],
  ["secretlint", "Cloudflare", `cf·ut_${any(40)}${hex(8)}`],
  ["secretlint", "Tailscale", `ts·key-auth-${any(12)}-${any(32)}`],
  ["secretlint", "Databricks", `da·pi${hex(32)}`],
  ["secretlint", "HashiCorp Vault", `hv·s.${any(95)}`],
  ["secretlint", "HashiCorp Vault, batch", `hv·b.${any(150)}`],
  ["ours", "Terraform Cloud", `${any(14)}.atlas·v1.${any(67)}`],
  ["ours", "Pulumi", `pu·l-${hex(40)}`],
  ["ours", "Doppler", `dp·.pt.${any(43)}`],
  ["ours", "age", `AGE·-SECRET-KEY-1${draw("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)}`],
  ["both", "1Password", `op·s_${account(120)}`],
  ["ours", "1Password, other end", `op·s_${account(121)}`],
  ["ours", "Supabase", `sb·p_${hex(40)}`],
  ["ours", "PlanetScale", `pscale·_tkn_${any(43)}`],
  ["ours", "Slack, bot", `xo·xb-1234567890-1234567890-${any(24)}`],
  ["ours", "Slack, app", `xa·pp-1-${capitals(11)}-1234567890-${hex(64)}`],
  ["ours", "Slack webhook", `hooks·.slack.com/services/T${capitals(8)}/B${capitals(8)}/${any(24)}`],
  ["ours", "Discord, bot", `M${any(23)}.${any(6)}.${any(38)}`],
  ["ours", "Discord webhook", `discord·.com/api/webhooks/${draw("123456789", 18)}/${any(68)}`],
  ["ours", "Telegram", `${draw("123456789", 10)}:AA·${any(33)}`],
  ["ours", "Twilio", `S·K${hex(32)}`],
  ["both", "SendGrid", `S·G.${any(22)}.${any(43)}`],
  ["ours", "Mailgun", `k·ey-${hex(32)}`],
  ["ours", "Mailchimp", `${hex(32)}-us·12`],
  ["ours", "Brevo", `xkey·sib-${hex(64)}-${any(16)}`],
  ["ours", "Resend", `r·e_${any(8)}_${any(24)}`],
  ["both", "Stripe", `s·k_live_${any(24)}`],
  ["both", "Stripe, restricted", `r·k_live_${any(99)}`],
  ["ours", "Stripe webhook", `wh·sec_${any(32)}`],
  ["secretlint", "Shopify", `shp·at_${hex(32)}`],
  ["ours", "Square", `sq·0atp-${any(22)}`],
  ["ours", "Braintree", `access·_token$production$${small(16)}$${hex(32)}`],
  ["ours", "Plaid", `access·-production-${uuid}`],
  ["ours", "Shippo", `ship·po_live_${hex(40)}`],
  ["ours", "EasyPost", `EZ·AK${any(54)}`],
  ["ours", "Buildkite", `bk·ua_${hex(40)}`],
  ["ours", "CircleCI", `CCI·PAT_${any(22)}_${hex(40)}`],
  ["ours", "SonarQube", `sq·u_${hex(40)}`],
  ["ours", "Sourcegraph", `sg·p_${hex(16)}_${hex(40)}`],
  ["ours", "Sentry", `sntr·yu_${hex(64)}`],
  ["ours", "New Relic", `NR·AK-${capitals(27)}`],
  ["ours", "Dynatrace", `dt·0c01.${capitals(24)}.${capitals(64)}`],
  ["secretlint", "Grafana, account", `gl·sa_${any(32)}_${hex(8)}`],
  ["secretlint", "Grafana, cloud", `gl·c_${any(64)}`],
  ["ours", "PostHog", `ph·x_${any(43)}`],
  ["secretlint", "Linear", `lin·_api_${any(40)}`],
  ["secretlint", "Notion", `nt·n_${draw(digits, 11)}${any(35)}`],
  ["ours", "Airtable", `pa·t${any(14)}.${hex(64)}`],
  ["ours", "Postman", `PM·AK-${hex(24)}-${hex(34)}`],
  ["secretlint", "Figma", `fi·gd_${any(43)}`],
  ["ours", "Contentful", `CF·PAT-${any(43)}`],
  ["ours", "Mapbox", `s·k.${json({ u: "mara", a: any(20) })}.${any(22)}`],
  ["both", "OpenAI", `s·k-proj-${any(74)}T3Blbk·FJ${any(74)}`],
  ["both", "Anthropic", `s·k-ant-api03-${any(93)}AA`],
  ["ours", "OpenRouter", `s·k-or-v1-${hex(64)}`],
  ["secretlint", "Groq", `gs·k_${any(52)}`],
  ["both", "Hugging Face", `h·f_${draw(lower + upper, 34)}`],
  ["ours", "Replicate", `r·8_${any(37)}`],
  ["ours", "Perplexity", `pp·lx-${any(48)}`],
  ["ours", "xAI", `xa·i-${any(80)}`],
  ["ours", "Pinecone", `pc·sk_${any(5)}_${any(64)}`],
  ["ours", "LangSmith", `ls·v2_pt_${hex(32)}_${hex(10)}`],
  ["ours", "Prefect", `pn·u_${any(36)}`],
  ["ours", "dbt Cloud", `db·tc_${any(40)}`],
  ["ours", "GitLab, registration", `GR·1348941${any(20)}`],
  ["ours", "Cloudflare, origin", `v1·.0-${hex(24)}-${hex(146)}`],
  ["ours", "Adafruit", `ai·o_${any(28)}`],
  ["ours", "Adobe", `p8·e-${any(32)}`],
  ["ours", "Defined Networking", `dn·key-${small(26)}-${small(52)}`],
  ["ours", "Dropbox", `s·l.${any(136)}`],
  ["ours", "Frame.io", `fi·o-u-${any(64)}`],
  ["ours", "Harness", `pa·t.${any(22)}.${small(24)}.${any(20)}`],
  ["ours", "HubSpot", `pa·t-na1-${uuid}`],
  ["ours", "Infracost", `ic·o-${any(32)}`],
  ["ours", "LaunchDarkly", `sd·k-${uuid}`],
  ["ours", "MaxMind", `${any(6)}_${any(29)}_m·mk`],
  ["ours", "Mailgun, public", `pub·key-${hex(32)}`],
  ["ours", "SettleMint", `sm·_pat_${any(16)}`],
  ["ours", "Yandex", `t1·.${any(80)}.${any(86)}`],
  ["ours", "ClickUp", `pk·_12345678_${capitals(32)}`],
  ["ours", "Deno Deploy", `dd·p_${any(36)}`],
  ["ours", "Fireworks", `fw·_${any(24)}`],
  ["ours", "Cerebras", `cs·k-${small(48)}`],
  ["ours", "ElevenLabs", `s·k_${hex(48)}`],
  ["ours", "Langfuse", `s·k-lf-${uuid}`],
  ["ours", "Anyscale", `es·ecret_${small(32)}`],
  ["ours", "Tavily", `tv·ly-${any(32)}`],
  ["ours", "Firecrawl", `f·c-${hex(32)}`],
  ["ours", "Jina", `ji·na_${hex(32)}${any(28)}`],
  ["ours", "NVIDIA", `nv·api-${any(64)}`],
  ["ours", "Aiven", `AV·NS_${any(19)}`],
  ["ours", "Paddle", `pd·l_live_apikey_${small(26)}_${any(22)}_${any(3)}`],
  ["ours", "Razorpay", `rz·p_live_${any(14)}`],
  ["ours", "Retool", `re·tool_${small(26)}`],
  ["ours", "Segment", `sg·p_${any(64)}`],
  ["ours", "Statsig", `sec·ret-${any(43)}`],
  ["ours", "Trigger.dev", `tr·_prod_${any(20)}`],
  ["ours", "Inngest", `sign·key-prod-${hex(64)}`],
  ["ours", "Xata", `xa·u_${any(43)}`],
  ["ours", "Val Town", `vt·wn_${any(25)}`],
  ["ours", "Scaleway", `SC·W${capitals(17)}`],
  ["ours", "Exoscale", `EX·O${hex(24)}`],
  ["ours", "UpCloud", `uc·at_${capitals(26)}`],
  ["ours", "NetBird", `nb·p_${any(36)}`],
  ["ours", "Infisical", `s·t.${hex(24)}.${hex(32)}.${hex(32)}`],
  ["ours", "GitBook", `gb·_api_${any(40)}`],
  ["ours", "Depot", `de·pot_org_${hex(64)}`],
  ["ours", "Chromatic", `ch·pt_${small(15)}`],
  ["ours", "Socket", `sk·tsec_${any(46)}_api`],
  ["ours", "StackHawk", `ha·wk.${any(20)}.${any(20)}`],
  ["ours", "Checkly", `c·u_${hex(32)}`],
  ["ours", "Honeycomb", `hc·aik_${small(58)}`],
  ["ours", "Axiom", `xa·at-${uuid}`],
  ["ours", "Snyk", `sn·yk_uat.${hex(8)}.${any(60)}`],
  ["ours", "Twitch", `oa·uth:${small(30)}`],
  ["ours", "WooCommerce", `c·k_${hex(40)}`],
  ["ours", "42", `s-s4·t2ud-${hex(64)}`],
  ["ours", "Nightfall", `N·F-${any(32)}`],
  ["ours", "Zuplo", `zp·ka_${small(32)}_${hex(8)}`],
  ["ours", "GitLab, workspace", `gl·wt-${any(26)}`],
  ["ours", "Grafana, of before service accounts", `ey·JrIjoi${any(60)}`],
  [
    "ours",
    "1Password, secret key",
    `A3·-${capitals(6)}-${capitals(11)}${`-${capitals(5)}`.repeat(3)}`,
  ],
  ["ours", "Notion, of before 2024", `sec·ret_${any(43)}`],
  ["ours", "Firebase, server key", `AA·AA${any(7)}:APA91b${any(134)}`],
  ["ours", "Stripe, organization", `sk·_org_live_${any(40)}`],
  ["ours", "E2B", `e2·b_${hex(40)}`],
  ["ours", "Browserbase", `bb·_live_${any(27)}`],
  ["ours", "Bitbucket, HTTP", `BB·DC-${any(44)}`],
  ["ours", "Discord, of a person", `mf·a.${any(84)}`],
  ["ours", "Asana", `2·/${draw(digits, 16)}/${draw(digits, 15)}:${hex(32)}`],
  ["ours", "AWS, session", `Fwo·GZXIvYXdz${any(200)}==`],
  ["ours", "X, bearer", `${"A".repeat(21)}·${any(80)}`],
  ["ours", "LinkedIn, secret", `WPL_·AP1.${any(16)}.${any(8)}==`],
  ["ours", "Dropbox, of a user", `sl·.u.${any(140)}`],
  ["ours", "ngrok", `2·a1${any(24)}_${any(21)}`],
  ["ours", "a JSON web token", webToken],
];

const formats = written.map(
  ([by, issuer, token]) => [by, issuer, token.replaceAll("·", "")] as const,
);

describe("the formats of tokens", () => {
  test("are many, each once", () => {
    expect(new Set(formats.map(([, , token]) => token)).size).toBe(formats.length);
    expect(formats.length).toBeGreaterThan(150);
  });

  test.each(formats)("%s: %s is hidden whole, and nothing beside it", (by, _issuer, token) => {
    for (const [before, after] of surroundings) {
      expect(redactSecrets(`${before}${token}${after}`)).toBe(`${before}[redacted]${after}`);
    }
    const ours = [...findByIssuer(token), ...findBySurroundings(token)].length > 0;
    const theirs = runSecretlint(token).length > 0;
    expect(ours ? (theirs ? "both" : "ours") : theirs ? "secretlint" : "nobody").toBe(by);
  });

  test("are those of the rules of secretlint that we run, and of no others", () => {
    const names = secretlintRules.map((id) => id.replace("@secretlint/secretlint-rule-", ""));
    expect(names.toSorted()).toEqual([
      "1password",
      "anthropic",
      "cloudflare",
      "databricks",
      "docker",
      "figma",
      "github",
      "gitlab",
      "grafana",
      "groq",
      "hashicorp-vault",
      "huggingface",
      "linear",
      "notion",
      "npm",
      "openai",
      "sendgrid",
      "shopify",
      "stripe",
      "tailscale",
      "vercel",
    ]);
  });

  test("are found although a comment forbids it", () => {
    const token = `gsk_${any(52)}`;
    const text = `// secretlint-disable\n${token} // secretlint-disable-line\n`;
    expect(redactSecrets(text)).not.toContain(token);
  });
});

const surroundings = [
  ["", ""],
  ["use ", " here"],
  ['  credentials: "', '",'],
  ["(", ")"],
  ["first line\n\tkey <", ">;\nlast line"],
] as const;

describe("looking for secrets", () => {
  const length = 120_000;
  const markers = [...new Set(formats.map(([, , token]) => token.slice(0, 8)))];
  const beginnings = [
    "eyJ",
    "eyJ-",
    "sk-",
    "token='",
    "TOKEN=",
    "a://a:",
    "bearer ",
    "a-",
    "A",
    "[",
    "://",
    "?key=",
    "machine a login ",
    "private-key=",
    "a:80:b:c:",
    '"auth":"',
    '"username":"a","key":"',
  ];

  test("costs the same for a character, however long the line is", () => {
    const slow = [...beginnings, ...markers].filter(
      (part) => processorTime(() => findSecrets(part.repeat(length / part.length))) > 1_500,
    );
    expect(slow).toEqual([]);
  });

  test("of which there are tens of thousands costs no more", () => {
    const line = `password = "${any(20)}"\n`;
    const took = processorTime(() => {
      expect(findSecrets(line.repeat(20_000))).toHaveLength(20_000);
      expect(redactSecrets(line.repeat(20_000))).toBe('password = "[redacted]"\n'.repeat(20_000));
    });
    expect(took).toBeLessThan(3_000);
  });
});
