/** What may be said of each charge, by its code. */
export const chargeAssertions: Readonly<Record<string, string>> = {
  "reversed-approach": `approach idea plan commit commits replaced replaces replace replacing reversed
    reverses reverse reverted reverts revert undone undoes undo took takes taken back again earlier
    before changed changes direction mind moved brought turned round`,
  "hack-into-production": `hack hacks patch workaround mock moved moves move promoted promotes into
    production from test tests fixture code shipped ships`,
  "parade-of-fixes": `fix fixes fixed fixing repair repairs repaired repairing mended commit commits again
    after same files touched work own earlier`,
  "review-commits": `review reviews reviewer addressed addresses address addressing commit commits asked
    feedback comments answered`,
  "empty-subjects": `subject subjects commit commits message messages say says said nothing empty bare`,
  "title-undersells": `title titles says calls small short undersells undersold modest lines change code`,
  "plan-bulk": `plan plans document documents design longer than code source lines words outgrew outweighs
    outweigh`,
  "refactor-grew": `refactor refactoring simplify simplifies simplified simplification cleanup clean grew
    grows grown longer more larger added adds lines code source removed`,
  "giant-file": `file files long lines grew grows grown large added`,
  "long-function": `function method long lines new branches`,
  "deep-nesting": `nested nesting deep levels level inside blocks indentation code`,
  "copied-blocks": `copied copies copy block blocks same lines duplicate duplicates duplicated duplication pasted
    paste again code identical`,
  "swallowed-errors": `error errors exception exceptions caught catch catches swallowed swallows swallow
    ignored ignores nothing silently silence silent dropped handler handlers without`,
  "widened-errors": `error errors exception exceptions catch catches caught wider wide all every everything
    any narrow widened broad replaced`,
  "stringified-error": `error errors exception exceptions becomes become became turned turns turn string strings
    text message without cause stack type only name loses lost made goes went in comes came out back leaves
    arrives arrived kept keeps returns`,
  "stringly-constants": `string strings constant constants bare plain enum class compared words names mode`,
  "ignored-types": `type types check checks checker ignored ignores ignore switched off silenced any error errors`,
  "ignored-lints": `lint linter linters rule rules check checks warning warnings ignored ignores ignore switched
    off silenced disabled`,
  "skipped-tests": `test tests skipped skips skip switched off disabled disables run runs alone only`,
  "deleted-tests": `test tests deleted deletes delete removed removes gone lost fewer code grew`,
  "sleeps-in-tests": `test tests sleep sleeps sleeping wait waits waiting hope hopes`,
  "debug-prints": `debug print prints printed printing breakpoint breakpoints left log logs code`,
  "commented-out-code": `commented comment comments code lines kept keeps dead out`,
  "magic-numbers": `number numbers unexplained magic bare constants constant without name names code`,
  "new-todos": `todo todos to-do to-dos fixme hack new added adds more than before left mark marks promise promises`,
  "long-names": `name names long characters`,
  "empty-names": `name names say says said nothing empty variable variables`,
  "generated-bulk": `generated lock file files most diff machine wrote written lines bulk`,
  "merged-in-minutes": `merged merge minutes lines quick quickly fast commit last after`,
  "merged-at-night": `merged merge night late hour`,
  "dependency-for-little": `dependency dependencies package new added adds one place used uses use lines`,
  "long-story": `story long description words short change lines characters commit commits`,
  "done-and-undone": `done undone undo undoes added adds removed removes deleted deletes again later commit
    commits lines taken took away back same whole`,
};
