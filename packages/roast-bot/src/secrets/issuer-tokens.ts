import type { SecretStretch } from "./secret-stretch.ts";

/** Finds tokens by the shapes that their issuers give them, all in one pass. */
export function findByIssuer(text: string): readonly SecretStretch[] {
  const found: SecretStretch[] = [];
  for (const match of text.matchAll(anyShape)) {
    const [token] = match;
    const kind = shapes.find(({ whole }) => whole.test(token))?.kind ?? "token";
    found.push({ kind, start: match.index, length: token.length });
  }
  for (const { index, groups, 0: rest } of text.matchAll(webToken)) {
    const header = groups?.["header"]?.length ?? 0;
    found.push({ kind: "JSON web token", start: index - header, length: header + rest.length });
  }
  return found;
}

/** RFC 7519. Looked for from its second part on, of which there are few, so that time stays linear. */
const webToken = /(?<=\b(?<header>eyJ[\w-]{8,}))\.eyJ[\w-]{8,}\.[\w-]{8,}/g;

/**
 * What begins at a word's beginning, as its issuer documents it or its tokens show it. Only what
 * secretlint's preset lacks, or sees less of: it wants exact lengths, which issuers change.
 */
const issuers: Readonly<Record<string, RegExp>> = {
  "GitHub token": /gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,}/,
  "GitLab token":
    /gl(?:pat|dt|rt|ptt|oas|cbt|ft|imt|agent|soat|ffct|rtr)-[\w-]{20,}(?:\.[\w-]{2}\.[\w-]{9})?/,
  "AWS key": /(?:AKIA|ASIA|AGPA|AROA|ABIA|ACCA)[A-Z0-9]{16}\b/,
  "Amazon Bedrock key": /ABSK[A-Za-z0-9+/]{100,300}={0,2}/,
  "Google key": /AIza[\w-]{35}/,
  "Google client secret": /GOCSPX-[\w-]{28}/,
  "Google access token": /ya29\.[\w-]{30,500}/,
  "Azure client secret": /[A-Za-z0-9_~.]{3}8Q~[\w~.-]{31,34}/,
  "Azure storage key": /AccountKey=[A-Za-z0-9+/]{86}==/,
  "Azure DevOps token": /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b/,
  "Amazon MWS key": /amzn\.mws\.[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  "Tencent Cloud key": /AKID[A-Za-z0-9]{32}\b/,
  "Modal token": /a[ks]-(?=[A-Za-z]{0,21}\d)[A-Za-z0-9]{22}\b/,
  "Ionic token": /ion_[A-Za-z0-9]{42}\b/,
  "Zapier webhook": /hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/[a-z0-9]{6,12}/,
  "Alibaba Cloud key": /LTAI[A-Za-z0-9]{20}\b/,
  "Yandex Cloud key": /AQVN[\w-]{35,38}/,
  "DigitalOcean token": /do[opr]_v1_[a-f0-9]{64}/,
  "Heroku key": /HRKU-[\w-]{36,64}/,
  "Netlify token": /nf[pco]_[A-Za-z0-9]{36,64}/,
  "Fly.io token": /fo1_[\w-]{43}|fm[12][ar]?_[A-Za-z0-9+/=_-]{100,500}/,
  "Render key": /rnd_[A-Za-z0-9]{28,40}/,
  "Scalingo token": /tk-us-[\w-]{48}/,
  "OpenShift token": /sha256~[\w-]{43}/,
  "Terraform Cloud token": /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}/,
  "Pulumi token": /pul-[a-f0-9]{40}/,
  "Doppler token": /dp\.(?:ct|pt|st|sa|scim|audit)\.[\w.-]{40,60}/,
  "1Password token": /ops_eyJ[A-Za-z0-9+/=_-]{100,}/,
  "age key": /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/,
  "Supabase key": /sbp_[a-f0-9]{40}|sb_secret_[\w-]{22}_[\w-]{8}/,
  "PlanetScale token": /pscale_(?:tkn|oauth|pw)_[\w.=-]{32,64}/,
  "Neon key": /napi_[a-z0-9]{40,80}/,
  "ClickHouse key": /4b1d[A-Za-z0-9]{38}\b/,
  "Slack token": /xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{20,300}/,
  "Slack webhook": /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]{20,}/,
  "Discord token": /[MNO](?=[\w-]*\d)[\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}/,
  "Discord webhook": /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/,
  "Teams webhook": /[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{80,300}/,
  "Telegram token": /\d{8,10}:AA[\w-]{33}\b/,
  "Twilio key": /SK[a-f0-9]{32}\b/,
  "SendGrid key": /SG\.[\w-]{16,}\.[\w-]{30,}/,
  "Mailgun key": /key-[a-f0-9]{32}\b/,
  "Mailchimp key": /[a-f0-9]{32}-us\d{1,2}\b/,
  "Brevo key": /x(?:keysib|smtpsib)-[a-f0-9]{64}-[A-Za-z0-9]{16}/,
  "Resend key": /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b/,
  "Stripe key": /[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  "Stripe webhook secret": /whsec_[A-Za-z0-9+/]{32,64}={0,2}/,
  "Square token": /sq0[a-z]{3}-[\w-]{22,43}|EAAA[\w-]{60}/,
  "Braintree token": /access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/,
  "Plaid token":
    /access-(?:production|development|sandbox)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  "Flutterwave key": /FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,64}-X\b/,
  "Shippo token": /shippo_(?:live|test)_[a-f0-9]{40}/,
  "EasyPost key": /EZ[AT]K[A-Za-z0-9]{54}/,
  "Duffel token": /duffel_(?:test|live)_[\w=-]{43}/,
  "PyPI token": /pypi-[\w-]{50,}/,
  "RubyGems key": /rubygems_[a-f0-9]{48}/,
  "crates.io token": /cio[A-Za-z0-9]{32}\b/,
  "NuGet key": /oy2[a-z0-9]{43}\b/,
  "Clojars token": /CLOJARS_[a-z0-9]{60}/,
  "Packagist token": /packagist_[a-z]{3}_[a-f0-9]{64,80}/,
  "Docker token": /dckr_oat_[\w-]{20,60}/,
  "Artifactory key": /AKCp[A-Za-z0-9]{69}|cmVmd[A-Za-z0-9]{59}/,
  "Octopus key": /API-[A-Z0-9]{26,36}\b/,
  "Buildkite token": /bk(?:ua|aj|ct)_[a-f0-9]{40}/,
  "CircleCI token": /CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[a-f0-9]{40}/,
  "SonarQube token": /sq[upa]_[a-f0-9]{40}/,
  "Sourcegraph token": /sg[psd]_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40}/,
  "Sentry token": /sntrys_eyJ[\w+/=-]{80,500}|sntryu_[a-f0-9]{64}/,
  "New Relic key": /NR(?:AK|II|IQ|JS|RA)-[A-Za-z0-9_-]{19,40}/,
  "Dynatrace token": /dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}/,
  "PostHog key": /ph[xs]_[A-Za-z0-9]{43,56}/,
  "Atlassian token": /AT(?:ATT|CTT|BB)[\w=-]{24,400}/,
  "Airtable token": /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/,
  "Postman key": /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/,
  "Contentful token": /CFPAT-[\w-]{43}/,
  "Typeform token": /tfp_[\w.=-]{59}/,
  "ReadMe key": /rdme_[a-z0-9]{70}/,
  "Linear secret": /lin_(?:oauth|secret)_[a-f0-9]{32,128}/,
  "Facebook token": /EAA[A-Za-z0-9]{100,300}/,
  "Mapbox token": /sk\.eyJ[\w-]{20,200}\.[\w-]{20,40}/,
  "Hugging Face token": /hf_[A-Za-z0-9]{30,}|api_org_[A-Za-z]{34}/,
  "Replicate token": /r8_[A-Za-z0-9]{37}\b/,
  "Perplexity key": /pplx-[A-Za-z0-9]{48}/,
  "xAI key": /xai-[A-Za-z0-9]{80}/,
  "Pinecone key": /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,70}/,
  "LangSmith key": /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/,
  "Prefect key": /pn[ub]_[A-Za-z0-9]{36}\b/,
  "dbt Cloud token": /dbt[cu]_[\w=-]{36,100}/,
  "GitLab registration token": /GR1348941[\w-]{20,27}/,
  "Cloudflare origin key": /v1\.0-[a-f0-9]{24}-[a-f0-9]{146}\b/,
  "Adafruit key": /aio_[A-Za-z0-9]{28}\b/,
  "Adobe secret": /p8e-[A-Za-z0-9]{32}\b/,
  "Defined Networking key": /dnkey-[a-z0-9=_-]{26}-[a-z0-9=_-]{52}/,
  "Dropbox token": /sl\.[\w-]{130,300}/,
  "Frame.io token": /fio-u-[\w=-]{64}/,
  "Harness token": /[ps]at\.[A-Za-z0-9_-]{22}\.[a-z0-9]{24}\.[A-Za-z0-9]{20}\b/,
  "HubSpot token": /pat-(?:na|eu)\d-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  "Infracost key": /ico-[A-Za-z0-9]{32}\b/,
  "LaunchDarkly key": /(?:sdk|api|mob)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  "MaxMind key": /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk\b/,
  "Mailgun public key": /pubkey-[a-f0-9]{32}\b/,
  "SettleMint token": /sm_(?:pat|aat|sat)_[A-Za-z0-9]{16}\b/,
  "Yandex token": /t1\.[A-Za-z0-9+/_-]{60,500}\.[A-Za-z0-9+/_-]{86}={0,2}/,
  "ClickUp token": /pk_\d{6,10}_[A-Z0-9]{32}\b/,
  "Deno Deploy token": /dd[pwo]_[A-Za-z0-9]{36}\b/,
  "Fireworks key": /fw_[A-Za-z0-9]{22,40}\b/,
  "Cerebras key": /csk-[a-z0-9]{48}\b/,
  "ElevenLabs key": /sk_[a-f0-9]{48}\b/,
  "Langfuse key": /[sp]k-lf-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  "Anyscale key": /esecret_[a-z0-9]{30,}/,
  "Tavily key": /tvly-[A-Za-z0-9-]{32,48}/,
  "Firecrawl key": /fc-[a-f0-9]{32}\b/,
  "Jina key": /jina_[a-f0-9]{32}[\w-]{20,40}/,
  "NVIDIA key": /nvapi-[\w-]{60,80}/,
  "Aiven token": /AVNS_[\w-]{16,24}|aivenv1[A-Za-z0-9+/=]{300,500}/,
  "Paddle key": /pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}\b/,
  "Razorpay key": /rzp_(?:live|test)_[A-Za-z0-9]{14}\b/,
  "Retool token": /retool_[a-z0-9]{26,40}\b/,
  "Segment token": /sgp_[A-Za-z0-9]{64}\b/,
  "Statsig key": /secret-[A-Za-z0-9]{43}\b/,
  "Trigger.dev key": /tr_(?:prod|dev|stg)_[A-Za-z0-9]{20,40}\b/,
  "Inngest key": /signkey-(?:prod|test|branch)-[a-f0-9]{32,64}/,
  "Xata key": /xau_[A-Za-z0-9]{43}\b/,
  "Val Town token": /vtwn_[A-Za-z0-9]{20,40}\b/,
  "Scaleway key": /SCW[A-Z0-9]{17}\b/,
  "Exoscale key": /EXO[a-f0-9]{24,32}\b/,
  "UpCloud token": /ucat_[A-Z0-9]{26}\b/,
  "NetBird token": /nb[ps]_[A-Za-z0-9]{36}\b/,
  "Infisical token": /st\.[a-f0-9]{24}\.[a-f0-9]{32}\.[a-f0-9]{32}/,
  "GitBook token": /gb_api_[A-Za-z0-9]{40}\b/,
  "Depot token": /depot_(?:org|project|user)_[a-f0-9]{64}/,
  "Chromatic token": /chpt_[a-z0-9]{12,20}\b/,
  "Socket token": /sktsec_[\w-]{40,60}(?:_api)?/,
  "StackHawk key": /hawk\.[\w-]{20}\.[\w-]{20}/,
  "Checkly key": /cu_[a-f0-9]{32}\b/,
  "Honeycomb key": /hc[abx][il][kc]_[a-z0-9]{58}\b/,
  "Axiom token": /xa(?:at|pt)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  "Snyk token": /snyk_(?:uat|sat)\.[a-f0-9]{8}\.[\w-]{40,120}/,
  "Twitch token": /oauth:[a-z0-9]{30}\b/,
  "WooCommerce key": /c[ks]_[a-f0-9]{40}\b/,
  "Intra 42 secret": /s-s4t2(?:ud|af)-[a-f0-9]{64}/,
  "Nightfall key": /NF-[A-Za-z0-9]{32}\b/,
  "Zuplo key": /zpka_[a-z0-9]{32}_[a-f0-9]{8}\b/,
};

const shapes = Object.entries(issuers).map(([kind, { source }]) => ({
  kind,
  whole: new RegExp(`^(?:${source})$`),
}));

const anyShape = new RegExp(
  `\\b(?:${Object.values(issuers)
    .map(({ source }) => source)
    .join("|")})`,
  "g",
);
