/** A stretch of a text, by its offset in UTF-16 code units. It holds no line break. */
export interface SecretStretch {
  readonly kind: string;
  readonly start: number;
  readonly length: number;
}
