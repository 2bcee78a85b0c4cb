/** The options of dbt that another go at a build has to have, too. */
export interface RepeatedOptions {
  readonly target?: string | undefined;
  readonly profile?: string | undefined;
  readonly vars?: Readonly<Record<string, unknown>> | string | undefined;
  readonly fullRefresh?: boolean | undefined;
  readonly state?: string | undefined;
  readonly defer?: boolean | undefined;
  readonly favorState?: boolean | undefined;
}
