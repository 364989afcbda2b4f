import type { Qualifiers } from "../../src/import/shapes/evidence-shape.ts";
import {
  createStatement,
  type StatementContent,
  type StatementRecord,
} from "../../src/import/statement-record.ts";

/** A statement of a source about the programme `meg`. */
export function say(
  source: string,
  content: Partial<StatementContent>,
  qualifiers: Qualifiers = {},
): StatementRecord {
  const whole = {
    about: "meg",
    aboutType: "Entity",
    property: "name",
    valueType: "TEXT",
    fact: "f",
    dataset: "d",
  } as const;
  return createStatement({ ...whole, ...content }, { source, ...qualifiers }, []);
}
/** A name. */
export const name = (source: string, value: string, qualifiers: Qualifiers = {}) =>
  say(source, { value, language: "DE" }, qualifiers);
/** A date, by EDTF. */
export const date = (source: string, property: string, value: string, qualifiers: Qualifiers = {}) =>
  say(source, { property, value, valueType: "EDTF" }, qualifiers);
/** That the relationship `f-1` is there. */
export const tie = (source: string, qualifiers: Qualifiers = {}) =>
  say(
    source,
    {
      about: "f-1",
      aboutType: "FUNDS",
      property: "exists",
      valueType: "EXISTENCE",
      from: "a",
      to: "b",
      predicate: "funds",
    },
    qualifiers,
  );
