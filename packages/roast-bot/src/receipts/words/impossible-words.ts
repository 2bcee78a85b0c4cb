/*
 * What no roast says, whoever finds it shown: no exhibit can prove it, or proving it is not ours to
 * do. Patterns are tried on small letters, without quotes and code.
 */

/** Nouns for people whose work this may be. Pronouns stand apart: “they” are often commits. */
export const peopleNouns: string =
  words(`authors? co-?authors? developers? programmers? engineers? coders?
  committers? contributors? maintainers? reviewers? colleagues? coworkers? co-workers? teammates?
  teams? boss(?:es)? makers? creators? testers? managers? interns? humans? person people`);

/** Those whose work it may be, by itself. */
export const actors: string =
  words(`author co-author developer programmer engineer coder committer contributor maintainer
  colleague coworker teammate boss maker creator manager intern`);

/** What a person knew, meant, felt or wanted. */
export const mindVerbs: string =
  words(`know knows knew known knowing mean meant feel feels felt want wants
  wanted think thinks thought believe believes believed hope hopes hoped fear fears feared intend
  intends intended expect expects expected reali[sz]e reali[sz]es reali[sz]ed understand understands
  understood forget forgets forgot forgotten remember remembers remembered guess guesses guessed
  suspect suspects suspected notice notices noticed love loves loved hate hates hated enjoy enjoys
  enjoyed regret regrets regretted care cares cared assume assumes assumed wish wishes wished panic
  panics panicked worry worries worried wonder wonders wondered dislike dislikes disliked doubt
  doubts doubted prefer prefers preferred`);

/** How a person was; said of code some of these are technical terms, so a person has to be near. */
export const moods: string =
  words(`angry furious tired bored lazy lazily careless carelessly sloppy sloppily
  proud ashamed drunk desperate desperately confused afraid happy sad jealous arrogant ignorant
  impatient nervous embarrassed exhausted frustrated asleep sleepy stubborn vain`);

/** What a person is able to do. */
export const abilities: string = String.raw`(?:can|could|cannot|can't|couldn't|able|unable|capable|incapable|skills?|talent(?:s|ed)?|competen\w+|learn(?:s|ed|t|ing)?|gifted|experienced?|inexperienced|qualified|unqualified|fluent)`;

/** Words of intent, whoever is meant. */
export const intent: string = String.raw`(?:knowingly|secretly|deliberate(?:ly)?|intentional(?:ly)?|on purpose|wilful(?:ly)?|willful(?:ly)?|in bad faith|maliciously|in (?:anger|panic|despair|rage|desperation)|half-?heartedly)`;

