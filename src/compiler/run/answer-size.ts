import { LimitExceededError } from "../../errors/graph-error.ts";

/** Largest answer, in bytes. */
export const maxAnswerBytes = 10_000_000;

/**
 * Why an answer is not sent.
 * @param bytes so many it has, or would have at least
 */
export function answerTooLarge(bytes: number, verb: "has" | "would have at least"): LimitExceededError {
  return new LimitExceededError(
    `The answer ${verb} ${bytes} bytes; at most ${maxAnswerBytes} are sent. Ask for less: smaller pages, fewer fields.`,
    { bytes, limit: maxAnswerBytes },
    "RESULT_TOO_LARGE",
  );
}

const large = new WeakSet<object>();

/** Whether an answer's data are so large that they are to be written in slices. */
export const isLarge = (data: unknown): boolean =>
  typeof data === "object" && data !== null && large.has(data);

/** Counts what the large fields of one operation's answer come to while they are shaped. */
export class AnswerSize {
  #bytes = 0;
  #refusal: LimitExceededError | null = null;

  /** Why the answer is not sent; null: it is not too large so far. */
  get refusal(): LimitExceededError | null {
    return this.#refusal;
  }

  /**
   * Counts one more part.
   * @throws LimitExceededError (RESULT_TOO_LARGE) when the answer has become too large to be sent
   */
  add(part: unknown): void {
    // A letter has a byte or more.
    this.#bytes += JSON.stringify(part)?.length ?? 0;
    if (this.#bytes <= maxAnswerBytes) return;
    this.#refusal = answerTooLarge(this.#bytes, "would have at least");
    throw this.#refusal;
  }

  /** Notes that these are the data of the answer, for {@link isLarge}. */
  mark(data: object | null): void {
    if (data && this.#bytes > 0) large.add(data);
  }
}
