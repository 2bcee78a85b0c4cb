import { mayTakeSecrets } from "../loopback.ts";

/** Where it is told what became of a run. The URLs are secrets: whoever has one can post there. */
export type Channel =
  | { readonly kind: "ping"; readonly url: URL }
  | { readonly kind: "slack" | "discord" | "generic"; readonly url: URL };

/** The channels of an environment, and what is wrong with those that are none. */
export interface Channels {
  readonly channels: readonly Channel[];
  /** For the user; without the URLs. */
  readonly problems: readonly string[];
}

/**
 * Reads `ROAST_BOT_PING_URL`, a check as healthchecks.io and its like have it, and
 * `ROAST_BOT_WEBHOOKS`, URLs with spaces between them: Slack's and Discord's are known by their
 * hosts, or by `slack:` or `discord:` before them; any other gets the event as JSON.
 */
export function readChannels(environment: Readonly<Record<string, string | undefined>>): Channels {
  const ping = environment["ROAST_BOT_PING_URL"] ?? "";
  const hooks = (environment["ROAST_BOT_WEBHOOKS"] ?? "").split(/\s+/).filter(Boolean);
  const channels: Channel[] = [];
  const problems: string[] = [];
  const add = (name: string, kind: Channel["kind"] | undefined, text: string): void => {
    const url = URL.parse(text);
    if (url === null || !mayTakeSecrets(url)) {
      problems.push(`${name}: expected an https URL; nothing is sent there`);
    } else channels.push({ kind: kind ?? kindByHost(url), url });
  };
  if (ping !== "") add("ROAST_BOT_PING_URL", "ping", ping);
  hooks.forEach((hook, index) => {
    const [, kind, url = ""] = /^(?:(slack|discord|generic):)?(.*)$/s.exec(hook) ?? [];
    const name = `ROAST_BOT_WEBHOOKS, number ${index + 1}`;
    add(name, kind === "slack" || kind === "discord" || kind === "generic" ? kind : undefined, url);
  });
  return { channels, problems };
}

function kindByHost({ hostname, pathname }: URL): "slack" | "discord" | "generic" {
  if (hostname === "hooks.slack.com") return "slack";
  const isDiscord = /(^|\.)discord(app)?\.com$/.test(hostname);
  return isDiscord && pathname.startsWith("/api/webhooks/") ? "discord" : "generic";
}