/** Plagiarism, licences, the law, security. */
export const accusations: readonly string[] = [
  String.raw`plagiari[sz]\w*`,
  String.raw`st(?:ole|olen|eal|eals|ealing)|thef?ts?|thie(?:f|ves)|pirated|ripped off|lifted from`,
  String.raw`(?:cop(?:ied|ies|y|ying)|pasted?|borrowed|lifted)(?: \w+){0,3} from (?:a chatbot|an? (?:assistant|model)|stack ?overflow|github|the (?:internet|web)|somebody|someone|another (?:project|repository|author)|a (?:blog|book|tutorial|competitor))`,
  String.raw`(?:violat|infring|breach)\w*(?: \w+){0,3} (?:licen[cs]es?|copyright|gpl|patents?|terms|laws?)`,
  String.raw`(?:licen[cs]e|copyright|patent)(?:'s)? (?:violations?|breach(?:es)?|infringements?|problems?|faults?|troubles?)`,
  String.raw`(?:without|against|in breach of|breaks?|broke|ignor\w+)(?: (?:a|any|the|its|their))? (?:licen[cs]e|copyright|law)|unlicen[cs]ed`,
  String.raw`illegal\w*|unlawful\w*|crimes?|criminal\w*|fraud\w*|sued?|lawsuits?|cheat(?:s|ed|ing)?|brib\w+|forger(?:y|ies)|forged`,
  String.raw`vulnerab\w+|exploit(?:s|ed|able|ing|ation)?|back-?doors?|(?<!\b(?:at|by|through) the )back doors?|insecure\w*|malware|malicious|hackers?|cves?|zero-days?`,
  String.raw`security (?:holes?|flaws?|faults?|bugs?|risks?|problems?|breach(?:es)?|issues?|disasters?)|holes? in (?:the|its) security|security found`,
  String.raw`(?:sql|command|code|script|textbook|a|an) injections?|injectable|remote code execution|cross-site scripting`,
  String.raw`(?:leak|expos|publish|spill)\w*(?: \w+){0,3} (?:secrets?|passwords?|keys?|tokens?|credentials?)`,
  String.raw`(?:secrets?|passwords?|tokens?|credentials?)(?: \w+)? (?:is|are|was|were|sits?|stands?|lies|lives?|leaks?|leaked) (?:in|on|exposed|leaked|public|visible|there)`,
  String.raw`(?:by|to|for) (?:a |any )?(?:strangers?|anyone|anybody|burglars?|intruders?|thieves|passers-?by) (?:who|that|can|could|with|who is)|(?:switched|turned) (?:on|off) by (?:a |any )?(?:strangers?|anyone|anybody)|burglars?|intruders?`,
  String.raw`lawyers?|courts? of law|(?:survive|stand up in|hold up in|go to|before) (?:a |any |the )?courts?|guilty|convict(?:s|ed)?|(?:promise|terms?|letter|spirit) of (?:its|the|a|any) licen[cs]e|taken? from (?:somebody|someone|another)`,
  String.raw`anyone (?:can|could) (?:log ?in|read|take over|get in)|open to attack\w*|attackers?`,
];

/** Insults, in any mood. */
export const insults: readonly string[] = [
  String.raw`idiot\w*|moron\w*|stupid\w*|imbecil\w*|dumb\w*|fools?|foolish\w*|dimwit\w*|half-?wit\w*|dunces?|cretins?|ignoramus`,
  String.raw`incompeten\w+|clueless\w*|amateur\w*|unprofessional\w*|pathetic\w*|losers?|liars?|clowns?|charlatans?|frauds?|hacks? of a|brain-?(?:less|dead)|half a brain|talentless|worthless|good-for-nothing`,
  String.raw`(?:should|ought to|must|deserves? to) (?:be|get) (?:fired|sacked|ashamed|dismissed|banned)|(?:should|ought to|must|had better) (?:resign|quit|retire|change careers|find another (?:job|career|trade|hobby))`,
  String.raw`(?:a|any|even a|my|some|trained) (?:toddlers?|child|children|infants?|monkeys?|apes?|chimp\w*|hamsters?|goldfish|parrots?|donkeys?|sheep) (?:could|would|can|might|get|write|type)|monkeys? (?:get|got|with|who)|walnuts?|imbeciles?|numbskulls?|nincompoop\w*|buffoons?|simpletons?|dolts?|dunderhead\w*|blockheads?|halfwits?|peabrain\w*|village idiot`,
  String.raw`whoever (?:wrote|made|built|committed|approved|merged|did) (?:this|it|that|these) (?:has|had|is|was|should|must|needs|deserves|ought)|(?:brains?|minds?|geniuse?s?|person|people|hands?) behind (?:this|it|that)|special kind of (?:mind|person|brain|stupid)|such people|people like (?:this|that|these)|waste of (?:a |an )?(?:keyboard|oxygen|space|salary)`,
  String.raw`(?:kill|hang|shoot|drown) (?:your|him|her|them|it)sel(?:f|ves)|drop dead|(?:go|burn|rot) (?:to|in) hell|shut up|get lost|bless (?:\w+ )?(?:little )?heart|fuck\w*|shit\w*|bullshit|crap(?:py)?|arse\w*|asshole\w*|bastards?|bitch\w*|wank\w*|retard\w*|morons?|scum|filth|trash|vermin|(?:got|gets|was|be|been|being) fired|sacked|back to school|learn to (?:code|program|write|read)`,
  String.raw`disgrace\w*|(?:a)?sham(?:e|ed|eful|efully|eless|elessly)|unfit|not fit (?:to|for)|beyond help|hopeless (?:author|developer|programmer|engineer|coder)`,
  String.raw`(?:better|real|actual|competent|serious|careful|professional|proper|good|decent|sober|grown-?up|adult|qualified|thinking|sane|mediocre|bad|poor|terrible|awful|worst) (?:${peopleNouns})`,
  String.raw`(?:if|(?<=^|[,;:—] )(?:had|were)) (?:(?:the|its|any|an?) )?(?:${peopleNouns})`,
  String.raw`you(?:'d| would) have to be|not (?:everybody|everyone) (?:is|was|can|should)|(?:an?|any) (?:(?:drunk\w*|blind|lazy|tired|mad|sleeping|trained|dead) )\w+ (?:could|would|might|can)`,
  String.raw`(?:written|made|built|designed|done) by (?:somebody|someone|anybody|people) (?:who|in|with|that|without)`,
  String.raw`(?:no|not an?|hardly an?|barely an?|never an?|wrong|sorry excuse for an?|excuse for an?) (?:${peopleNouns})`,
];

