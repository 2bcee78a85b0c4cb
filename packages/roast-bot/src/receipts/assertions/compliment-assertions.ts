/** What may be said of each compliment, by its code. */
export const complimentAssertions: Readonly<Record<string, string>> = {
  "tests-against-code": `test tests tested suite code source outweigh outweighs lines excellent thorough long
    covered written write wrote good as much`,
  "net-deletion": `deleted deletes delete deletion deletions removed removes fewer less shorter smaller lines code
    source gone than before shrank shrunk`,
  documented: `documentation documented documents docs written wrote explains explained code`,
  "small-commits": `small commit commits none large each short`,
  "root-fix": `bug fix fixed fixes root test tests tested new small`,
  "one-thing": `commit thing change does did small lines files only`,
  "quick-answer": `review reviews reviewer answered answer answers quick quickly fast commit hour`,
  "telling-subjects": `subject subjects commit commits say says said all every each what they do does message
    messages`,
  "debt-removed": `to-do to-dos todo todos gone removed removes fewer debt check checks prints ignored`,
  "reason-given": `description reason reasons says say said why gives given explains explained`,
  "telling-title": `title says say said what change does`,
};
