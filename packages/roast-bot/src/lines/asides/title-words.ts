import { bareTitle } from "../claims.ts";
import { bare } from "../commit-lines/commit-kind.ts";
import { formatWeekday } from "../charge-blanks.ts";
import type { Facts } from "../facts.ts";
import { plain } from "../piece.ts";
import type { Aside } from "./aside.ts";
import { emphasised, listRoles } from "./aside.ts";

interface TitleWord {
  readonly key: string;
  /** The title without its prefix; of its group `word` it is spoken, or of all that is matched. */
  readonly says: RegExp;
  readonly unless?: RegExp;
  readonly and?: (facts: Facts) => boolean;
  readonly archetype: string;
  readonly lines: readonly string[];
}

const mend = String.raw`^(?:fix|prevent|avoid|stop|resolv|address|handl|remov|eliminat|don['’]?t|do not|never)\w*\b.*`;
const take = String.raw`^(?:remov|delet|drop|prun|get rid|eliminat|clean)\w*\b.*`;

const on = (before: string, word: string) => new RegExp(`${before}${word}`, "i");

/** What a word of the title means, by itself: each is true of whatever is called by it. */
export const titleWords: readonly Aside[] = (
  [
    {
      key: "adverb",
      says: /^(?!add|new|introduc|implement|creat|document|test).*\b(?<word>properly|correctly)\b/i,
      unless: /\b(?:not|n['’]t|never|without|ensure|check|verify)\b/i,
      archetype: "The Adverb",
      lines: ["says {said.adverb}, which is mostly said about how it was done before"],
    },
    {
      key: "really",
      says: /^(?:\w+ )?(?<word>actually|really|truly)\b|\b(?<word>for real)$/i,
      unless: /\b(?:not|n['’]t|never)\b/i,
      archetype: "The Second Promise",
      lines: ["says {said.really}, as one does the second time"],
    },
    {
      key: "finally",
      says: /\b(?<word>finally|at last)\b/i,
      unless: /`|\b(?:try|block|clause|except|catch|keyword|statement|from|hooks?)\b/i,
      archetype: "The Long Wait",
      lines: ["says {said.finally}, and does not say since when"],
    },
    {
      key: "hopefully",
      says: /\b(?<word>hopefully|should (?:fix|work)|attempt(?:s|ed)? to|try(?:ing)? to)\b/i,
      unless: /\b(?:when|if|on|error)\b/i,
      archetype: "The Weather Forecast",
      lines: ["says {said.hopefully}, and was merged without an umbrella"],
    },
    {
      key: "abstain",
      says: /^(?<word>don['’]?t|do not|never|no longer|stop)\b/i,
      archetype: "The Abstainer",
      lines: ["will be remembered for what it no longer does"],
    },
    {
      key: "resolve",
      says: /^(?<word>don['’]?t|do not|never)\b/i,
      archetype: "The Good Resolution",
      lines: ["begins with {said.resolve}, as resolutions do, and this one is merged"],
    },
    {
      key: "avoid",
      says: /^(?<word>avoid|prevent)(?:s|ed|ing)?\b/i,
      archetype: "The Scout",
      lines: ["knows now where not to go"],
    },
    {
      key: "default",
      says: /^(?:chang|set|mak|us|switch|enabl|disabl|turn|updat|default)\w*\b.*\b(?<word>defaults?)\b/i,
      unless:
        /\bdefault (?:branch|command|method|function|arg|construct|impl|namespace|export)|\bdocs?\b/i,
      archetype: "The Silent Vote",
      lines: ["decides for everybody who never looked, which is what a {said.default} is for"],
    },
    {
      key: "option",
      says: /^(?:add|introduc|implement|support|provid|expos)\w* (?:[\w./`-]+ ){0,4}?(?<word>option|flag|setting|switch|toggle|parameter)s?\b/i,
      unless:
        /\b(?:fix|missing|docs?|test|example|unknown|invalid|typings?|types)\b|\bsettings? (?:page|for)\b/i,
      archetype: "The Diplomat",
      lines: ["takes no side, and leaves it to whoever finds the {said.option}"],
    },
    {
      key: "optional",
      says: /^(?:mak|mark)\w*\b.*\b(?<word>optional)\b/i,
      archetype: "The Free Choice",
      lines: ["says {said.optional} of what nobody had been able to leave out"],
    },
    {
      key: "configurable",
      says: /^(?!fix).*\b(?<word>configurable|customi[sz]able)\b/i,
      archetype: "The Tailor",
      lines: ["asks first how it should fit: {said.configurable}"],
    },
    {
      key: "instead",
      says: /^(?:us|prefer|call|return|rais|throw|tak)\w*\b.*\b(?<word>instead of|rather than)\b|^(?<word>replac(?:e|es|ed|ing)) .+ (?:with|by)\b/i,
      archetype: "The Substitution",
      lines: ["takes one off, and sends another one on"],
    },
    {
      key: "migrate",
      says: /^(?<word>switch(?:e[sd]|ing)?|migrat(?:e|es|ed|ing|ion)|port(?:ed|s|ing)?|mov(?:e|es|ed|ing)) (?:.*)?\bto\b/i,
      archetype: "The Removal Firm",
      lines: ["carries it over, and leaves the old address in the log"],
    },
    {
      key: "rename",
      says: /^(?<word>rename)[sd]?\b/i,
      archetype: "The Alias",
      lines: ["goes by another name, and left the old one in the log"],
    },
    {
      key: "typo",
      says: /\b(?<word>typos?|spelling|misspell\w*|grammar)\b/i,
      unless: /\b(?:add|check|ci|config|action|crate|lint)\w*\b/i,
      archetype: "The Proofreader",
      lines: ["is proof that somebody reads it"],
    },
    {
      key: "letter",
      says: /\b(?<word>typos?|spelling|misspell\w*)\b/i,
      unless: /\b(?:add|check|ci|config|action|crate|lint)\w*\b/i,
      archetype: "The Second Reader",
      lines: ["reads to the letter what had been merged by the page"],
    },
    {
      key: "flaky",
      says: /^(?:fix|de-?flak|stabili|avoid|reduc|address)\w*\b.*\b(?<word>flak(?:y|ey|es|iness)|intermittent(?:ly)?|racy)\b/i,
      archetype: "The Gambler",
      lines: ["leaves less to luck than there was"],
    },
    {
      key: "unused",
      says: on(take, String.raw`\b(?<word>unused|no longer used|dead code)\b`),
      archetype: "The Lost Property Office",
      lines: ["held on to it until it was plain that nobody would come"],
    },
    {
      key: "needless",
      says: on(
        take,
        String.raw`\b(?<word>unnecessary|unneeded|needless|superfluous|redundant|obsolete|useless)\b`,
      ),
      archetype: "The Second Opinion",
      lines: ["says {said.needless} of what somebody once had merged"],
    },
    {
      key: "deprecate",
      says: /^(?<word>deprecat(?:e|es|ed|ing))\b/i,
      unless: /\bwarnings?\b/i,
      archetype: "The Long Goodbye",
      lines: ["says farewell, and stays for now"],
    },
    {
      key: "drop",
      says: /^(?:drop|remov|end|stop)\w*\b.*\b(?<word>support) for\b/i,
      archetype: "The Last Train",
      lines: ["no longer stops there"],
    },
    {
      key: "version",
      says: /^(?:add|support|test|run|enabl|includ)\w* (?:[\w./`-]+ ){0,3}?(?<word>(?:python|node(?:\.?js)?|ruby|go|php|java|django|rails|react|dbt|kubernetes|postgres(?:ql)?|xcode) ?v?\d[\w.]*\b)/i,
      archetype: "The Timetable",
      lines: ["has one stop more: {said.version}"],
    },
    {
      key: "silence",
      says: /^(?:silenc|suppress|ignor|hid|disabl|mut|filter)\w*\b.*\b(?<word>warnings?)\b/i,
      archetype: "The Ear Plugs",
      lines: ["does something about the noise"],
    },
    {
      key: "warning",
      says: /^(?:fix|resolv|address|clean up)\w*\b.*\b(?<word>warnings?)\b/i,
      unless: /\b(?:false|messages?|text|wording)\b/i,
      archetype: "The Good Listener",
      lines: ["heard the {said.warning}, and did not turn the radio up"],
    },
    {
      key: "message",
      says: /\b(?:improv\w+|better|clear(?:er)?|helpful|nicer|friendl\w+|clarif\w+|descriptive|informative)\b.*\b(?<word>(?:errors?|exceptions?) (?:messages?|text|reporting)|errors?(?= (?:when|if|for|on|in)\b|$))/i,
      archetype: "The Bedside Manner",
      lines: ["has the same bad news, in better words"],
    },
    {
      key: "timeout",
      says: /^(?:increas|rais|bump|extend|doubl|lengthen)\w*\b.*\b(?<word>time-?outs?)\b/i,
      archetype: "The Patient",
      lines: ["makes nothing faster, and waits longer"],
    },
    {
      key: "retry",
      says: /^(?:add|support|allow|implement|retry|enabl|introduc|auto)\w*\b.*\b(?<word>retr(?:y|ies|ying))\b|^(?<word>retry)\b/i,
      archetype: "The Optimist",
      lines: ["asks again, and hopes for another answer"],
    },
    {
      key: "cache",
      says: /^(?:add|us|implement|introduc|allow|enabl)\w*\b.*\b(?<word>cach(?:e|es|ing)|memoi[sz]\w*)\b|^(?<word>cache|memoi[sz]e)\b/i,
      unless:
        /\b(?:docs?|clear|invalid\w*|keys?|fix|command|directory|dir|path|option|flag|config\w*)\b/i,
      archetype: "The Elephant",
      lines: ["remembers, so as not to have to look"],
    },
    {
      key: "lazy",
      says: /\b(?<word>lazily|on demand)\b|^(?:mak|us|load|import|evaluat|comput)\w*\b.*\b(?<word>lazy)\b|^(?<word>lazy)[- ]?(?:load|import|init|eval)/i,
      unless: /^(?:fix|remove|document|revert|disable)/i,
      archetype: "The Late Riser",
      lines: ["does nothing until somebody calls"],
    },
    {
      key: "strict",
      says: /^(?:mak|enabl|enforc|be|us|turn)\w*\b.*\b(?<word>strict(?:er|ly)?)\b/i,
      archetype: "The Schoolmaster",
      lines: ["says {said.strict}, and means the others"],
    },
    {
      key: "deterministic",
      says: /^(?!fix).*\b(?<word>deterministic(?:ally)?|reproducib(?:le|ly|ility))\b/i,
      unless: /\bnon-?deterministic/i,
      archetype: "The Clockwork",
      lines: ["is the same every time, which somebody had to ask for"],
    },
    {
      key: "sort",
      says: /^(?<word>sort|alphabeti[sz]e|reorder)(?:s|ed|ing)?\b/i,
      archetype: "The Librarian",
      lines: ["knows what comes first"],
    },
    {
      key: "consistent",
      says: /\b(?<word>consisten(?:t|tly|cy)|harmoni[sz]e|standardi[sz]e)\b/i,
      unless: /\b(?:eventual|hash)/i,
      archetype: "The Conductor",
      lines: ["wants everybody to play the same piece: {said.consistent}"],
    },
    {
      key: "nothing",
      says: /^(?:fix|handl|allow|check|support|return|treat|guard|ignor|skip|accept|don['’]?t|do not|avoid|prevent)\w*\b.*(?<![\w-])(?<word>empty|null|nil|none|undefined|blank)(?![\w-])/i,
      unless:
        /\b(?:none of|undefined (?:behaviou?r|variable|symbol|reference|method)|null (?:pointer|deref\w*)|(?:blank|empty) lines?)\b/i,
      archetype: "The Philosopher",
      lines: ["has thought about nothing, and come to a conclusion"],
    },
    {
      key: "leak",
      says: on(mend, String.raw`\b(?<word>leak(?:s|ed|ing|age)?)\b`),
      archetype: "The Plumber",
      lines: ["found where it dripped"],
    },
    {
      key: "panic",
      says: on(mend, String.raw`\b(?<word>panic)(?:s|king|ked)?\b`),
      archetype: "The Sedative",
      lines: ["keeps calm where there was {said.panic}"],
    },
    {
      key: "crash",
      says: on(mend, String.raw`\b(?<word>crash|segfault)(?:es|ing|ed|s)?\b`),
      archetype: "The Black Box",
      lines: ["was opened after the {said.crash}"],
    },
    {
      key: "hang",
      says: on(mend, String.raw`\b(?<word>hang|freeze|deadlock|stuck)(?:s|ing)?\b`),
      archetype: "The Traffic Warden",
      lines: ["gets it moving again"],
    },
    {
      key: "endless",
      says: on(mend, String.raw`\b(?<word>infinite (?:loop|recursion)|endless loop)\b`),
      archetype: "The Exit",
      lines: ["stands now where there was none"],
    },
    {
      key: "race",
      says: on(mend, String.raw`\b(?<word>(?:data )?races?|race conditions?)\b`),
      archetype: "The Steward",
      lines: ["decides who goes first"],
    },
    {
      key: "space",
      says: /\b(?<word>white-?space|trailing spaces?|newlines?|blank lines?|empty lines?|line endings?|indentation)\b/i,
      archetype: "The Space Programme",
      lines: ["works on what cannot be seen"],
    },
    {
      key: "zone",
      says: /\b(?<word>time ?zones?|daylight saving)\b/i,
      archetype: "The Jet Lag",
      lines: ["had to ask what time it is, and where"],
    },
    {
      key: "translate",
      says: /^(?:add|updat|fix|translat|improv|complet)\w*\b.*\b(?<word>translations?|translate)\b|^(?<word>translate)\b/i,
      archetype: "The Interpreter",
      lines: ["says it once more, for those who could not follow"],
    },
    {
      key: "innocent",
      says: /^fix\w*\b.*\b(?<word>false[ -]positives?)\b/i,
      archetype: "The Appeal",
      lines: ["sets the innocent free"],
    },
    {
      key: "escaped",
      says: /\b(?<word>false[ -]negatives?)\b/i,
      archetype: "The Cold Case",
      lines: ["gets hold of one that got away"],
    },
    {
      key: "corrector",
      says: /\b(?:incorrect|wrong|invalid|broken|bad|infinite)\b.*\b(?<word>auto-?correct(?:ion|ions|s)?)\b/i,
      archetype: "The Corrector",
      lines: ["is corrected itself"],
    },
    {
      key: "wrong",
      says: on(
        mend,
        String.raw`\b(?<word>wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|inaccurate)\b`,
      ),
      unless: /\bauto-?correct/i,
      archetype: "The Erratum",
      lines: ["says {said.wrong} where everybody can read it"],
    },
    {
      key: "link",
      says: /\b(?:broken|dead|fix\w*|correct\w*|outdated)\b.*(?<![\w-])(?<word>links?)(?![\w-])/i,
      archetype: "The Signpost",
      lines: ["points to something, which is all that one asks of it"],
    },
    {
      key: "twice",
      says: on(mend, String.raw`\b(?<word>duplicat(?:e|ed|ion)|twice)\b`),
      archetype: "The Echo",
      lines: ["is heard once now"],
    },
    {
      key: "regression",
      says: on(mend, String.raw`\b(?<word>regression)\b(?! (?:tests?|scripts?|suite|models?))`),
      unless: /\b(?:logistic|linear)\b/i,
      archetype: "The Relapse",
      lines: ["had been well before, or it would not be a {said.regression}"],
    },
    {
      key: "corner",
      says: /\b(?<word>edge|corner)[ -]cases?\b/i,
      archetype: "The Broom",
      lines: ["gets into the corners"],
    },
    {
      key: "less",
      says: /^(?:reduc|avoid|sav|lower|minimi[sz]|cut|eliminat)\w*\b.*\b(?<word>allocations?|memory|copies|copying|overhead|bundle size|clon(?:e|es|ing))\b/i,
      archetype: "The Dieter",
      lines: ["gets by on less"],
    },
    {
      key: "lock",
      says: /^(?:fix|patch|prevent|mitigat|address|escap|saniti[sz]|resolv)\w*\b.*\b(?<word>vulnerabilit(?:y|ies)|XSS|CSRF|(?:command|sql|code) injection|CVE-\d+-\d+|path traversal)\b/i,
      archetype: "The Locksmith",
      lines: ["came about {said.lock}, and left by a door that shuts"],
    },
    {
      key: "grace",
      says: /\b(?<word>graceful(?:ly)?)\b/i,
      archetype: "The Good Loser",
      lines: ["has been asked to mind its manners: {said.grace}"],
    },
    {
      key: "platform",
      says: /^(?:fix|support|add|mak|allow|enabl|handl|build)\w*\b.*\b(?:on|for|under) (?<word>windows|mac ?os|linux|(?:net|free|open)bsd|android|ios|musl|cygwin|wsl)\b/i,
      unless: /\b(?:docs?|instructions?|install\w*|ci|tests?)\b/i,
      archetype: "The Traveller",
      lines: ["gets by on {said.platform} now"],
    },
    {
      key: "independent",
      says: on(take, String.raw`\b(?<word>dependenc(?:y|ies))\b`),
      unless: /\b(?:unused|inject\w*|circular|cycl\w+)\b/i,
      archetype: "The Independent",
      lines: ["can do without"],
    },
    {
      key: "pin",
      says: /^(?<word>pin)(?:s|ned|ning)?\b/i,
      archetype: "The Butterfly Collector",
      lines: ["has it pinned down"],
    },
    {
      key: "unpin",
      says: /^(?<word>un-?pin)(?:s|ned|ning)?\b/i,
      archetype: "The Butterfly",
      lines: ["is out of the case again"],
    },
    {
      key: "zoo",
      says: /\b(?<word>(?:camel|snake|kebab) ?-?case)\b/i,
      archetype: "The Zookeeper",
      lines: ["has decided which animal it is"],
    },
    {
      key: "lodger",
      says: /\b(?<word>temporar(?:y|ily)|work-?around|for now|stopgap|interim)\b/i,
      unless:
        /\b(?:remov|drop|delet|revert|fix|clean)\w*|\btemporary (?:files?|dir\w*|folders?|paths?|tables?|var\w*|names?|views?)/i,
      archetype: "The Lodger",
      lines: ["is only here for a while, as it says itself"],
    },
    {
      key: "eviction",
      says: on(
        take,
        String.raw`(?<=^\w+ (?:the |an? |our )?(?:[\w.'[\]\`/-]+ ){0,3})(?<word>work-?arounds?|hacks?|shims?|polyfills?)\b`,
      ),
      unless: /\bnote\b/i,
      archetype: "The Eviction",
      lines: ["ends what was only there for the time being"],
    },
    {
      key: "various",
      says: /\b(?<word>various|misc(?:ellaneous)?|several|assorted)\b/i,
      archetype: "The Et Cetera",
      lines: ["says {said.various}, and leaves the rest to the reader"],
    },
    {
      key: "some",
      says: /^(?:fix|add|updat|improv|clean|remov|tweak)\w*(?: up)? (?<word>some|a few|a couple)\b/i,
      archetype: "The Estimate",
      lines: ["says {said.some}, where the diff could have counted"],
    },
    {
      key: "minor",
      says: /^(?<word>minor|small|tiny|trivial|little|quick|slight|cosmetic)\b/i,
      archetype: "The Small Print",
      lines: ["says {said.minor}, and is read all the same"],
    },
    {
      key: "simplify",
      says: /^(?<word>simplif(?:y|ies|ied)|streamlined?)\b/i,
      archetype: "The Minimalist",
      lines: ["says {said.simplify}, and leaves it to the next reader to agree"],
    },
    {
      key: "tidy",
      says: /^(?<word>clean(?:ed|s|ing)?[ -]?up|tid(?:y|ied|ying)(?: up)?|housekeeping)\b|\b(?<word>clean-?up)$/i,
      archetype: "The Housekeeper",
      lines: ["leaves it as one would like to have found it"],
    },
    {
      key: "refactor",
      says: /^(?<word>refactor(?:s|ed|ing)?|restructure[sd]?|reorgani[sz]e[sd]?|rework(?:s|ed)?|rewr(?:ite|ites|ote))\b/i,
      archetype: "The Interior Decorator",
      lines: ["moves the furniture, and hopes that nobody stumbles"],
    },
    {
      key: "extract",
      says: /^(?<word>extract(?:s|ed|ing)?)\b.*\b(?:into|to|from|out)\b/i,
      archetype: "The Dentist",
      lines: ["takes it out, and keeps it"],
    },
    {
      key: "split",
      says: /^(?<word>split(?:s|ting)?)\b/i,
      archetype: "The Divorce Lawyer",
      lines: ["makes more than one household of it"],
    },
    {
      key: "unite",
      says: /^(?<word>combine[sd]?|consolidate[sd]?|unif(?:y|ies|ied)|deduplicate[sd]?|dedupe)\b/i,
      archetype: "The Matchmaker",
      lines: ["brings together what had lived apart"],
    },
    {
      key: "inline",
      says: /^(?<word>inline[sd]?|inlining)\b/i,
      archetype: "The Short Cut",
      lines: ["does without the middleman"],
    },
    {
      key: "expose",
      says: /^(?<word>expose[sd]?|publici[sz]e[sd]?|re-?exports?)\b|^mak\w+ .*\b(?<word>public)\b/i,
      archetype: "The Publicist",
      lines: ["makes known what had been a private matter"],
    },
    {
      key: "hide",
      says: /^(?<word>hides?|mask(?:s|ed)?|redact(?:s|ed)?)\b|^mak\w+ .*\b(?<word>private|internal)\b/i,
      archetype: "The Discreet",
      lines: ["has seen it, and will not show it"],
    },
    {
      key: "show",
      says: /^(?<word>show|display|report)(?:s|ed|ing)?\b/i,
      archetype: "The Open Book",
      lines: ["has less to hide than it had"],
    },
    {
      key: "check",
      says: /^(?<word>validate|check|verify|assert)[sd]?\b/i,
      unless: /\btests?\b/i,
      archetype: "The Ticket Inspector",
      lines: ["asks to see it first"],
    },
    {
      key: "reject",
      says: /^(?<word>reject|forbid|disallow|deny|block)(?:s|ed)?\b/i,
      archetype: "The Bouncer",
      lines: ["knows who does not come in"],
    },
    {
      key: "require",
      says: /^(?<word>require|enforce|insist)[sd]?\b/i,
      archetype: "The Landlord",
      lines: ["asks for something that had been free to leave out"],
    },
    {
      key: "ensure",
      says: /^(?<word>ensure[sd]?|guarantee[sd]?|make sure)\b/i,
      archetype: "The Guarantor",
      lines: ["says {said.ensure}, and can be held to it"],
    },
    {
      key: "allow",
      says: /^(?<word>allow|permit|accept|let)(?:s|ed|ing)?\b/i,
      archetype: "The Doorman",
      lines: ["lets in what used to wait outside"],
    },
    {
      key: "enable",
      says: /^(?<word>(?:turn|switch) on|enable[sd]?)\b/i,
      archetype: "The Light Switch",
      lines: ["was there before, and is on now"],
    },
    {
      key: "disable",
      says: /^(?<word>(?:turn|switch) off|disable[sd]?)\b/i,
      archetype: "The Light Switch",
      lines: ["is still there, and is off now"],
    },
    {
      key: "skip",
      says: /^(?<word>skip(?:s|ped|ping)?|ignor(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)|omit(?:s|ted)?|bypass(?:es|ed)?)\b/i,
      archetype: "The Cold Shoulder",
      lines: ["sees it, and walks on"],
    },
    {
      key: "restore",
      says: /^(?<word>re-?enable[sd]?|bring(?:s|ing)? back|reinstate[sd]?|reintroduce[sd]?|revive[sd]?|re-?add(?:s|ed)?|resurrect(?:s|ed)?)\b|^(?<word>restore[sd]?) (?:.* )?(?:support|compatibility|behaviou?r|flags?|missing|removed|old|previous|deleted|lost)\b/i,
      archetype: "The Comeback",
      lines: ["was gone, and was missed"],
    },
    {
      key: "revert",
      says: /^(?<word>revert(?:s|ed|ing)?|undo|roll(?:ed)? ?back|back out)\b/i,
      archetype: "The Boomerang",
      lines: ["comes back to where it was thrown"],
    },
    {
      key: "speed",
      says: /\b(?<word>perf(?:ormance)?|faster|speed(?:s)? ?up|optimi[sz](?:e|es|ed|ation|ations)|quicker)\b/i,
      unless:
        /^add\b|\?|\b(?:tests?|docs?|benchmarks?|bench|blog|post|why|monitor\w*|metrics?|page|section|regression)\b/i,
      and: (facts) => !isMeasured(facts),
      archetype: "The Sprinter",
      lines: ["says {said.speed}, and brought no watch"],
    },
    {
      key: "upgrade",
      says: /^(?:\w+ )?(?<word>upgrade|bump|update)(?:s|d|ing|ed)?\b.*(?:\bto v?\d|\bv?\d+\.\d+|\blatest\b|\bversions?\b|\bdep(?:endenc(?:y|ies)|s)\b)/i,
      archetype: "The Subscriber",
      lines: ["takes the next edition"],
    },
    {
      key: "missing",
      says: /^(?:add|fix|includ)\w*\b.*\b(?<word>missing)\b/i,
      archetype: "The Gap",
      lines: ["got its name when it was filled"],
    },
    {
      key: "label",
      says: /^(?:add|improv|updat|correct|refin)\w*\b.*\b(?<word>type[- ]?(?:hints?|annotations?))\b/i,
      archetype: "The Label",
      lines: ["says what had been in it all along"],
    },
    {
      key: "diary",
      says: /^(?:add|more|extend)\w*\b.*\b(?<word>logs?|logging|traces|tracing|telemetry)\b/i,
      unless: /\b(?:change-?logs?|docs?|blog|login|tests?)\b/i,
      archetype: "The Diarist",
      lines: ["writes down more of what happens"],
    },
    {
      key: "guest",
      says: /^(?:new (?<word>user)|(?<word>sponsor)|add .+ (?:to|as an?) (?:the )?(?:list of )?(?<word>users?|sponsors?|adopters|contributors|authors|showcase|companies))\b/i,
      archetype: "The Guest Book",
      lines: ["has one name more"],
    },
    {
      key: "night",
      says: /^(?:add|support|implement|introduc)\w*\b.*\b(?<word>dark (?:mode|theme))\b/i,
      archetype: "The Night Shift",
      lines: ["puts the lights out on request"],
    },
    {
      key: "example",
      says: /^(?:add|fix|updat|improv|mor)\w*\b.*\b(?<word>examples?)\b/i,
      archetype: "The Good Example",
      lines: ["sets one"],
    },
    {
      key: "limit",
      says: /^(?<word>limit|restrict|cap)(?:s|ed)?\b/i,
      archetype: "The Fence",
      lines: ["knows how far it goes now"],
    },
    {
      key: "trim",
      says: /^(?<word>trim|strip|truncate)(?:s|ped|med|d)?\b/i,
      archetype: "The Barber",
      lines: ["takes a little off at the ends"],
    },
    {
      key: "detect",
      says: /^(?<word>detect)(?:s|ed)?\b/i,
      archetype: "The Watchdog",
      lines: ["notices, and barks"],
    },
    {
      key: "reword",
      says: /^(?<word>re-?word(?:s|ed)?|rephrase[sd]?|copy-?edit(?:s|ed)?|clarif(?:y|ies|ied))\b/i,
      archetype: "The Paraphrase",
      lines: ["says it again, in other words"],
    },
    {
      key: "reuse",
      says: /^(?<word>re-?use[sd]?)\b/i,
      archetype: "The Recycler",
      lines: ["found something that was there already"],
    },
    {
      key: "keep",
      says: /^(?<word>keep|preserve|retain)(?:s|d|ed)?\b/i,
      archetype: "The Custodian",
      lines: ["holds on to what would have gone"],
    },
    {
      key: "return",
      says: /^(?<word>return)(?:s|ed)?\b/i,
      archetype: "The Retriever",
      lines: ["brings something back, as it was told"],
    },
    {
      key: "wait",
      says: /^(?<word>wait)(?:s|ed)?\b/i,
      archetype: "The Patient",
      lines: ["has learnt to {said.wait}"],
    },
    {
      key: "wrap",
      says: /^(?<word>wrap)(?:s|ped)?\b/i,
      archetype: "The Gift Shop",
      lines: ["puts paper around it"],
    },
    {
      key: "news",
      says: /\b(?<word>blog ?post|announc(?:e|es|ement)|newsletter|press release)\b/i,
      archetype: "The Newsboy",
      lines: ["comes with the news"],
    },
    {
      key: "smile",
      says: /[:;]-?[)D](?=\s|$)/,
      archetype: "The Smile",
      lines: ["has {said.smile} in its title, where nothing checks for it"],
    },
    {
      key: "double",
      says: /\w \b(?<word>and) (?:add|fix|remove|refactor|update|improve|use|support|move|rename|clean|make|allow|drop|simplify|replace|test|document)(?:s|e?d|ing)?\b/i,
      archetype: "The Double Bill",
      lines: ["says {said.double}, and shows two for one title"],
    },
    {
      key: "riddle",
      says: /^(?!(?:add|fix|remov|updat|mak|us|support|test|improv|chang|allow|ensur|check|handl|don|avoid|prevent|docs?|when|if|do)\w*\b)[\w`/.()]+ (?:\w+ ){0,3}(?<word>does not|doesn['’]?t|do not|is not|isn['’]?t|are not|aren['’]?t|fails|has changed)\b/i,
      unless: /^(?:fix|docs|test)|\bto \w+ \S+ (?:does|is)/i,
      archetype: "The Riddle",
      lines: ["leaves it open whether its title is the illness or the cure"],
    },
    {
      key: "number",
      says: /^(?:[A-Z]{2,}-\d+|[A-Z][a-z]{2} \d{3,}|\d{3,}(?![-.\d]))\b/,
      unless: /^(?:sha|utf|iso|rfc|pep|cve|ecma|md|es|ip|http)[- ]?\d/i,
      archetype: "The File Number",
      lines: ["gives its number first, and its name second"],
    },
    {
      key: "signboard",
      says: /\b(?<word>README(?:\.md)?)\b/i,
      and: (facts) => hasOnly(facts, "doc"),
      archetype: "The Front Door",
      lines: ["has a new sign, and leads to the same house"],
    },
  ] satisfies readonly TitleWord[]
).map(toAside);

/** The same of verbs that every second title has. */
export const plainWords: readonly Aside[] = (
  [
    {
      key: "sworn",
      says: /^(?<word>fix(?:es|ed|ing)?)\b/i,
      and: (facts) => has(facts, "source", "test"),
      archetype: "The Oath",
      lines: ["says {said.sworn}, and brought a test to swear to it"],
    },
    {
      key: "unsworn",
      says: /^(?<word>fix(?:es|ed|ing)?)\b/i,
      and: (facts) => hasOnly(facts, "source") && !hasInlineTests(facts),
      archetype: "The Handshake",
      lines: ["says {said.unsworn}, and asks to be taken at its word"],
    },
    {
      key: "provided",
      says: /^(?<word>add(?:s|ed|ing)?)\b/i,
      and: (facts) => has(facts, "source", "test"),
      archetype: "The Guest",
      lines: ["brought its own tests"],
    },
    {
      key: "unprovided",
      says: /^(?<word>add(?:s|ed|ing)?)\b/i,
      and: (facts) => hasOnly(facts, "source") && !hasInlineTests(facts),
      archetype: "The Guest",
      lines: ["came without a test, and was let in"],
    },
    {
      key: "sculptor",
      says: /^(?<word>remove|delete|drop)[sd]?\b/i,
      and: ({ pullRequest }) => pullRequest?.additions === 0,
      archetype: "The Sculptor",
      lines: ["only takes away"],
    },
    {
      key: "ebb",
      says: /^(?<word>remove|delete|drop)[sd]?\b/i,
      and: ({ pullRequest }) => pullRequest?.additions === 0,
      archetype: "The Ebb",
      lines: ["takes, and brings nothing"],
    },
    {
      key: "remove",
      says: /^(?<word>remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped|ping)?)\b/i,
      archetype: "The Undertaker",
      lines: ["says {said.remove}, and asks for no flowers"],
    },
    {
      key: "update",
      says: /^(?<word>updat(?:e|es|ed|ing))\b/i,
      archetype: "The Late Edition",
      lines: ["says {said.update}; what had been out of date, the diff knows"],
    },
    {
      key: "use",
      says: /^(?<word>us(?:e|es|ed|ing))\b/i,
      archetype: "The Tool Box",
      lines: ["had one for it"],
    },
    {
      key: "improve",
      says: /^(?<word>improv(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|better)\b/i,
      archetype: "The Second Draft",
      lines: ["says {said.improve} of what had been good enough to merge"],
    },
    {
      key: "make",
      says: /^(?<word>makes?)\b/i,
      archetype: "The Captain",
      lines: ["says {said.make}, and it was so"],
    },
    {
      key: "handle",
      says: /^(?<word>handle[sd]?)\b/i,
      archetype: "The Butler",
      lines: ["can be left alone with it: {said.handle}"],
    },
    {
      key: "change",
      says: /^(?<word>chang(?:e|es|ed|ing)|adjust(?:s|ed)?|tweak(?:s|ed)?|modif(?:y|ies|ied))\b/i,
      archetype: "The Weathercock",
      lines: ["says {said.change}; which way, the diff knows"],
    },
    {
      key: "new",
      says: /^(?<word>implement(?:s|ed)?|creat(?:e|es|ed)|introduc(?:e|es|ed)|support(?:s|ed)?|new)\b/i,
      archetype: "The Newcomer",
      lines: ["says {said.new}, and has not been here before"],
    },
    {
      key: "stop",
      says: /[\p{L}`)]\.$/u,
      unless: /\b(?:etc|inc|\w\.\w)\.$/i,
      archetype: "The Full Stop",
      lines: ["has one at the end of its title, and means it"],
    },
  ] satisfies readonly TitleWord[]
).map(toAside);

function toAside({ key, says, unless, and, ...told }: TitleWord): Aside {
  return {
    key,
    ...told,
    find: (facts) => {
      const { pullRequest } = facts;
      if (pullRequest === undefined) return undefined;
      const title = bareTitle(pullRequest.title);
      const found = says.exec(bare(title)) ?? says.exec(title) ?? says.exec(pullRequest.title);
      if (found === null || unless?.test(title) === true || and?.(facts) === false)
        return undefined;
      return emphasised(found.groups?.["word"] ?? found[0], pullRequest.id);
    },
  };
}

/** What may be said where no word says anything. */
export const lastWords: readonly Aside[] = [
  ...(
    [
      ["friday", "Friday", "The Brave", "was merged on a {weekday}, of all days"],
      ["saturday", "Saturday", "The Weekend", "was merged on a {weekday}, and counts as a hobby"],
      [
        "sunday",
        "Sunday",
        "The Day of Rest",
        "was merged on a {weekday}, by somebody who had none",
      ],
    ] as const
  ).map(([key, day, archetype, line]) => ({
    key,
    find: ({ pullRequest }: Facts) =>
      pullRequest && formatWeekday(pullRequest.mergedAt) === day ? plain("") : undefined,
    archetype,
    lines: [line],
  })),
  {
    key: "taciturn",
    find: ({ pullRequest, log }) =>
      pullRequest?.body === "" && log.every(({ text, subject }) => text.trim() === subject.trim())
        ? plain("")
        : undefined,
    archetype: "The Taciturn",
    lines: ["has a title, and lets the diff do the talking"],
  },
  {
    key: "hermit",
    find: (facts) =>
      facts.pullRequest?.files === 1 && listRoles(facts)?.size === 1 ? plain("") : undefined,
    archetype: "The Hermit",
    lines: ["lives in one file, and sees nobody"],
  },
  {
    key: "braces",
    find: (facts) => (has(facts, "source", "test") ? plain("") : undefined),
    archetype: "The Belt and Braces",
    lines: ["came with its code, and with what holds it up"],
  },
];

/** Whether anything that is said of a change has a measure in it, or a file of it has a benchmark. */
function isMeasured({ pack: { exhibits } }: Facts): boolean {
  return exhibits.some(
    (each) =>
      /\d ?(?:%|x\b|×|[mnµu]?s\b|seconds?|minutes?|percent|times|[KMG]i?B\b)|bench/i.test(
        each.text,
      ) && ["pull-request", "commit", "listed", "file", "review"].includes(each.kind),
  );
}

function has(facts: Facts, ...roles: readonly ("source" | "test" | "doc")[]): boolean {
  const all = listRoles(facts);
  return all !== undefined && roles.every((role) => all.has(role));
}

function hasOnly(facts: Facts, role: "source" | "doc"): boolean {
  const all = listRoles(facts);
  return all?.size === 1 && all.has(role);
}

/** Languages whose tests may stand inside the source, or whose examples are run. */
function hasInlineTests({ pack: { exhibits } }: Facts): boolean {
  return exhibits.some(
    (each) => each.kind === "file" && /\.(?:rs|zig|d|nim|exs?|hs|jl)$/.test(each.path),
  );
}
