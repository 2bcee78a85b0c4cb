/** Words that claim something of all there is, or of none of it. */
export const absoluteWords: ReadonlySet<string> = new Set(
  `all every each none no nothing nobody noone nowhere never ever always only most entire entirely
  whole wholly any anything anybody anyone everything everybody everyone everywhere without
  completely totally utterly fully forever constantly repeatedly often rarely seldom usually
  sometimes both zero mostly mainly majority minority solely exclusively single sole lone many another`.split(
    /\s+/,
  ),
);

/** Words that claim an order or a place in one. Ordinals from second on are numbers of their own. */
export const orderWords: ReadonlySet<string> = new Set(
  `first last then next before after again finally later earlier afterwards afterward
  subsequently previously initially eventually ultimately meanwhile previous following
  preceding final latter former firstly secondly lastly beforehand subsequent
  initial simultaneously`.split(/\s+/),
);

/** Words that compare upwards, and ones that compare downwards. */
export const upwardWords: ReadonlySet<string> = new Set(
  `more longer bigger larger greater higher deeper older wider taller heavier slower louder
  over above exceeds exceed exceeded exceeding outnumber outnumbers outnumbered outweigh outweighs
  outweighed outgrew outgrows outlasts outlasted dwarfs dwarfed`.split(/\s+/),
);
export const downwardWords: ReadonlySet<string> = new Set(
  `less fewer shorter smaller lower shallower newer younger narrower lighter faster quicker under
  below`.split(/\s+/),
);

/** Words that compare without a direction, hedge a number, or claim an extreme. */
export const otherComparisonWords: ReadonlySet<string> = new Set(
  `than around about least longest shortest biggest largest
  smallest greatest highest lowest fewest deepest oldest newest latest earliest fastest slowest
  widest tallest heaviest equal equals identical`.split(/\s+/),
);

/** Hedges and sides that compare only right before a number: “over 17 commits”. */
export const hedgesBeforeNumbers: ReadonlySet<string> = new Set(
  `over above under below nearly almost roughly approximately around about least`.split(/\s+/),
);

/** Words that deny, or half deny. */
export const negationWords: ReadonlySet<string> = new Set(
  `not neither nor hardly barely scarcely cannot ain't nearly almost roughly approximately`.split(
    /\s+/,
  ),
);

/** Words that call the author a he or a she; nothing in a pack can prove them. */
export const personWords: ReadonlySet<string> = new Set(
  `he she him her his hers himself herself`.split(/\s+/),
);

/** Words that name the work itself. They are free, but bind the past tense around them. */
export const workWords: ReadonlySet<string> = new Set(
  `change changes commit commits request requests branch branches diff diffs log logs patch patches
  code pr subject subjects title titles plan plans squash merge`.split(/\s+/),
);

/** Whether the word claims something by itself, so that it names nobody. */
export function isClaimWord(word: string): boolean {
  return [
    absoluteWords,
    orderWords,
    upwardWords,
    downwardWords,
    otherComparisonWords,
    negationWords,
    personWords,
  ].some((words) => words.has(word));
}
