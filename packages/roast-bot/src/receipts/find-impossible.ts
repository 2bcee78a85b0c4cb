import type { Exhibit, Sentence } from "@mea-culpa/formats";
import { isLogged } from "../case/logged.ts";
import { tellsTestimony } from "./argued/tells-testimony.ts";
import { isArgued, namedBy } from "./cited-exhibits.ts";
import type { PackIndex } from "./pack-index.ts";
import { findUncounted } from "./find-uncounted.ts";
import { findPeople, isBy, listNames } from "./people.ts";
import { after, before, escaped, splitNames, whole } from "./tokens/find-phrases.ts";
import { scanMarks } from "./tokens/scan-marks.ts";
import {
  abilities,
  accusations,
  actors,
  events,
  insults,
  intent,
  machineDeeds,
  mindVerbs,
  moods,
  peopleNouns,
  refereesWords,
  strangers,
  traits,
} from "./words/impossible-words.ts";

/** A stretch of a sentence that no proof and no referee can make publishable, and why. */
export interface Impossible {
  readonly text: string;
  readonly message: string;
}

/**
 * What a sentence says that may not be published, however it is cited: what a person knew, meant,
 * felt, wanted or is able to; accusations and insults; events outside the exhibits; who of several
 * people did what; the referee's words. Quotes and code are the exhibits' own and are not looked
 * at. A licensed line is not asked: its words are ours.
 */
export function findImpossible(sentence: Sentence, index: PackIndex): readonly Impossible[] {
  const prose = proseIn(sentence.text);
  return [
    ...findInsults(sentence.text),
    ...find(prose, meantSo, "says what somebody meant, which no exhibit shows"),
    ...find(prose, ofReferee, "is a referee's word, and a referee is not on the page"),
    ...findMinds(prose, index),
    ...findEvents(prose, index),
    ...findWho(prose, sentence, index),
    ...findUncounted(sentence, index),
  ];
}

/** What accuses or calls names, as not even an archetype may. */
export function findInsults(text: string): readonly Impossible[] {
  const prose = proseIn(text);
  return [
    ...find(prose, accusation, "accuses, and a roast accuses nobody"),
    ...find(prose, insult, "insults, and a roast is of the work"),
  ];
}

/**
 * What a sentence says of a person, where no cite proves all that it says: one without cites names
 * nobody, since a picture of a person is an insult or a compliment that nobody can check, and any
 * other may say what somebody did, never how they are.
 */
export function findPersonal(sentence: Sentence, index: PackIndex): readonly Impossible[] {
  const prose = proseIn(sentence.text);
  const names = [...listNames(index)].map(escaped);
  if (sentence.cites.length === 0) {
    const actor = String.raw`(?:the|its) (?:\w+ )?(?:${actors})(?:'s \w+|s)? (?!(?:of|in|and|or|who|that)\b)\w+`;
    const told = find(
      prose,
      whole([actor], "gu"),
      "says what somebody did or is, and cites nothing",
    );
    if (told.length > 0) return told;
  }
  // “mara/tidepool” is a project.
  const named = names.map((name) => String.raw`(?<![/.@-])${name}(?![/.-]\w)`);
  const anyone = String.raw`(?:${[...named, String.raw`the (?:${actors})`].join("|")})`;
  if (sentence.cites.length > 0) {
    const message = "says how a person is, and a roast is of the work";
    const states = String.raw`(?:is|was|isn't|wasn't|has|had|hasn't|seems|seemed|looks|looked|sounds|sounded|belongs|belonged|deserves|deserved)`;
    const fields = String.raw`(?! (?:named|credited|listed|quoted|mentioned|asked|told))`;
    return find(prose, whole([String.raw`${anyone}(?: \w+ly)? ${states}${fields}`], "gu"), message);
  }
  const message =
    "is a person, and what has no cites names nobody: say what was done, and prove it";
  return named.length === 0 ? [] : find(prose, whole(named, "gu"), message);
}

/** In small letters, with quotes and code blanked out and every offset kept. */
function proseIn(text: string): string {
  return scanMarks(text)
    .map(({ kind, start, end, inner }) => (kind === "plain" ? inner : " ".repeat(end - start)))
    .join("")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("*", " ");
}

function find(prose: string, pattern: RegExp, message: string): readonly Impossible[] {
  return [...prose.matchAll(pattern)].map(([text]) => ({ text, message: `“${text}” ${message}` }));
}

function findMinds(prose: string, index: PackIndex): readonly Impossible[] {
  const message = "says what a person knew, meant, felt, wanted or is able to";
  const people = [...listNames(index)].map(escaped);
  const subject = `(?:${[peopleNouns, ...people].join("|")})`;
  const own = String.raw`(?:${subject}|their|your)(?:'s)? (?:\w+ )?${traits}`;
  // “Mara's cache wants company” is of the cache.
  const anyone = "some(?:one|body)|any(?:one|body)|every(?:one|body)";
  const somebody = new RegExp(String.raw`${before}(?:${subject}|${anyone})${after}(?!'s\b)`, "u");
  const person = new RegExp(String.raw`${before}${subject}${after}(?!'s\b)`, "u");
  return prose
    .split(clauseEnd)
    .flatMap((clause) => [
      ...find(clause, theirMinds, message),
      ...find(clause, whole([own], "gu"), message),
      ...(somebody.test(clause) ? find(clause, mood, message) : []),
      ...(person.test(clause)
        ? find(clause.slice(clause.search(person)), mindOrAbility, message)
        : []),
    ]);
}

