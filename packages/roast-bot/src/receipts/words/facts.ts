import { inflectVerb } from "./inflect.ts";

/** Regular verbs that say something happened to the work, or that it does something. */
const regularVerbs =
  listOf(`crash fail delete remove add revert reject approve ignore copy paste deploy release
  merge test compile review fix patch rename refactor introduce leak corrupt complain admit/t
  panic block regress skip/p disable hardcode duplicate document improve optimize optimise simplify harden
  replace restore swap/p touch handle swallow suppress benchmark profile lint
  accept request demand overlook abandon orphan deprecate upgrade downgrade bump pin/p install
  depend implement invent create generate automate migrate convert parse validate verify assert mock
  resolve reopen assign apologize apologise postpone delay finish complete rebase squash publish
  announce notify warn escalate investigate debug/g diagnose reproduce blame accuse resign
  plagiarize plagiarise wipe truncate overwrite exceed violate bypass circumvent guess retry restart
  reboot abort cancel execute work throttle flake expire contradict confirm deny prove disprove
  uncomment inline extract inherit subclass unwrap/p collide deadlock unlock cheat veto sabotage
  endanger worsen degrade google hallucinate outsource delegate
  misread regenerate
  vendor obfuscate encrypt decrypt hash sanitize sanitise escape inject iterate recurse persist serialize
  serialise pickle crash-loop time-out merge mislead sideload recompile backport cherry-pick reformat`);

/** Forms that no rule gives. */
const irregularForms =
  listOf(`broke broken breaks break breaking forgot forgotten forgets forget forgetting
  rewrote rewritten rewrites rewriting rewrite lost stole stolen steals stealing steal lie lies lied lying
  hung undid undone undo undoes undoing redid redone redo redoes redoing rebuilt rebuild rebuilds
  blew overrode overridden overrides override overriding submitted submits submit quit
  wrote-off went-down took-down threw-away gave-up slept-through wrote written writes shipped logged logging fell-over
  overran reran rerun`);

/** How the work is, where a look at it could refute that; “untested” and its like are known by their form. */
const adjectives = listOf(
  "missing absent empty flaky slow wrong correct incorrect buggy useless redundant obsolete stale",
);

/** Nouns that are facts about the work when they are said of it. */
const nouns =
  listOf(`failure failures crashes outage outages downtime regression regressions breakage
  deletion deletions removal rollback rollbacks revert reverts reversal reversals rejection rejections
  approval approvals duplication corruption loss losses incident incidents complaint complaints`);

/** The verbs in all their forms, many of which are nouns as well. */
export const verbs: ReadonlySet<string> = new Set(regularVerbs.flatMap(inflectVerb));

/** Every word that states a fact which only a charge or a compliment can prove. */
export const factWords: ReadonlySet<string> = new Set([
  ...verbs,
  ...irregularForms,
  ...adjectives,
  ...nouns,
]);

/** Words that end in -ed and are no verbs of the past. */
const falsePasts: ReadonlySet<string> = new Set(
  listOf(`need seed feed speed bleed breed creed deed freed greed heed indeed weed reed steed naked
  wicked sacred rugged wretched crooked beloved hundred kindred shed sled bed red wed supposed
  so-called tired embed armed old-fashioned unborn needed`),
);

/** Irregular verbs of the past, as they stand in plain prose. */
export const pasts: ReadonlySet<string> = new Set(
  listOf(`took kept wrote gave made came went said saw knew thought broke forgot lost stole hid threw caught
  built bought sold sent spent slept felt found fought held led left lent met paid ran sang sat spoke
  stood swore taught told tore woke won wore brought began chose drew drove fell flew grew read put
  let set cut hit quit shut`),
);

/** Whether a word can be a verb of the past, as it stands in plain prose. */
export function isPast(lower: string): boolean {
  return pasts.has(lower) || isRegularPast(lower);
}

export function isRegularPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("ed") && !falsePasts.has(lower);
}

function listOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
