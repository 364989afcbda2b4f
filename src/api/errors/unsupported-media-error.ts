import { GraphError } from "../../errors/graph-error.ts";

/** A body in an unsupported format. */
export class UnsupportedMediaError extends GraphError {
  constructor(message: string) {
    super("UNSUPPORTED_MEDIA_TYPE", message);
  }
}