function findEvents(prose: string, { pack }: PackIndex): readonly Impossible[] {
  const message = "happens outside of the exhibits, and none of them has the word";
  return happenings.flatMap(({ told, shown }) => {
    const found = find(prose, told, message);
    if (found.length === 0) return [];
    return pack.exhibits.some((exhibit) => shown.test(joinTexts(exhibit))) ? [] : found;
  });
}

/**
 * Where several people have a part, a deed is somebody's only by the fields of what is cited: the
 * author of a review, the co-author of a commit, the author of the pull request.
 */
function findWho(told: string, sentence: Sentence, index: PackIndex): readonly Impossible[] {
  const prose = blankCredits(told, index);
  const cited = sentence.cites.flatMap((cite) =>
    namedBy(cite).flatMap((id) => index.exhibits.get(id) ?? []),
  );
  const proving = sentence.cites
    .filter(({ kind }) => kind !== "name")
    .flatMap(namedBy)
    .flatMap((id) => index.exhibits.get(id) ?? []);
  const byRole = roles.flatMap(({ role, has }): readonly Impossible[] => {
    const [text] = role.exec(prose) ?? [];
    const message = `“${text ?? ""}” does something that no cited exhibit has them do`;
    return text === undefined || cited.some(has) ? [] : [{ text, message }];
  });
  const several = findPeople(index);
  if (several.length < 2) return byRole;
  const byName = several.flatMap((names): readonly Impossible[] => {
    const text = names.find((name) => whole([escaped(name)], "u").test(prose));
    const isTheirs = isArgued(sentence)
      ? cited.every((each) => isBy(each, names)) || isSaidBy(names, sentence, index)
      : proving.length > 0 &&
        proving.every((each) => isBy(each, names) || (names === several[0] && !isOfOthers(each)));
    if (text === undefined || isTheirs) return [];
    const message = `who of several people did this is in no field of what is cited: “${text}”`;
    return [{ text, message }];
  });
  return [...byRole, ...byName];
}

/** “With Claude as co-author”: a field of a commit, whatever else the sentence rests on. */
function blankCredits(prose: string, { pack }: PackIndex): string {
  const named = pack.exhibits.flatMap((each) => (isLogged(each) ? each.coAuthors : []));
  const names = named.flatMap(({ name }) => [name, name.split(" ", 1)[0] ?? name]);
  if (names.length === 0) return prose;
  const anyone = names.map((name) => escaped(name.toLowerCase())).join("|");
  const credit = String.raw`(?:${anyone}) (?:(?:is|are|was|were) )?(?:(?:named|credited|listed) )?as (?:an? |its |the |their )?co-?author`;
  return prose.replaceAll(whole([credit], "gu"), ({ length }) => " ".repeat(length));
}

const roles: readonly { readonly role: RegExp; readonly has: (cited: Exhibit) => boolean }[] = [
  {
    role: /\breviewers?\b|\breviews? (?:asks?|wants?|(?!included\b)\w+ed)\b/u,
    has: ({ kind }) => kind === "review",
  },
  { role: /\bco-?authors?\b/u, has: hasCoAuthor },
  { role: whole([machineDeeds], "u"), has: hasCoAuthor },
  { role: whole([strangers], "u"), has: () => false },
];

function hasCoAuthor(cited: Exhibit): boolean {
  return isLogged(cited) && cited.coAuthors.length > 0;
}

/** An issue or a label is the words of whoever wrote or chose it, which is seldom the author; a commit may be another's. */
function isOfOthers(exhibit: Exhibit): boolean {
  return (
    exhibit.kind === "issue" ||
    exhibit.kind === "label" ||
    ("byOthers" in exhibit && exhibit.byOthers)
  );
}

/** What a reviewer says, with their review among what it is argued from, is theirs. */
function isSaidBy(names: readonly string[], { text, cites }: Sentence, index: PackIndex): boolean {
  const reviews = cites
    .flatMap((cite) => (cite.kind === "argued" ? cite.exhibits : []))
    .flatMap((id) => index.exhibits.get(id) ?? [])
    .filter(({ kind }) => kind === "review");
  return reviews.length > 0 && reviews.every((each) => isBy(each, names)) && tellsTestimony(text);
}

function joinTexts(exhibit: Exhibit): string {
  return splitNames("path" in exhibit ? `${exhibit.path}\n${exhibit.text}` : exhibit.text);
}

const happenings = events.map((event) => ({
  told: whole([event], "gu"),
  shown: whole([event.replace(/^\(\?<!.*? \)/, "").replace(/\(.*/, String.raw`\w*`)], "iu"),
}));
const clauseEnd = /[.;:!?]\s|\s[—–-]\s/u;
const accusation = whole(accusations, "gu");
const insult = whole(insults, "gu");
const meantSo = whole([intent], "gu");
const ofReferee = whole(refereesWords, "gu");
const mood = whole([moods], "gu");
const mindOrAbility = whole([mindVerbs, abilities], "gu");
const theirMinds = new RegExp(
  String.raw`${before}(?:they|we|i|nobody|no one|everybody|everyone|anybody)(?: (?:\w+ly|never|also|just|always|still|must have|might have|may have|did not|didn't|do not|don't|had))* (?:${mindVerbs})${after}`,
  "gu",
);
