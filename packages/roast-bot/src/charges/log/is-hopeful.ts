import { parseSubject } from "../../change/parse-subject.ts";
import { readWords, type Testimony } from "./testimony.ts";

/** Whether what a commit says tries, hopes or is not sure. */
export function isHopeful({ commit, says, from }: Testimony): boolean {
  const text = readWords(from === "subject" ? parseSubject(says).text : says);
  if (/\b(?:you|users?|caller|try\W{0,3}(?:catch|except|finally|block|operator))\b/i.test(text))
    return false;
  // Whoever wonders at what was there before is sure of what is there now.
  if (wonder.test(text)) return false;
  if (from === "body") {
    // What the first commit hopes for is mostly what the change is for.
    const hopes = commit.position > 1 && hopesForItself(text);
    return text.length >= 25 && (hopes || doubt.test(text));
  }
  if ((hope.test(text) && !elsewhere.test(text)) || doubt.test(text)) return true;
  // What the first commit tries is mostly what the code is to try.
  return commit.position > 1 && trial.test(text) && !fallback.test(text);
}

/** Whether a sentence of a body hopes that this commit does what it is for, and not for what others may do. */
function hopesForItself(text: string): boolean {
  return ownHope.test(text) && !elsewhere.test(text);
}

const hope = /\b(?:hopefully|fingers crossed|please work|pray)\b/i;

const ownHope =
  /\b(?:fingers crossed|please work|pray)\b|^(?:(?:and|but|so|now) )?hopefully,? (?:this|it|that|these|now|enough|fix\w*|solv\w+|mak\w+|work\w*)\b|\b(?:this|it|that|which|commit|change|patch|fix) (?:\w+ )?hopefully\b|\b(?:and|but|should|will),? hopefully (?:this |it )?(?:fix|solv|resolv|work|mak|help|avoid|prevent|stop)\w*/i;

/** What is hoped of a later day, or is the reason for something else. */
const elsewhere =
  /\b(?:later|future|eventually|some ?day|one day|soon|upstream|once|until|next|introduc\w+|(?:as|since|because|when|where|if) hopefully|will(?: hopefully)? (?:change|be|go|get|become|land|come|have))\b/i;

const doubt =
  /^(?:I[’']m )?(?:still )?not (?:entirely |really |quite |100% )?sure\b|\bI[’']m not (?:entirely |really |quite |100% )?sure\b/i;

const wonder = /\b(?:why|how|who|what|when)\b.*\b(?:was|were|did|had|used to)\b/i;

/** The commit tries something; what code tries is a noun or an object of its own. */
const trial =
  /^(?:let[’']?s (?:try|see)\b|see (?:if|whether)\b|maybe (?:this|that|it|now|fix)\b|(?:another|one more|last|next) (?:try|attempt)\b|(?:try|trying|attempt|attempting) (?:to (?:fix|address|appease|satisfy|please|repair|solve|reproduce|make|get)|again|another|this|that|it|something|harder|at|(?!parsing|reading|loading|importing|decoding|resolving|connecting|opening|fetching|matching|finding)\w+ing)\b|(?:try|attempt(?:ing)?) \w+ (?:again|fix)\b|attempting \w+ fix\b|attempt(?:ed)? (?:fix|at)\b)/i;

const fallback = /\b(?:first|fall ?back|fallback|when|unless|otherwise|retry|retries|times)\b/i;
