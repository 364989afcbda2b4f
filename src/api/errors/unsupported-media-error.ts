import { GraphError } from "../../errors/graph-error.ts";

/** A body in a form that is not read here. */
export class UnsupportedMediaError extends GraphError {
  constructor(message: string) {
    super("UNSUPPORTED_MEDIA_TYPE", message);
  }
}
