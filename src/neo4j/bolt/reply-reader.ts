import { MessageSplitter } from "./message-splitter.ts";
import { RECORD, SUCCESS } from "./messages.ts";
import { Structure, unpack, unpackInSlices } from "./unpack.ts";

/** Stands for every SUCCESS: its content (columns, times, a bookmark) is not needed and not unpacked. */
const success = new Structure(SUCCESS, []);

/** Reading this many bytes takes a few milliseconds; larger messages are read in slices. */
const largeMessage = 250_000;

/** Callbacks for a server's replies. */
interface ReplyReaderOptions {
  readonly onReply: (reply: Structure) => void;
  /** Called for bytes that are not a reply. */
  readonly onFailure: (cause: unknown) => void;
  /** False while nobody waits for rows; they are not unpacked then. */
  readonly areRowsWanted: () => boolean;
}

/** Reads replies from received bytes, in order; large ones in slices. */
export class ReplyReader {
  readonly #options: ReplyReaderOptions;
  readonly #splitter = new MessageSplitter((message) => this.#receive(message));
  /** Messages not read yet; the first is large and being read in slices. */
  #unread: Buffer[] = [];

  constructor(options: ReplyReaderOptions) {
    this.#options = options;
  }

  /** Takes received bytes. */
  feed(bytes: Buffer): void {
    this.#splitter.feed(bytes);
  }

  /** Drops everything not read yet. */
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

  /** Reads a large message in slices, then what has arrived meanwhile. */
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

  /** Whether the message is a row that nobody waits for any longer. */
  #isUnwanted(message: Buffer): boolean {
    return message[1] === RECORD && !this.#options.areRowsWanted();
  }
}