/** What a person has, and nobody can look up. */
export const traits: string = String.raw`(?:talents?|skills?|abilit(?:y|ies)|competence|brains?|minds?|intelligence|intellect|fears?|hopes?|ambitions?|pride|vanity|laziness|ignorance|arrogance|mother|father|parents|wife|husband|salary|career|taste|judge?ment|patience|temper|attention span|feelings?|motives?|intentions?)`;

/** Deeds of machines, which a commit has to name. */
export const machineDeeds: string = String.raw`(?:machines?|bots?|robots?|copilots?|chatbots?|ai|llms?|language models?) (?:wrote|did|made|committed|authored|generated|invented|typed)`;

/** Somebody whom no exhibit knows. */
export const strangers: string = String.raw`(?:somebody|someone) else(?!'s (?:job|turn|problem|business)| (?:has to|to))|another (?:developer|author|programmer|engineer|person|team)|the other teams?`;

/** What happens outside of any repository; said only where an exhibit has the word. */
export const events: readonly string[] =
  `production, users?, end-users?, customers?, clients?, subscribers?, meetings?(?! (?:the|that|this|it|its|an?)\b), stand-?ups?,
  retrospectives?, ci, continuous integration, pipelines?, incidents?, outages?, downtime,
  post-?mortems?, on-call, pagers?, paged, deploy(?:s|ed|ment|ments)?, rolled out, went live,
  staging, slack, (?<!\\bit )complain(?:s|ed|ing), e-?mails?, open tickets?, closed tickets?, support
  tickets?, tickets? about, tickets? (?:is|are|was|were) (?:still |all
  )*(?:open|closed|filed|unanswered), phoned, help ?desk, server rooms?, (?<!\\b(?:in|with|keeps?|kept|good|bad) )company, beta,
  releases? (?:was|were|is|had|slipped|went), nightly jobs?, scheduled jobs?, stakeholders?,
  investors?, builds? (?:failed|broke|is|was|went|stayed|turned)`
    .split(",")
    .map((event) => event.trim().replaceAll(/\s+/g, " "));

/** A referee speaks to code alone. */
export const refereesWords: readonly string[] = [
  String.raw`referees?|(?:fact|double)-?check\w*|(?:two|three|several|both|other) models? (?:agree|say|confirm)\w*|(?:independently|officially) (?:verified|confirmed|proven)|(?:verified|confirmed|proven) (?:true|by (?:\w+ )?(?:models?|programs?|checkers?|readers?|experts?|judges?))|(?:it|this|all of (?:it|this)|everything(?: here)?|(?:this|each|every|the) (?:sentence|claim|statement|word|line)s?(?: above| here| of it)?) (?:is|are|was|were|has been|have been) (?:verified|proven|confirmed|checked|found to be true)|(?:all of (?:it|this)|everything(?: here)?|(?:each|every) (?:sentence|claim|statement|word|line)(?: above| here| of it)?) (?:is|are|was|were) true|checked and found|(?:readers?|experts?|studies) (?:confirm|agree|prove)|not[- ]shown|counter-?exhibits?`,
];

function words(text: string): string {
  return text.trim().split(/\s+/).join("|");
}
