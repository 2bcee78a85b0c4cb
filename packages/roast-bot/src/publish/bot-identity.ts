import type { CommitIdentity } from "./commit-files.ts";

/** The variables by which the bot's commits may be given another name and mail address. */
export const identityEnvironment = ["ROAST_BOT_NAME", "ROAST_BOT_MAIL"] as const;

/** As whom the bot commits. */
export function botIdentity(
  environment: Readonly<Record<string, string | undefined>>,
): CommitIdentity {
  return {
    name: environment["ROAST_BOT_NAME"] || "roast-bot",
    mail: environment["ROAST_BOT_MAIL"] || "roast-bot@users.noreply.invalid",
  };
}
