import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ForgeName } from "@mea-culpa/formats";
import { cloneDevLog } from "../../src/publish/dev-log-clone.ts";
import { publishTarget } from "../../src/publish/publish-target.ts";
import { DevLogForge, devLogPath } from "../forges/dev-log-forge.ts";
import { importHistory } from "../support/fast-import.ts";
import { SkippingClock } from "../support/skipping-clock.ts";
import { skipTheWire } from "../support/skip-the-wire.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ilsesHistory, promiseText, publishTo, realRoast } from "./promised-dev-log.ts";

export const weekThree: Pick<Parameters<typeof publishTo>[1], "at" | "prepared"> = {
  at: "2026-01-26T07:00:05Z",
  prepared: [realRoast(3)],
};
export const dayAfter = "2026-01-27T07:00:00Z";

/** Ilse's dev log at a forge, where roasts wait. */
export interface DevLogInReview {
  readonly forge: DevLogForge;
  readonly repository: string;
  readonly run: (
    options?: Partial<Parameters<typeof publishTo>[1]>,
  ) => ReturnType<typeof publishTo>;
}

/** For one test, with more in her promise; `isServed` if git is to go there over HTTP. */
export async function devLogInReview(
  name: ForgeName,
  terms: string,
  { isServed = false }: { readonly isServed?: boolean } = {},
): Promise<DevLogInReview> {
  const root = await temporaryFolder();
  const [first, ...rest] = ilsesHistory;
  const files = { ...first?.files, "roast-bot.yaml": `${promiseText}${terms}catch_up: 0\n` };
  const repository = await importHistory(join(root, `${devLogPath}.git`), [
    { at: "2026-01-05T09:00:00Z", ...first, files },
    ...rest,
  ]);
  const forge = await new DevLogForge(name, root).listen();
  onTestFinished(() => forge[Symbol.asyncDispose]());
  if (!isServed) await skipTheWire(forge.origin, root);
  const { address, token } = forge;
  const clock = new SkippingClock();
  const target = await publishTarget(address, "/");
  // All runs of a test bring the same one up to date, as all attempts of a run do.
  const clone = await cloneDevLog({ target, folder: join(root, "clone.git"), credentials: {} });
  let runs = 0;
  return {
    forge,
    repository,
    run: async (options = {}) => {
      runs += 1;
      const given = { scratch: root, id: `run-${runs}`, prepared: [], token, clock, clone };
      return await publishTo(address, { ...given, ...options });
    },
  };
}

/** The terms by which roasts wait in a pull request. */
export function proposedAt(name: ForgeName): string {
  return `publish: pull-request\nforge: ${name}\n`;
}
