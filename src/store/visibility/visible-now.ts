import { cy, name } from "../../cypher/cypher.ts";
import { visible } from "./visibility.ts";

const version = cy`graph.version`;

/**
 * Cypher predicate: a record is visible at the published version, where `graph` is the `:Graph` node;
 * docs/data-model.md, "Versions".
 * @param variable the statement's variable for the record
 */
export const visibleNow = (variable: string): string =>
  visible(name(variable), { version, isHistorical: false, newest: version }).text;
