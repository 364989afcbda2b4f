/** What has been opened so far, in closing order: request handling first. */
export class Closers {
  readonly #closers: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  /** Closes everything once; a failure does not keep the rest open. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0)) {
      await close().catch(() => undefined);
    }
  }
}
