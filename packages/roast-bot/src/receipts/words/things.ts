import { inflectNoun } from "./inflect.ts";

/** Nouns of the working world: whatever is said of one of these, somebody could check. */
const nouns = `test suite coverage bug error exception warning failure defect issue ticket incident
  reviewer maintainer author co-author coauthor colleague coworker teammate team manager boss
  intern contractor developer engineer programmer contributor committer designer
  customer user client subscriber company employer stakeholder production staging server
  database cluster network cpu processor latency performance throughput
  security vulnerability password secret credential token privacy data backup memory
  file folder directory line function method class module package library framework dependency
  variable constant parameter argument enum string integer boolean
  query schema migration script config configuration setting flag feature endpoint handler callback
  process cache registry adapter plugin extension build pipeline workflow deployment release
  changelog artifact artefact documentation doc docs docstring readme todo fixme
  meeting standup email linter formatter compiler interpreter runtime debugger profiler
  byte kilobyte megabyte gigabyte percentage minute hour day week month year decade fortnight
  robot copilot repository repo algorithm api sdk cli frontend backend browser
  requirement specification spec refactoring hotfix workaround hack monkeypatch bugfix
  indentation whitespace semicolon stacktrace stack traceback review comment question reply
  thread lock type code-review hunk`
  .split(/\s+/)
  .filter((noun) => noun !== "");

/** The nouns with their plurals. */
export const thingWords: ReadonlySet<string> = new Set(nouns.flatMap(inflectNoun));
