import { MessageSplitter } from "./message-splitter.ts";
import { RECORD, SUCCESS } from "./messages.ts";
import { Structure, unpack, unpackInSlices } from "./unpack.ts";

/** Nothing that one says is needed (columns, times, a bookmark): it is not unpacked. */
const success = new Structure(SUCCESS, []);

/** Reading so many bytes takes a few milliseconds; more are read in slices. */
const largeMessage = 250_000;

/** Who is told what a server replies. */
interface ReplyReaderOptions {
  readonly onReply: (reply: Structure) => void;
  /** Told of bytes that are no replies. */
  readonly onFailure: (cause: unknown) => void;
  /** False while nobody waits for rows: they are not unpacked. */
  readonly areRowsWanted: () => boolean;
}

/** Reads replies from the bytes as they arrive, in their order; large ones in slices. */
export class ReplyReader {
  readonly #options: ReplyReaderOptions;
  readonly #splitter = new MessageSplitter((message) => this.#receive(message));
  /** Messages from a large one on, which is being read in slices. */
  #unread: Buffer[] = [];

  constructor(options: ReplyReaderOptions) {
    this.#options = options;
  }

  /** Takes what has arrived. */
  feed(bytes: Buffer): void {
    this.#splitter.feed(bytes);
  }

  /** Leaves what is still to be read. */
  forget(): void {
    this.#unread = [];
  }

  #receive(message: Buffer): void {
    if (this.#unread.length > 0 || message.length > largeMessage) {
      if (this.#unread.push(message) === 1) void this.#readUnread();
      return;
    }
    try {
      if (!this.#isUnwanted(message))
        this.#options.onReply(message[1] === SUCCESS ? success : (unpack(message) as Structure));
    } catch (cause) {
      this.#options.onFailure(cause);
    }
  }

  /** Reads a large message in slices, and after it what has arrived meanwhile. */
  async #readUnread(): Promise<void> {
    try {
      for (let [message] = this.#unread; message; [message] = this.#unread) {
        const reply = this.#isUnwanted(message) ? undefined : await unpackInSlices(message);
        if (reply && !this.#isUnwanted(message)) this.#options.onReply(reply);
        this.#unread.shift();
      }
    } catch (cause) {
      this.#options.onFailure(cause);
    }
  }

  /** Whether these are rows that nobody waits for any more. */
  #isUnwanted(message: Buffer): boolean {
    return message[1] === RECORD && !this.#options.areRowsWanted();
  }
}
