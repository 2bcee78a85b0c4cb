import { StringDecoder } from "node:string_decoder";
import type { Readable } from "node:stream";

/** Cuts a worker's output stream into lines and tells when a task's end marker has come by. */
export class OutputLines {
  readonly #decoder = new StringDecoder("utf8");
  #rest = "";
  #listener: LineListener | undefined;

  constructor(stream: Readable) {
    stream.on("data", (chunk: Buffer) => this.#take(this.#decoder.write(chunk)));
    stream.on("end", () => this.flush());
  }

  /** From now on lines belong to this listener. */
  listen(listener: LineListener | undefined): void {
    this.#listener = listener;
  }

  /** Gives out a last line that has no end, when no more can come. */
  flush(): void {
    const rest = this.#rest;
    this.#rest = "";
    if (rest !== "") this.#give(rest);
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#give(line.endsWith("\r") ? line.slice(0, -1) : line);
  }

  #give(line: string): void {
    const listener = this.#listener;
    if (listener === undefined) return;
    if (!line.endsWith(listener.marker)) {
      listener.line(line);
      return;
    }
    const unended = line.slice(0, -listener.marker.length);
    if (unended !== "") listener.line(unended);
    listener.over();
  }
}

/** Whoever the lines of the task under way are for. */
export interface LineListener {
  readonly marker: string;
  readonly line: (line: string) => void;
  /** The marker came by: there are no more lines of this task. */
  readonly over: () => void;
}
