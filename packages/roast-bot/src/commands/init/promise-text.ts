import { stringify } from "yaml";
import type { PublishWay } from "@mea-culpa/formats";
import type { BotPlaces } from "../../generators/site-generator.ts";

/** What is known of a promise before anybody has edited it. */
export interface FirstPromise {
  readonly handle: string;
  readonly names: readonly string[];
  readonly mails: readonly string[];
  readonly zone: string;
  readonly cadence: string;
  /** Such as `Monday 08:00`. */
  readonly due: string;
  /** As `roast-bot.yaml` takes it. */
  readonly writer: string;
  readonly publish: PublishWay;
  /** The site, where it could be told. */
  readonly site?: {
    readonly generator: string;
    readonly entries: string;
    readonly places: BotPlaces;
  };
  /** `YYYY-MM-DD`. */
  readonly since: string;
}

/** The text of a new `roast-bot.yaml`: what is known filled in, the rest explained. */
export function promiseText(promise: FirstPromise): string {
  const { handle, names, mails, zone, since, cadence, due, writer, publish, site } = promise;
  return `# The promise that roast-bot keeps watch over. Check it with \`roast-bot doctor\`.

# Who owes the entries: the handle, and every name and mail address their commits go by.
who:
  handle: ${inline(handle)}
  names: ${inline(names)}
  mails: ${inline(mails)}

# How often, and by when: weekly, fortnightly ("Monday 08:00"), monthly ("1 08:00") or
# every N days ("08:00"). In the time zone of this place.
cadence: ${inline(cadence)}
due: ${inline(due)}
zone: ${inline(zone)}

# The first day of the promise.
since: ${since}

# How many words an entry needs to keep it; any entry does where this is absent.
# minimum_words: 50

${siteText(site)}
# The projects whose merged pull requests are evidence when the promise is broken.
# sources:
#   - name: ${handle}/project
#     git: https://github.com/${handle}/project.git
#     web: https://github.com/${handle}/project
sources: []

# Who drafts a roast: house (needs nothing), anthropic:MODEL, openai:MODEL,
# github:MODEL or openai-compatible:URL#MODEL.
writer: ${inline(writer)}

# How a roast gets onto the branch: push, pull-request for somebody to merge it, or
# commit-api for a commit that GitHub makes and signs.
publish: ${publish}

# How many older broken slots are roasted in a run beside the newest.
catch_up: 1

# Pauses count only when they are declared before the slot's deadline.
# excuses:
#   - from: 2026-07-06
#     until: 2026-07-19
#     reason: hiking
`;
}

function siteText(site: FirstPromise["site"]): string {
  if (site === undefined) {
    return `# Which generator builds the site, and where its entries are. It could not be told: say it.
# generator: hugo
# paths: { entries: content/blog }
`;
  }
  const { generator, entries, places } = site;
  return `# Which generator builds the site, and where its entries are.
generator: ${generator}
paths:
  entries: ${inline(entries)}
  # What the footer reads.
  heartbeat: ${inline(places.heartbeat)}
  # What the site publishes as it is: the ledger, the proofs of each roast, and beside them a page of
  # the record (record.html), a feed (feed.xml) and a badge (badge.svg).
  public: ${inline(places.public)}
  ledger: ${inline(`${places.public}/ledger.jsonl`)}
  evidence: ${inline(places.public)}
`;
}

/** One line of YAML that reads back as the value. */
function inline(value: string | readonly string[]): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
