import type { Form } from "./deed.ts";

const sentence =
  /(?<mark>["'`])(?<text>(?:(?!\k<mark>)[^\\])*\p{L}(?:(?!\k<mark>)[^\\])*)\k<mark>/u;

/** A text in quotes that says something else. */
export const message: Form = ({ gone, come, isProse }) => {
  if (isProse || gone.length !== 1 || come.length !== 1) return undefined;
  const [old, now] = [gone[0] ?? "", come[0] ?? ""];
  const [one, other] = [sentence.exec(old), sentence.exec(now)];
  if (one === null || other === null) return undefined;
  const [was = "", is = ""] = [one.groups?.["text"], other.groups?.["text"]];
  if (old.replace(was, "") !== now.replace(is, "") || was === is) return undefined;
  const isRead = [was, is].every(
    (text) =>
      text.length <= 90 &&
      /\p{L}+ \p{L}+ \p{L}+/u.test(text) &&
      !/[“”"<>{}[\]|\\%$*]|https?:/.test(text),
  );
  // In what is a regular expression, a query or a path nobody reads a sentence.
  const isSaid =
    /^\p{Lu}|error|warn|message|msg|print|log|raise|throw|help|description|label|title/iu.test(
      `${old.slice(0, one.index)}${was}`,
    );
  return isRead && isSaid && !/\b(?:select|from|where|insert)\b/i.test(was)
    ? { form: "says", parts: { "q-was": was.trim(), "q-is": is.trim() } }
    : undefined;
};

/** A sentence that the code says to somebody, and did not before. */
export const newMessage: Form = ({ gone, come, isProse }) => {
  if (isProse || gone.some((line) => sentence.test(line))) return undefined;
  const [said, ...others] = come.flatMap((line) => {
    const { text = "" } = sentence.exec(line)?.groups ?? {};
    const isRead =
      text.length <= 110 && /^\p{Lu}\p{L}*(?: [\p{L}\p{N}'’,-]+){3,}[.!?:]?$/u.test(text.trim());
    return isRead && isSaidTo(line, text) ? [text.trim()] : [];
  });
  return said === undefined || others.length > 0
    ? undefined
    : { form: "says-new", parts: { "q-is": said } };
};

/** A sentence more behind one that is read. */
export const nextSentence: Form = ({ gone, come, isProse }) => {
  const [old = "", now = ""] = [gone[0], come[0]];
  if (!isProse || gone.length !== 1 || come.length !== 1 || !now.startsWith(old)) return undefined;
  const said = now.slice(old.length).trim();
  const isOne = /^\p{Lu}[^.!?:“”"<>[\]|]{20,160}[.!?]$/u.test(said) && /[.!?]$/.test(old);
  return isOne && !/https?:|(?:`[^`]*`[^`]*)*`[^`]*$/.test(said.replaceAll(/`[^`]*`/g, ""))
    ? { form: "goes-on", parts: { "q-is": said } }
    : undefined;
};

/** Whether a line of code hands a text on to be read by somebody, by the words before it. */
export function isSaidTo(line: string, text: string): boolean {
  const before = line.slice(0, line.indexOf(text));
  return says.test(before) && !compares.test(before);
}

const says =
  /raise|throw|panic|fatal|abort|\bdie\b|print|puts|echo|log|warn|error|exception|message|msg|notif|alert|toast|fail/i;

/** What asks for a text says it to nobody; nor does what a test or a setting is called. */
const compares =
  /(?:[=!]=|\bin|~)\s*[rfbu]?["'`]$|(?:match|with|includes?|contains?|index_?of|search|find|replace|split|equals?|strip|has|re(?:gex)?|compile|description|title|label|name|test|\bit|describe)\w*\(\s*[rfbu]?["'`]$|\b(?:description|title|label|name)\b[^(]*$/i;
