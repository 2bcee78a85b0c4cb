import type { Channel } from "./channels.ts";
import type { Notice } from "./notice.ts";

/** Milliseconds that one request may take. */
const answerTimeout = 10_000;
const attempts = 2;

/**
 * Posts a notice to a webhook, in the form that it takes. Nothing in the text can call anybody or be
 * a link's mark-up there: it holds titles that others have written.
 *
 * @returns what went wrong, without the URL; `undefined` when it was taken.
 */
export function postNotice({ kind, url }: Channel, notice: Notice): Promise<string | undefined> {
  const body = JSON.stringify(toPayload(kind, notice));
  const headers = { "content-type": "application/json" };
  return request(url, { method: "POST", headers, body });
}

function toPayload(kind: Channel["kind"], { event, text }: Notice): object {
  switch (kind) {
    case "slack":
      // https://docs.slack.dev/messaging/formatting-message-text#escaping
      return {
        text: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
        link_names: false,
      };
    case "discord":
      return { content: text.slice(0, 2000), allowed_mentions: { parse: [] }, flags: 1 << 2 };
    default:
      return { source: "roast-bot", event, text };
  }
}

/**
 * Tells a check, as healthchecks.io has it, that a run begins, ended well or failed.
 *
 * @returns what went wrong, without the URL.
 */
export function ping(
  url: URL,
  {
    signalOf,
    text = "",
  }: { readonly signalOf: "start" | "success" | "fail"; readonly text?: string },
): Promise<string | undefined> {
  const to = new URL(url);
  const suffix = { start: "/start", success: "", fail: "/fail" }[signalOf];
  to.pathname = to.pathname.replace(/\/$/, "") + suffix;
  return request(to, { method: "POST", body: text.slice(0, 10_000) });
}

/** Follows no redirect: the address is a secret, and so is what is sent. */
async function request(url: URL, init: RequestInit): Promise<string | undefined> {
  let problem = "";
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const timeout = AbortSignal.timeout(answerTimeout);
    try {
      const response = await fetch(url, { ...init, redirect: "manual", signal: timeout });
      await response.body?.cancel();
      if (response.ok) return undefined;
      problem = `${url.host} answered with status ${response.status}`;
      // What was refused is refused again; what is overloaded may not be.
      if (response.status < 500 && response.status !== 429) return problem;
    } catch (error) {
      problem = `${url.host} did not answer${timeout.aborted ? ` within ${answerTimeout / 1000} seconds` : tellReason(error)}`;
    }
  }
  return problem;
}

/** Node says only `fetch failed`, and why in the cause. */
function tellReason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code === "" ? "" : ` (${code})`;
}
