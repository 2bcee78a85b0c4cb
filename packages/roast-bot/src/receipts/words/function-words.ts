/** Words that carry grammar and no claim; a charge's licence does not have to name them. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its itself they them their theirs themselves we us our ours back away
  you your yours i me my mine who whom whose which what where when why how of in on at to from by
  for with into onto out off up down as and or but if so yet because though although while whereas
  is are was were be been being am has have had having do does did doing will would can could
  shall should may might must there here also too just even still very quite rather such own other
  others it's that's there's here's what's who's let's they're we're you're i'm they've we've
  i've they'll it'll i'd they'd oneself per via upon within across along through between among against
  toward towards like some one's itself oh well`.split(/\s+/),
);

/** Verbs that may follow a number which stands for its noun: “sixteen say so”. */
export const plainVerbs: ReadonlySet<string> = new Set(
  `say says said go goes went come comes came make makes made take takes took follow follows remain
  remains stay stays get gets got give gives gave keep keeps kept stand stands stood sit sits sat
  agree agrees beg begs wait waits know knows knew think thinks look looks mean means meant try tries
  need needs want wants ask asks tell tells see sees call calls show shows`.split(/\s+/),
);

/** Adjectives that may stand between a number and its noun without adding a claim. */
export const plainAdjectives: ReadonlySet<string> = new Set(
  `separate small little new long short fine good honest solemn lonely brave sorry patient quiet
  loud earnest careful hopeful cheerful polite proud humble gentle grand modest innocent loyal
  weary tired noble stubborn tidy handsome further other different fresh
  of the its them these those whole`.split(/\s+/),
);

/** Words that only begin a clause: who acts in “Since headers ...” stands behind them. */
export const openers: ReadonlySet<string> = new Set(
  `since until till whether despite beside except above below behind beyond beneath under over near
  inside outside around about unlike lest whenever wherever whichever instead therefore however
  moreover otherwise maybe almost already ever everywhere somewhere elsewhere enough plenty please
  often soon now once twice thrice half several`.split(/\s+/),
);

/** Words that begin sentences and are no names, beside the function words. */
export const massNouns: ReadonlySet<string> = new Set(
  `all every each both few none no not never neither nor only most many any more less always another without
  hope time history silence science nature justice faith progress gravity patience courage wisdom
  truth beauty love death life luck fate memory night rain weather archaeology geology music theatre
  poetry art fiction law evolution natural diplomacy mercy grace charity honesty loyalty customs
  precision optimism pessimism denial grief bargaining acceptance confidence hindsight curiosity
  housekeeping gardening cooking war peace water fire smoke rope paper ink dust glue tape plumbing
  surgery medicine engineering architecture tradition ceremony legend rumour folklore superstition
  etiquette penance applause laughter sleep evidence everything something somebody someone nothing
  nobody everybody everyone roast-bot whatever whoever today tomorrow history's nature's time's
  credit praise blame ambition brevity clarity simplicity modesty chaos order anarchy
  ambiguity serenity harmony symmetry geometry today's`.split(/\s+/),
);
