import { Cypher } from "./cypher.ts";
import type { Run } from "./run.ts";

/** Computes a parameter's value for one execution. */
export type ParameterSource = (run: Run) => unknown;

/** The parameters of one statement. The same source gets the same name, so that one shape has one text. */
export class Parameters {
  readonly #sources: ParameterSource[] = [];

  /** Registers a value that is computed at each execution; gives the `$name` to write into the statement. */
  add(source: ParameterSource): Cypher {
    const known = this.#sources.indexOf(source);
    const index = known >= 0 ? known : this.#sources.push(source) - 1;
    return new Cypher(`$p${index}`);
  }

  /** All values for one execution, by name. */
  values(run: Run): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [index, source] of this.#sources.entries()) values[`p${index}`] = source(run);
    return values;
  }
}
