import type { ForgeAddress } from "@mea-culpa/formats";
import { z } from "zod";
import { ForgeError, type ForgeSettings } from "./forge.ts";
import { findApi } from "./forge-api.ts";
import { systemClock } from "./pause-clock.ts";
import type { Proposal, ProposalText } from "./proposal.ts";
import { dialects, type ProposalDialect } from "./proposal-dialects.ts";
import { RestClient } from "./rest-client.ts";

/** The bot's own pull requests at a forge: one for a branch, however often it is asked for. */
export interface Proposals {
  /**
   * Sees to it that one pull request is open from the branch, with this text, and returns it. One that
   * is open already is kept, whoever opened it.
   *
   * @throws {ForgeError} where the forge can't be asked or will not have it.
   */
  propose(text: ProposalText): Promise<Proposal>;
  /** @throws {ForgeError} where the forge can't be asked. */
  read(number: number): Promise<Proposal | undefined>;
  /** @throws {ForgeError} where the forge can't be asked. */
  close(branch: string): Promise<void>;
}

/** How often a forge is asked again that says no to what it has not seen yet. */
const tries = 5;

/** Opens the pull requests of a project, for whoever has a token of its host. */
export function openProposals(
  address: ForgeAddress,
  settings: Pick<ForgeSettings, "token" | "signal" | "longestPause" | "clock">,
): Proposals {
  const { clock = systemClock, signal, token } = settings;
  if (token === undefined) {
    throw new ForgeError(
      "NO_TOKEN",
      `${address.web} can't be given a pull request without a token: set ROAST_BOT_PUSH_TOKEN.`,
    );
  }
  const dialect = dialects[address.forge];
  const rest = dialect.settings({ ...settings, api: findApi(address).rest, path: address.path });
  const client = new RestClient(rest);
  const at = { client, dialect, project: rest.project, path: address.path };
  const { project } = rest;
  /** The page is shown to readers of the dev log: a forge names none but its own. */
  const checkPage = (proposal: Proposal): Proposal => {
    if (URL.parse(proposal.url)?.origin === address.origin) return proposal;
    throw new ForgeError(
      "UNREADABLE",
      `${rest.api} says that the page of pull request ${proposal.number} is at another host.`,
    );
  };
  return {
    async propose(text) {
      for (let attempt = 1; ; attempt += 1) {
        const open = await findOpen(text.branch, at);
        if (open !== undefined) return await bringUpToDate(checkPage(open), text);
        const made = await client.send("POST", `${project}/${dialect.collection}`, {
          body: dialect.writeNew(text),
          schema: dialect.one,
        });
        if (made.kind === "done") return checkPage(made.value);
        // It is there by an answer that was lost, or the branch is too new: what was written shows late.
        const mayPass = made.status !== 405 && dialect.lags.test(made.said);
        if (!mayPass || attempt >= tries) throw refused(made.said);
        await clock.pause(attempt * 1000, signal);
      }
    },
    read: (number) => client.read(`${project}/${dialect.collection}/${number}`, dialect.one),
    async close(branch) {
      const open = await findOpen(branch, at);
      if (open !== undefined) await change(open, dialect.closing);
    },
  };

  async function bringUpToDate(open: Proposal, text: ProposalText): Promise<Proposal> {
    if (open.title === text.title && isSameText(open.body, text.body)) return open;
    return await change(open, dialect.writeText(text));
  }

  async function change({ number }: Proposal, body: object): Promise<Proposal> {
    const path = `${project}/${dialect.collection}/${number}`;
    const changed = await client.send(dialect.changeBy, path, { body, schema: dialect.one });
    if (changed.kind === "refused") throw refused(changed.said);
    return changed.value;
  }

  function refused(said: string): ForgeError {
    const words = `${address.web} will not have a pull request: ${said}`;
    return new ForgeError("UNREACHABLE", `${words.replace(/[.!]?$/, ".")} ${dialect.advise(said)}`);
  }
}

/** Forges keep a text with other line ends, and without blanks at its end. */
function isSameText(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n").trim() === other.trim();
}

async function findOpen(
  branch: string,
  {
    client,
    dialect,
    project,
    path,
  }: {
    readonly client: RestClient;
    readonly dialect: ProposalDialect;
    readonly project: string;
    readonly path: string;
  },
): Promise<Proposal | undefined> {
  const query = dialect.openFrom(branch, path);
  const { values } = await client.readList(
    `${project}/${dialect.collection}?${query}`,
    z.array(dialect.one),
    longestList,
  );
  if (values.length === 0) {
    const today = await client.requireProject();
    if (today !== path) return await findOpen(branch, { client, dialect, project, path: today });
  }
  return values.find(({ branch: of, isOwn, state }) => of === branch && isOwn && state === "open");
}

/** How many open pull requests are looked through, where a forge can't be asked for those of a branch. */
const longestList = 500;
