import { Cypher } from "../../cypher/cypher.ts";
import type { Run } from "../run/run.ts";

/** A statement's parameters for one execution, by name. */
export type ParameterValues = Readonly<Record<string, unknown>>;

/** Computes a parameter's value for one execution. */
export type ParameterSource = (run: Run) => unknown;

/**
 * The parameters of one statement. A source that is added again keeps its name, so that one shape has one
 * text.
 */
export class Parameters {
  readonly #sources: ParameterSource[] = [];

  /**
   * Registers a value that is computed at each execution, and returns the `$name` to write into the
   * statement.
   */
  add(source: ParameterSource): Cypher {
    const known = this.#sources.indexOf(source);
    const index = known >= 0 ? known : this.#sources.push(source) - 1;
    return new Cypher(`$p${index}`);
  }

  /** All values for one execution, by name. */
  values(run: Run): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (let index = 0; index < this.#sources.length; index++)
      values[`p${index}`] = this.#sources[index]?.(run);
    return values;
  }

  /**
   * Makes a function that drops the values a text does not name. Neo4j takes time for every parameter it is
   * sent, up to a twelfth of a small statement's time.
   */
  static only(text: string): (values: ParameterValues) => ParameterValues {
    const names = [...new Set(text.match(/\$p\d+/g))].map((parameter) => parameter.slice(1));
    return (values) => {
      const named: Record<string, unknown> = {};
      for (const name of names) named[name] = values[name];
      return named;
    };
  }
}
