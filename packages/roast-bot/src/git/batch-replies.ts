/** What git answered to the name of an object. */
export type GitObject =
  | {
      readonly kind: "found";
      readonly id: string;
      readonly type: string;
      /** Its contents, or their beginning where no more is kept. */
      readonly bytes: Buffer;
      readonly size: number;
    }
  | {
      readonly kind: "too-large";
      readonly id: string;
      readonly type: string;
      readonly size: number;
    }
  | { readonly kind: "missing" };

/** How much of an object is wanted, in bytes. */
export interface ReplyLimits {
  /** Of larger objects their size alone is told. */
  readonly maxBytes: number;
  /** Of each object no more than its beginning is kept; all of it if absent. */
  readonly keptBytes?: number;
}

interface Header {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

const lineFeed = 10;

/**
 * Cuts the byte stream of `git cat-file --batch` into replies, however it is chunked: a header
 * `<id> <type> <size>`, the contents, a line feed; or `<name> missing`.
 */
export class BatchReplies {
  readonly #limits: () => ReplyLimits;
  #kept = 0;
  readonly #onReply: (object: GitObject) => void;
  #chunks: Buffer[] = [];
  #header: Header | undefined;
  /** Bytes of the current object that are still to come, its closing line feed included. */
  #missing = 0;

  constructor(options: {
    /** Those of the reply that is next. */
    limits: () => ReplyLimits;
    onReply: (object: GitObject) => void;
  }) {
    this.#limits = options.limits;
    this.#onReply = options.onReply;
  }

  push(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      rest =
        this.#header === undefined ? this.#takeHeader(rest) : this.#takeBody(this.#header, rest);
    }
  }

  #takeHeader(bytes: Buffer): Buffer {
    const end = bytes.indexOf(lineFeed);
    this.#chunks.push(end === -1 ? bytes : bytes.subarray(0, end));
    if (end === -1) return bytes.subarray(bytes.length);
    const line = this.#takeChunks().toString("utf8");
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
    if (id === undefined || type === undefined) this.#onReply({ kind: "missing" });
    else {
      this.#header = { id, type, size: Number(size) };
      this.#missing = Number(size) + 1;
    }
    return bytes.subarray(end + 1);
  }

  #takeBody(header: Header, bytes: Buffer): Buffer {
    const taken = bytes.subarray(0, this.#missing);
    this.#missing -= taken.length;
    const { maxBytes, keptBytes = maxBytes } = this.#limits();
    const tooLarge = header.size > maxBytes;
    if (!tooLarge && this.#kept < keptBytes) this.#keep(taken, keptBytes);
    if (this.#missing === 0) {
      this.#header = undefined;
      this.#kept = 0;
      const { id, type, size } = header;
      const contents = this.#takeChunks().subarray(0, size);
      this.#onReply(
        tooLarge
          ? { kind: "too-large", id, type, size }
          : { kind: "found", id, type, bytes: contents, size },
      );
    }
    return bytes.subarray(taken.length);
  }

  #keep(bytes: Buffer, keptBytes: number): void {
    const beginning = bytes.subarray(0, keptBytes - this.#kept);
    this.#kept += beginning.length;
    this.#chunks.push(beginning);
  }

  #takeChunks(): Buffer {
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return whole;
  }
}
