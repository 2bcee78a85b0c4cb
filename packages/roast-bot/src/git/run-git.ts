import { spawn } from "node:child_process";
import { GitError } from "./git-error.ts";

/** Where and with what git runs. */
export interface RunGitOptions {
  /** The work tree or bare repository in which git runs. */
  readonly cwd: string;
  /** Written to git's standard input. */
  readonly input?: string | Buffer;
  /** Added to the small environment that git gets. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Runs git once and returns its standard output as text. There is no shell: arguments arrive as
 * they are. Git gets a small environment of its own: it never prompts, never opens an editor or a
 * pager and speaks untranslated English.
 *
 * @throws {GitError} when git exits with anything but 0.
 */
export async function runGit(args: readonly string[], options: RunGitOptions): Promise<string> {
  return (await outputOf(args, options)).toString("utf8");
}

function outputOf(args: readonly string[], options: RunGitOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd: options.cwd,
      env: { ...gitEnvironment(process.env), ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
      ...(options.signal && { signal: options.signal }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    // A git that ends before it has read all its input is reported by its exit code, not by EPIPE.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input);
    child.on("close", (exitCode) => {
      if (exitCode === 0) resolve(Buffer.concat(out));
      else {
        const stderr = Buffer.concat(err).toString("utf8");
        reject(new GitError({ arguments: args, exitCode, stderr }));
      }
    });
  });
}

/** The variables of our own environment that git may see, and the ones it always gets. */
export function gitEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const allowed = [
    "PATH",
    "HOME",
    "TMPDIR",
    "SSH_AUTH_SOCK",
    "GIT_SSH_COMMAND",
    "GIT_ASKPASS",
    "SSL_CERT_FILE",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "XDG_CONFIG_HOME",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_NOSYSTEM",
  ];
  const passed = Object.fromEntries(
    allowed.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])),
  );
  return {
    ...passed,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_PAGER: "cat",
    GIT_EDITOR: "true",
    GIT_OPTIONAL_LOCKS: "0",
    // Local replacement objects would show another history than the one everybody else reads.
    GIT_NO_REPLACE_OBJECTS: "1",
    // No `ext::` nor other helper commands, whatever an address or a configuration says.
    GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
    // The one program that a repository's configuration could have reading commands start.
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "core.fsmonitor",
    GIT_CONFIG_VALUE_0: "false",
  };
}
