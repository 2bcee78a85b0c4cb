/** Words that claim an order or a place in one. Ordinals from second on are numbers of their own. */
const orderWords: ReadonlySet<string> = new Set(
  `first last then next before after again finally later earlier afterwards afterward
  subsequently previously initially eventually ultimately meanwhile previous following
  preceding final latter former firstly secondly lastly beforehand subsequent
  initial simultaneously`.split(/\s+/),
);

export function isOrderWord(lower: string): boolean {
  return orderWords.has(lower);
}

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

/** Whether a word calls the author a he or a she; nothing in a pack can prove that. */
export function isPersonWord(lower: string): boolean {
  return /^(?:he|she|him|her|his|hers|himself|herself)$/.test(lower);
}

/** Words that name the work itself. */
export const workWords: ReadonlySet<string> = new Set(
  `change changes commit commits request requests branch branches diff diffs log logs patch patches
  code pr subject subjects title titles plan plans squash merge`.split(/\s+/),
);
