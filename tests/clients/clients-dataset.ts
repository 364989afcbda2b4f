import type { Dataset, Thing } from "../../src/import/dataset.ts";
import { createStatement } from "../../src/import/statement-record.ts";
import type { Period } from "../../src/values/time/period.ts";
import { toDataset } from "../setup/graphs/plain-dataset.ts";

const id = "clients";
function named(value: string, period: Period) {
  const about = {
    about: "clients-city",
    aboutType: "Entity",
    property: "name",
    fact: "clients-city.name",
    dataset: id,
  } as const;
  const content = { ...about, value, valueType: "TEXT", language: "DE" } as const;
  return createStatement(content, { source: "register", ...period }, []);
}

/**
 * A city that was called Halle until 2004 and is called Halle (Saale) since 2005, and was a member of a group from 2014 to 2018: certainly throughout 2016,
 * possibly in 2018, and surely not in 2020.
 * @param groupName what the group is called
 */
export function createClientsDataset(groupName: string): Dataset {
  const plain = toDataset(
    {
      entities: [{ id: "clients-group", kind: "GROUP", name: groupName }],
      relationships: [
        {
          id: "clients-tie",
          type: "MEMBER_OF",
          from: "clients-city",
          to: "clients-group",
          start: "2014",
          end: "2018",
          sources: ["register"],
        },
      ],
      sources: [{ id: "register", title: "Register" }],
    },
    id,
  );
  return {
    ...plain,
    things: () => [
      {
        type: "Entity",
        id: "clients-city",
        kind: "MUNICIPALITY",
        statements: [named("Halle", { end: "2004" }), named("Halle (Saale)", { start: "2005" })],
      },
      ...(plain.things() as Iterable<Thing>),
    ],
  };
}
