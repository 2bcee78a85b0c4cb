import type { Debtor } from "../promise/promise.ts";
import type { Person } from "./change.ts";

/** Whether a person of the history is the debtor, by mail, by name or by handle; case-folded. */
export function isDebtor(person: Person, debtor: Debtor): boolean {
  const mail = fold(person.mail);
  if (debtor.mails.some((own) => fold(own) === mail)) return true;
  if (handleOfNoreplyMail(mail) === fold(debtor.handle)) return true;
  return [debtor.handle, ...debtor.names].some((own) => fold(own) === fold(person.name));
}

/** GitHub and GitLab hide a mail address behind `12345+handle@users.noreply.github.com`. */
function handleOfNoreplyMail(mail: string): string | undefined {
  return /^(?:\d+[+-])?([^@]+)@users\.noreply\.[\w.-]+$/.exec(mail)?.[1];
}

function fold(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}
