import { createServer } from "node:http";
import { buildSchema } from "graphql";
import { createYoga } from "graphql-yoga";
import { attachResolvers } from "./attach-resolvers.ts";
import { createRead, openEnvironment } from "./environment.ts";
import { peerSchema } from "./peer-schema.ts";
import { createContextFactory, createResolvers } from "./resolvers.ts";

const { driver, port } = openEnvironment();
const read = createRead(driver);
const yoga = createYoga({
  schema: attachResolvers(buildSchema(peerSchema), createResolvers(read)),
  context: createContextFactory(read),
  logging: false,
  maskedErrors: false,
  healthCheckEndpoint: "/health/ready",
});
createServer(yoga).listen(port, "127.0.0.1");
