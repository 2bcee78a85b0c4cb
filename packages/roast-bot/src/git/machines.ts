import type { Person } from "@mea-culpa/formats";

/**
 * What a machine that wrote a commit is called; `undefined` for a person. Anything named `…[bot]`
 * is a machine, known or not.
 */
export function machineName(person: Person): string | undefined {
  const known = machineAuthors.find(
    ({ names, mails }) => names?.test(person.name.trim()) || mails?.test(person.mail.trim()),
  );
  if (known) return known.name;
  const bot =
    /^(.*\S)\s*\[bot\]$/i.exec(person.name.trim()) ??
    /^(?:\d+\+)?([^@]+)\[bot\]@/i.exec(person.mail) ??
    /^([\w.-]+-(?:ro)?bot)$/.exec(person.name.trim());
  return bot?.[1];
}

export function isMachine(person: Person): boolean {
  return machineName(person) !== undefined;
}

/** A kind of machine that writes commits, and how its name or mail gives it away. */
interface MachineAuthor {
  readonly name: string;
  readonly names?: RegExp;
  readonly mails?: RegExp;
}

/**
 * The machines we know, most specific first. A person may well be called Devin or Claude, so a
 * first name alone never makes a machine, and people work at its vendor: these need the address
 * under which the machine itself writes.
 */
const machineAuthors: readonly MachineAuthor[] = [
  { name: "Dependabot", names: /^dependabot(\[bot\]|-preview)?/i, mails: /dependabot/i },
  {
    name: "Renovate",
    names: /^renovate(\[bot\]|[ -]bot)?$/i,
    mails: /^(?:bot|renovate|no-?reply)@renovateapp\.com$/i,
  },
  {
    name: "Claude",
    mails: /^(?:no-?reply|claude(?:-code)?)@anthropic\.com$/i,
    names: /^claude(\[bot\]| code| (opus|sonnet|haiku).*)$/i,
  },
  {
    name: "Copilot",
    names: /^(github )?copilot(\[bot\]|[ -].*)?$/i,
    mails: /\+copilot@users\.noreply\.github\.com$/i,
  },
  {
    name: "Cursor",
    mails: /^(?:cursor-?agent|agent|bot|no-?reply)@cursor\.(com|sh)$/i,
    names: /^cursor (agent|bot)$/i,
  },
  {
    name: "Devin",
    mails: /devin-ai-integration|^(?:devin|no-?reply)@cognition\.(ai|com)$/i,
    names: /^devin ai$/i,
  },
  { name: "Codex", mails: /^(?:codex|no-?reply)@openai\.com$/i, names: /^(openai )?codex$/i },
  { name: "Aider", mails: /@aider\.chat$/i, names: /^aider(?: \(.*\))?$/i },
  { name: "Jules", names: /^google-labs-jules/i, mails: /google-labs-jules/i },
  { name: "Gemini", names: /^gemini(-code-assist|-cli)/i, mails: /gemini-code-assist/i },
  { name: "Amp", mails: /^(?:amp|no-?reply)@ampcode\.com$/i },
  { name: "pre-commit", names: /^pre-commit-ci/i },
  { name: "GitHub Actions", names: /^github[- ]actions?(\[bot\])?$/i },
  { name: "Snyk", names: /^snyk[- ]bot$/i, mails: /snyk-bot/i },
  { name: "Scala Steward", names: /^scala[- ]steward$/i },
  { name: "Greenkeeper", names: /^greenkeeper/i },
  { name: "Weblate", names: /^(hosted )?weblate$/i },
];
