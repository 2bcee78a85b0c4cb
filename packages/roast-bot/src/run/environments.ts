/** How this machine reaches the network, and git's own settings; no secrets. */
export const networkEnvironment = [
  "XDG_CONFIG_HOME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_NOSYSTEM",
  "SSL_CERT_FILE",
  "NODE_EXTRA_CA_CERTS",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
] as const;

/** What the writing and the secluded processes get of this machine: not even a home folder. */
export const bareVariables: readonly string[] = ["PATH", "TMPDIR", "TZ", "LANG", "LC_ALL"];
