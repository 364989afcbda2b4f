import { LimitExceededError } from "../../errors/graph-error.ts";

/** Largest answer, in bytes. */
export const maxAnswerBytes = 10_000_000;

/**
 * The error for an answer that is too large to be sent.
 * @param bytes its size, or a lower bound of it
 */
export function answerTooLarge(bytes: number, verb: "has" | "would have at least"): LimitExceededError {
  return new LimitExceededError(
    `The answer ${verb} ${bytes} bytes; at most ${maxAnswerBytes} are sent. Ask for less: smaller pages, fewer fields.`,
    { bytes, limit: maxAnswerBytes },
    "RESULT_TOO_LARGE",
  );
}

const large = new WeakSet<object>();

/** Whether an answer's data are so large that they must be written in slices. */
export const isLarge = (data: unknown): boolean =>
  typeof data === "object" && data !== null && large.has(data);

/** Adds up the size of the large fields of one operation's answer while they are shaped. */
export class AnswerSize {
  #bytes = 0;
  #refusal: LimitExceededError | null = null;

  /** Why the answer is not sent; null while it is not too large. */
  get refusal(): LimitExceededError | null {
    return this.#refusal;
  }

  /**
   * Counts another part.
   * @throws LimitExceededError (RESULT_TOO_LARGE) when the answer has become too large to be sent
   */
  add(part: unknown): void {
    // A lower bound: a character takes a byte or more.
    this.#bytes += JSON.stringify(part)?.length ?? 0;
    if (this.#bytes <= maxAnswerBytes) return;
    this.#refusal = answerTooLarge(this.#bytes, "would have at least");
    throw this.#refusal;
  }

  /** Marks these data as the answer's, for {@link isLarge}. */
  mark(data: object | null): void {
    if (data && this.#bytes > 0) large.add(data);
  }
}
