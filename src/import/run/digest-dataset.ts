import { digest } from "../../values/hash.ts";
import type { Dataset, Thing } from "../dataset.ts";
import type { EntityModel } from "../shapes/entity-model.ts";

/**
 * Raised whenever the rules change by which files become statements, or statements states and conflicts: everything is read and resolved
 * again at the next import of a data set, even where its files are the same.
 */
const RULES_VERSION = 3;

/** The rules that data sets are resolved by, as one text. */
export function digestRules(model: EntityModel, singleProperties: readonly string[] = []): string {
  return digest([RULES_VERSION, model.signature, singleProperties.toSorted()]);
}

/**
 * One text for the whole content of a data set: the same content has the same digest, in whatever order it comes. A sum
 * of hashes modulo 2^256, so that a data set of any size is digested as it streams by.
 */
export interface DatasetDigest {
  add(thing: Thing): void;
  /** 64 hex digits. */
  toText(): string;
}

/** The digest of a data set of whose things none was added yet. */
export function createDatasetDigest({
  id,
  title,
  description,
  licence,
  sources,
  conflicts,
}: Dataset): DatasetDigest {
  let sum = hashOf({ id, title, description, licence });
  for (const source of sources) sum += hashOf(source);
  for (const conflict of conflicts) sum += hashOf({ ...conflict, facts: conflict.facts.toSorted() });
  return {
    add({ statements, ...thing }) {
      // A statement's id holds a hash of all that it says.
      sum =
        (sum + hashOf({ ...thing, statements: statements.map((statement) => statement.id).toSorted() })) %
        MODULUS;
    },
    toText: () => (sum % MODULUS).toString(16).padStart(64, "0"),
  };
}

/** The digest of a whole data set. */
export async function digestDataset(dataset: Dataset): Promise<string> {
  const digest = createDatasetDigest(dataset);
  for await (const thing of dataset.things()) digest.add(thing);
  return digest.toText();
}

const MODULUS = 2n ** 256n;

function hashOf(content: object): bigint {
  return BigInt(`0x${digest(content)}`);
}
