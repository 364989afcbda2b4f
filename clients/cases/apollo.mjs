import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { check, knownAt, notingFetch, url } from "./check.mjs";

const uri = `${url}/graphql`;
const possibleTypes = await (await fetch(`${url}/schema/possibleTypes.json`)).json();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const open = (options = {}) =>
  new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache({ possibleTypes }), ...options });

/** Asks at two times, and gives what the cache shows for both afterwards. */
async function both(query, one, other) {
  const client = open();
  await client.query({ query, variables: one });
  await client.query({ query, variables: other });
  return [one, other].map((variables) => client.readQuery({ query, variables }));
}

await check("Apollo Client: certaintyAt and nameAt of two times stand side by side", async () => {
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

await check("Apollo Client: neighbours of two times stand side by side with via.during", async () => {
  const query = gql`query At($day: EDTF!) {
    entity(by: { id: "clients-city" }) { id neighbours(via: { during: $day }) { nodes { id } } }
  }`;
  const seen = await both(query, { day: "2016-08-15" }, { day: "2020-08-15" });
  assert.deepEqual(
    seen.map(({ entity }) => entity.neighbours.nodes.map(({ id }) => id)),
    [["clients-group"], []],
  );
});

await check("Apollo Client: the deprecated certainty of one time shows at the other", async () => {
  const query = gql`query At($year: EDTF!) {
    relationships(via: { types: [MEMBER_OF] }, from: { ids: ["clients-city"] }, asOf: { validAt: $year }) { nodes { id certainty } }
  }`;
  const seen = await both(query, { year: "2016" }, { year: "2018" });
  assert.deepEqual(
    seen.map(({ relationships }) => relationships.nodes[0].certainty),
    ["POSSIBLE", "POSSIBLE"],
  );
});

await check("Apollo Client: without id, two states of the graph stand side by side", async () => {
  const query = gql`query Known($knownAt: DateTime) {
    entity(by: { id: "clients-group" }, asOf: { knownAt: $knownAt }) { name }
  }`;
  const seen = await both(query, { knownAt }, { knownAt: null });
  assert.deepEqual(
    seen.map(({ entity }) => entity.name),
    ["Old name", "New name"],
  );
});

await check("Apollo Client: a persisted query is sent once, then asked by its hash", async () => {
  const requests = [];
  const query = gql`query Persisted($id: ID!) { entity(by: { id: $id }) { id name } }`;
  const link = () =>
    new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri, fetch: notingFetch(requests) }),
    );
  const client = open({ link: link() });
  const names = [];
  for (const id of ["clients-city", "clients-group"])
    names.push((await client.query({ query, variables: { id } })).data.entity.name);
  await open({ link: link() }).query({ query, variables: { id: "clients-city" } });
  assert.deepEqual(names, ["Halle (Saale)", "New name"]);
  assert.deepEqual(requests, ["GET hash", "POST hash text", "GET hash", "GET hash"]);
});

await check("Apollo Client: errors arrive with their codes", async () => {
  const query = gql`query Nothing { neighbourhood(of: [{ id: "nobody" }]) { nodes { id } } }`;
  const { error } = await open().query({ query, errorPolicy: "all" });
  assert.equal(error.errors[0].extensions.code, "NOT_FOUND");
});

await check("Apollo Client: relayStylePagination joins all pages", async () => {
  const typePolicies = { Query: { fields: { relationships: relayStylePagination(["via", "from", "to"]) } } };
  const client = open({ cache: new InMemoryCache({ possibleTypes, typePolicies }) });
  const query = gql`query Pages($after: String) {
    relationships(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } }
  }`;
  const list = client.watchQuery({ query });
  list.subscribe(() => undefined);
  let page = await list.refetch();
  let pages = 1;
  for (; page.data.relationships.pageInfo.hasNextPage && pages < 50; pages++)
    page = await list.fetchMore({ variables: { after: page.data.relationships.pageInfo.endCursor } });
  const { relationships } = client.readQuery({ query });
  const ids = new Set(relationships.edges.map(({ node }) => node.id));
  assert.ok(pages > 2);
  assert.deepEqual(
    [ids.size, relationships.edges.length],
    [relationships.totalCount, relationships.totalCount],
  );
});
