import assert from "node:assert/strict";
import runtime from "relay-runtime";
import { check, knownAt, url } from "./check.mjs";

const {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getRequest,
  graphql,
  Network,
  RecordSource,
  Store,
} = runtime;

const ask = async ({ text }, variables) => {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  return answer.json();
};
const open = () => new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });

/** What a store shows for a query. */
function shown(environment, query, variables) {
  return environment.lookup(createOperationDescriptor(getRequest(query), variables).fragment).data;
}

/** Asks at two times, and gives what the store shows for both afterwards. */
async function both(query, one, other) {
  const environment = open();
  const kept = [];
  for (const variables of [one, other]) {
    kept.push(environment.retain(createOperationDescriptor(getRequest(query), variables)));
    await fetchQuery(environment, query, variables).toPromise();
  }
  return [one, other].map((variables) => shown(environment, query, variables));
}

const times = graphql`
  query relayCaseTimesQuery($year: EDTF!, $day: EDTF!) {
    relationships(via: { types: [MEMBER_OF] }, from: { ids: ["clients-city"] }) {
      nodes { id certaintyAt(validAt: $year) from { id nameAt(validAt: $day) } }
    }
  }
`;
const certainty = graphql`
  query relayCaseCertaintyQuery($year: EDTF!) {
    relationships(via: { types: [MEMBER_OF] }, from: { ids: ["clients-city"] }, asOf: { validAt: $year }) {
      nodes { id certainty }
    }
  }
`;
const neighbours = graphql`
  query relayCaseNeighboursQuery($day: EDTF!) {
    entity(by: { id: "clients-city" }) { neighbours(via: { during: $day }) { nodes { id } } }
  }
`;
const known = graphql`
  query relayCaseKnownQuery($knownAt: DateTime) {
    entity(by: { id: "clients-group" }, asOf: { knownAt: $knownAt }) { name }
  }
`;

await check("Relay: certaintyAt and nameAt of two times stand side by side", async () => {
  const seen = await both(times, { year: "2016", day: "2003" }, { year: "2018", day: "2010" });
  assert.deepEqual(
    seen.map(({ relationships }) => [relationships.nodes[0].certaintyAt, relationships.nodes[0].from.nameAt]),
    [
      ["CERTAIN", "Halle"],
      ["POSSIBLE", "Halle (Saale)"],
    ],
  );
});

await check("Relay: neighbours of two times stand side by side with via.during", async () => {
  const seen = await both(neighbours, { day: "2016-08-15" }, { day: "2020-08-15" });
  assert.deepEqual(
    seen.map(({ entity }) => entity.neighbours.nodes.map(({ id }) => id)),
    [["clients-group"], []],
  );
});

await check("Relay: the deprecated certainty of one time shows at the other", async () => {
  const seen = await both(certainty, { year: "2016" }, { year: "2018" });
  assert.deepEqual(
    seen.map(({ relationships }) => relationships.nodes[0].certainty),
    ["POSSIBLE", "POSSIBLE"],
  );
});

await check("Relay: with a store for each, two states of the graph stand side by side", async () => {
  const seen = [];
  for (const variables of [{ knownAt }, { knownAt: null }])
    seen.push((await fetchQuery(open(), known, variables).toPromise()).entity.name);
  assert.deepEqual(seen, ["Old name", "New name"]);
});
