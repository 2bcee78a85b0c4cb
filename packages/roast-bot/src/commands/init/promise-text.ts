import { stringify } from "yaml";

/** What is known of a promise before anybody has edited it. */
export interface FirstPromise {
  readonly handle: string;
  readonly names: readonly string[];
  readonly mails: readonly string[];
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly since: string;
}

/** The text of a new `roast-bot.yaml`: what is known filled in, the rest explained. */
export function promiseText({ handle, names, mails, zone, since }: FirstPromise): string {
  return `# The promise that roast-bot keeps watch over. Check it with \`roast-bot doctor\`.

# Who owes the entries: the handle, and every name and mail address their commits go by.
who:
  handle: ${inline(handle)}
  names: ${inline(names)}
  mails: ${inline(mails)}

# How often, and by when: weekly, fortnightly ("Monday 08:00"), monthly ("1 08:00") or
# every N days ("08:00"). In the time zone of this place.
cadence: weekly
due: Monday 08:00
zone: ${inline(zone)}

# The first day of the promise.
since: ${since}

# The projects whose merged pull requests are evidence when the promise is broken.
# sources:
#   - name: ${handle}/project
#     git: https://github.com/${handle}/project.git
#     web: https://github.com/${handle}/project
sources: []

# Who drafts a roast: house (needs nothing), anthropic:MODEL or openai-compatible:URL#MODEL.
writer: house

# How many older broken slots are roasted in a run beside the newest.
catch_up: 1

# Pauses count only when they are declared before the slot's deadline.
# excuses:
#   - from: 2026-07-06
#     until: 2026-07-19
#     reason: hiking
`;
}

/** One line of YAML that reads back as the value. */
function inline(value: string | readonly string[]): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
