import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createAsk } from "./graphql-client.ts";

let close = () => {};
afterEach(() => close());

/** Serves these answers one after the other, and counts the requests. */
async function serve(...answers: readonly (readonly [status: number, body: string])[]) {
  let asked = 0;
  const server = createServer((_request, response) => {
    const [status, body] = answers[Math.min(asked, answers.length - 1)] ?? [500, ""];
    asked += 1;
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, asked: () => asked };
}

const failure = (message: string) => JSON.stringify({ errors: [{ message }] });

test("a server that is too late is asked again", async () => {
  const { url, asked } = await serve([504, failure("too late")], [200, '{"data":{"graph":{"version":1}}}']);
  expect(await createAsk(url)("{ graph { version } }", {})).toEqual({ graph: { version: 1 } });
  expect(asked()).toBe(2);
});

test("what the API refuses is told in its words, at once", async () => {
  const { url, asked } = await serve([400, failure("Cannot query field")]);
  await expect(createAsk(url)("{ no }", {})).rejects.toThrow(`${url} answered 400:\nCannot query field`);
  expect(asked()).toBe(1);
});

test("an answer that is no GraphQL is an error", async () => {
  const { url } = await serve([200, "<html></html>"]);
  await expect(createAsk(url)("{ graph { version } }", {})).rejects.toThrow("This is no GraphQL answer.");
});

test("where nothing listens, the cure is named", async () => {
  const { url } = await serve([200, "{}"]);
  close();
  await expect(createAsk(url)("{ graph { version } }", {})).rejects.toThrow("Start the API with `npm start`");
});
