import { exampleQuery } from "../api/health/typical-questions.ts";

/** Suggests next steps to the person who started the server. */
export function welcome(url: string, version: number): string {
  return `
egov-graph serves version ${version} of the graph.

  API, and GraphiQL in a browser   ${url}/graphql
  Health                           ${url}/health/ready

Try:  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: exampleQuery })}'
It answers:  ${exampleShape}

Stop with Ctrl-C.
`;
}

/** The answer to the example query, with … in place of figures that may change. */
export const exampleShape =
  '{"data":{"search":{"nodes":[{"id":"stadt-halle-saale","name":"Stadt Halle (Saale)","degree":…}]}},"extensions":…}';
