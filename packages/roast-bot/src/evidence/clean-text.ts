/**
 * Makes a text from a history fit to be shown: control characters go (tab and newline stay), marks
 * that turn the direction of reading and exotic line ends become visible, such as `⟨U+202E⟩`. Never
 * adds or removes a line.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029\ufeff]/g, visible)
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
}

function visible(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
