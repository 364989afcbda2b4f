import { Turns } from "../../values/turns.ts";
import type { AnswerSize } from "./answer-size.ts";
import type { ListTaker, Run, Shaper } from "./run.ts";

type Rows = readonly (readonly unknown[])[];

/** A list of an answer whose members are still to be shaped. */
interface LateList {
  readonly rows: Rows;
  readonly shape: Shaper;
  readonly values: unknown[];
}

/** So many members of lists are shaped at once; that takes a few milliseconds. */
const membersAtOnce = 2000;

/** The lists of one answer: when many members have been shaped, those that come later are shaped in slices. */
export class LateLists implements ListTaker {
  #members = 0;
  readonly #waiting: LateList[] = [];

  /** Whether there are any. */
  get areThere(): boolean {
    return this.#waiting.length > 0;
  }

  /** A list to be filled by {@link shape}; null: it is to be shaped at once. */
  put(rows: Rows, shape: Shaper): unknown[] | null {
    this.#members += rows.length;
    if (this.#members <= membersAtOnce) return null;
    const values: unknown[] = [];
    this.#waiting.push({ rows, shape, values });
    return values;
  }

  /**
   * Shapes what waits, in slices between which the process sees to everything else.
   * @throws what a shaper throws
   * @throws LimitExceededError (RESULT_TOO_LARGE) as soon as the answer is too large
   */
  async shape(run: Run, size: AnswerSize): Promise<void> {
    const turns = new Turns();
    for (let list = this.#waiting.pop(); list; list = this.#waiting.pop()) {
      for (const row of list.rows) {
        const value = list.shape(row, run);
        size.add(value);
        list.values.push(value);
        if (turns.isOver) await turns.next();
      }
    }
  }
}
