import assert from "node:assert/strict";
import { Client, fetchExchange, gql } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { persistedExchange } from "@urql/exchange-persisted";
import { check, knownAt, notingFetch, url } from "./check.mjs";

const schema = await (await fetch(`${url}/schema/introspection.json`)).json();
const open = (more = [], options = {}) =>
  new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema }), ...more, fetchExchange],
    ...options,
  });

/** Asks at two times, and gives what the cache shows for both afterwards. */
async function both(query, one, other) {
  const client = open();
  for (const variables of [one, other]) {
    const { error } = await client.query(query, variables);
    if (error) throw error;
  }
  return [one, other].map(
    (variables) => client.readQuery(query, variables, { requestPolicy: "cache-only" }).data,
  );
}

// Graphcache says for each value without an id that it is kept inside its parent, which is what we want.
console.warn = () => undefined;

await check("urql: certaintyAt and nameAt of two times stand side by side", async () => {
  const query = gql`query At($year: EDTF!, $day: EDTF!) {
    relationships(via: { types: [MEMBER_OF] }, from: { ids: ["clients-city"] }) {
      nodes { id certaintyAt(validAt: $year) from { id nameAt(validAt: $day) } }
    }
  }`;
  const seen = await both(query, { year: "2016", day: "2003" }, { year: "2018", day: "2010" });
  assert.deepEqual(
    seen.map(({ relationships }) => [relationships.nodes[0].certaintyAt, relationships.nodes[0].from.nameAt]),
    [
      ["CERTAIN", "Halle"],
      ["POSSIBLE", "Halle (Saale)"],
    ],
  );
});

await check("urql: neighbours of two times stand side by side with via.during", async () => {
  const query = gql`query At($day: EDTF!) {
    entity(by: { id: "clients-city" }) { id neighbours(via: { during: $day }) { nodes { id } } }
  }`;
  const seen = await both(query, { day: "2016-08-15" }, { day: "2020-08-15" });
  assert.deepEqual(
    seen.map(({ entity }) => entity.neighbours.nodes.map(({ id }) => id)),
    [["clients-group"], []],
  );
});

await check("urql: the deprecated certainty of one time shows at the other", async () => {
  const query = gql`query At($year: EDTF!) {
    relationships(via: { types: [MEMBER_OF] }, from: { ids: ["clients-city"] }, asOf: { validAt: $year }) { nodes { id certainty } }
  }`;
  const seen = await both(query, { year: "2016" }, { year: "2018" });
  assert.deepEqual(
    seen.map(({ relationships }) => relationships.nodes[0].certainty),
    ["POSSIBLE", "POSSIBLE"],
  );
});

await check("urql: without id, two states of the graph stand side by side", async () => {
  const query = gql`query Known($knownAt: DateTime) {
    entity(by: { id: "clients-group" }, asOf: { knownAt: $knownAt }) { name }
  }`;
  const seen = await both(query, { knownAt }, { knownAt: null });
  assert.deepEqual(
    seen.map(({ entity }) => entity.name),
    ["Old name", "New name"],
  );
});

await check("urql: a persisted query is sent once, then asked by its hash", async () => {
  const requests = [];
  const query = gql`query UrqlPersisted($id: ID!) { entity(by: { id: $id }) { id name } }`;
  const client = () =>
    open([persistedExchange({ preferGetForPersistedQueries: true })], { fetch: notingFetch(requests) });
  const first = client();
  const names = [];
  for (const id of ["clients-city", "clients-group"])
    names.push((await first.query(query, { id })).data.entity.name);
  await client().query(query, { id: "clients-city" });
  assert.deepEqual(names, ["Halle (Saale)", "New name"]);
  assert.equal(requests[0], "GET hash");
  assert.match(requests[1], /hash text$/);
  assert.deepEqual(requests.slice(2), ["GET hash", "GET hash"]);
});

await check("urql: errors arrive with their codes", async () => {
  const query = gql`query Nothing { neighbourhood(of: [{ id: "nobody" }]) { nodes { id } } }`;
  const { error } = await open().query(query, {});
  assert.equal(error.graphQLErrors[0].extensions.code, "NOT_FOUND");
});
