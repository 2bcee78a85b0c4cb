/** Which writer drafts the roast. */
export type WriterChoice =
  | { readonly kind: "house" }
  | { readonly kind: "anthropic" | "openai" | "github"; readonly model: string }
  | { readonly kind: "openai-compatible"; readonly url: string; readonly model: string };

/** A choice that asks a language model: a writer, or the referee of one. */
export type ModelChoice = Exclude<WriterChoice, { readonly kind: "house" }>;

/** What a model may be, in words. */
export const modelExpected =
  "`anthropic:MODEL`, `openai:MODEL`, `github:MODEL` or `openai-compatible:URL#MODEL` with an http or https URL";

/** What a writer may be, in words. */
export const writerExpected: string = `\`house\`, ${modelExpected}`;

/** Reads which writer drafts the roast; `undefined` when the text names none. */
export function parseWriterChoice(text: string): WriterChoice | undefined {
  return text === "house" ? { kind: "house" } : parseModelChoice(text);
}

/** Reads which model is asked; `undefined` when the text names none. */
export function parseModelChoice(text: string): ModelChoice | undefined {
  const [, provider, hostedModel] = /^([a-z]+):(\S+)$/.exec(text) ?? [];
  if (provider === "anthropic" || provider === "openai" || provider === "github") {
    return hostedModel === undefined ? undefined : { kind: provider, model: hostedModel };
  }
  const [, url, model] = /^openai-compatible:([^\s#]+)#(\S+)$/.exec(text) ?? [];
  if (url === undefined || model === undefined || !isWebAddress(url)) return undefined;
  return { kind: "openai-compatible", url, model };
}

/** Whether a text is an http or https URL without credentials in it. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return false;
  return url.username === "" && url.password === "";
}
