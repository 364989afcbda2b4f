import type { FastifyInstance, FastifyRequest } from "fastify";
import { publicViewer, type Viewer } from "../../access/viewer.ts";

/** Finds out who sends a request, by its headers: the body has not been read. */
export type ViewerOf = (request: FastifyRequest) => Viewer;

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks. */
    viewer: Viewer;
  }
}

/** Finds out who asks before anything else of a request is looked at, so that nothing kept for one is given to another. */
export function identifyViewers(app: FastifyInstance, viewerOf: ViewerOf = () => publicViewer): void {
  app.decorateRequest("viewer");
  app.addHook("onRequest", (request, _reply, done) => {
    request.viewer = viewerOf(request);
    done();
  });
}
