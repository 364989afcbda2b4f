import { buildSchema } from "graphql";
import { attachResolvers } from "./attach-resolvers.ts";
import { createRead, openEnvironment } from "./environment.ts";
import { peerSchema } from "./peer-schema.ts";
import { createContextFactory, createResolvers } from "./resolvers.ts";
import { serveApollo } from "./serve-apollo.ts";

const { driver, port } = openEnvironment();
const read = createRead(driver);
const createContext = createContextFactory(read);
const schema = attachResolvers(buildSchema(peerSchema), createResolvers(read));
await serveApollo(schema, async () => createContext(), port);
