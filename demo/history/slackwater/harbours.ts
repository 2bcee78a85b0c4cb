/** A harbour of the sample project: invented, like its tides. */
export interface Harbour {
  readonly code: string;
  readonly name: string;
  /** Height of mean high water above the harbour's own zero, in metres. */
  readonly meanHigh: number;
}

export const harbours: readonly Harbour[] = [
  { code: "ALB", name: "Alberick Sound", meanHigh: 3.4 },
  { code: "BRC", name: "Brackhaven", meanHigh: 4.1 },
  { code: "CDR", name: "Candra Point", meanHigh: 2.2 },
  { code: "DNW", name: "Dunwallow", meanHigh: 5.6 },
  { code: "ESK", name: "Eskerby", meanHigh: 1.9 },
  { code: "FLN", name: "Fallen Pier", meanHigh: 3.0 },
  { code: "GRV", name: "Gravelines End", meanHigh: 6.2 },
  { code: "HLM", name: "Holm Basin", meanHigh: 2.7 },
  { code: "INV", name: "Inverlatch", meanHigh: 4.8 },
  { code: "JRY", name: "Jerry Slip", meanHigh: 3.3 },
  { code: "KNT", name: "Knottery", meanHigh: 2.5 },
  { code: "LWM", name: "Low Marden", meanHigh: 5.1 },
];
