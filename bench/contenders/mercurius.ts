import Fastify from "fastify";
import mercurius, { type IResolvers } from "mercurius";
import { createRead, openEnvironment } from "./environment.ts";
import { peerSchema } from "./peer-schema.ts";
import { createContextFactory, createResolvers } from "./resolvers.ts";

const { driver, port } = openEnvironment();
const read = createRead(driver);
const app = Fastify();
await app.register(mercurius, {
  schema: peerSchema,
  resolvers: createResolvers(read) as unknown as IResolvers,
  context: createContextFactory(read),
  // Compiles an operation with graphql-jit when it is requested the second time.
  jit: 1,
});
app.get("/health/ready", () => ({}));
await app.listen({ port, host: "127.0.0.1" });
