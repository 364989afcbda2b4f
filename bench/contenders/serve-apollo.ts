import { ApolloServer, type BaseContext } from "@apollo/server";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify from "fastify";
import type { GraphQLSchema } from "graphql";

/**
 * Serves a schema with Apollo Server on fastify, like the product. Parsed documents are cached, Apollo's
 * default.
 */
export async function serveApollo<T extends BaseContext>(
  schema: GraphQLSchema,
  createContext: () => Promise<T>,
  port: number,
): Promise<void> {
  const app = Fastify();
  const apollo = new ApolloServer<T>({ schema, plugins: [fastifyApolloDrainPlugin(app)] });
  await apollo.start();
  await app.register(fastifyApollo(apollo), { context: createContext });
  app.get("/health/ready", () => ({}));
  await app.listen({ port, host: "127.0.0.1" });
}
