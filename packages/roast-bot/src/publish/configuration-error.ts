/** The dev log's own configuration is missing or wrong; the message says where and what to do. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly code = "CONFIGURATION";
  readonly isRetryable = false;
}
