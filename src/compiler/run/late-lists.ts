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

/** How many list members are shaped in one go, which takes a few milliseconds. */
const membersAtOnce = 2000;

/** The lists of one answer. After many members have been shaped, later lists are shaped in slices. */
export class LateLists implements ListTaker {
  #members = 0;
  readonly #waiting: LateList[] = [];

  /** Whether any list is waiting. */
  get areThere(): boolean {
    return this.#waiting.length > 0;
  }

  /** Takes a list that {@link shape} fills later. Returns null if it must be shaped at once. */
  put(rows: Rows, shape: Shaper): unknown[] | null {
    this.#members += rows.length;
    if (this.#members <= membersAtOnce) return null;
    const values: unknown[] = [];
    this.#waiting.push({ rows, shape, values });
    return values;
  }

  /**
   * Shapes the waiting lists in slices. Between them the process does everything else.
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
