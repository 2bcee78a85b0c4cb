/** A name as a part of an address: `[a-z0-9-]`, or hex where nothing of that would be left. */
export function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return plain === "" ? Buffer.from(name).toString("hex") : plain;
}
