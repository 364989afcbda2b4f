import type { FastifyInstance, FastifyRequest } from "fastify";
import { publicViewer, type Viewer } from "../../access/viewer.ts";

/** Identifies the sender of a request by its headers; the body has not been read yet. */
export type ViewerOf = (request: FastifyRequest) => Viewer;

declare module "fastify" {
  interface FastifyRequest {
    /** Who sent the request. */
    viewer: Viewer;
  }
}

/** Identifies the viewer before anything else, so that nothing cached for one viewer reaches another. */
export function identifyViewers(app: FastifyInstance, viewerOf: ViewerOf = () => publicViewer): void {
  app.decorateRequest("viewer");
  app.addHook("onRequest", (request, _reply, done) => {
    request.viewer = viewerOf(request);
    done();
  });
}
