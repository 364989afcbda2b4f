/** What has been opened so far, in the order in which it is closed: first what takes requests. */
export class Closers {
  readonly #closers: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  /** Closes everything once; one that fails does not keep the others open. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0)) {
      await close().catch(() => undefined);
    }
  }
}
