/** Machine-readable reason of an error: the contract's enum `ErrorCode`. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "AMBIGUOUS_REFERENCE"
  | "CURSOR_INVALID"
  | "COST_LIMIT_EXCEEDED"
  | "HOP_LIMIT_EXCEEDED"
  | "QUERY_TIMEOUT"
  | "RESULT_TOO_LARGE"
  | "DATABASE_UNAVAILABLE"
  | "OVERLOADED"
  | "READ_ONLY"
  | "CONFLICT"
  | "IMPORT_REJECTED"
  | "RATE_LIMITED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "BAD_REQUEST"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "INTERNAL_SERVER_ERROR";

/** The values involved in an error, for programs. They may be shown to the client. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * An error that may be shown to clients. Its message says what was got and what to do instead, and contains
 * no text from the database or the machine. The original error is kept in `cause`, for the log only.
 */
export class GraphError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly details?: ErrorDetails; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** A value from outside (argument, setting, file) is not valid. */
export class InvalidValueError extends GraphError {
  constructor(
    message: string,
    details: ErrorDetails = {},
    code: "BAD_USER_INPUT" | "CURSOR_INVALID" | "IMPORT_REJECTED" | "BAD_REQUEST" = "BAD_USER_INPUT",
    cause?: unknown,
  ) {
    super(code, message, { details, cause });
  }
}

/** The named thing does not exist, or the name is ambiguous. */
export class NotFoundError extends GraphError {
  constructor(
    message: string,
    details: ErrorDetails = {},
    code: "NOT_FOUND" | "AMBIGUOUS_REFERENCE" = "NOT_FOUND",
  ) {
    super(code, message, { details });
  }
}

/** The thing to write or open is held, was changed, or was already created by someone else. */
export class ConflictError extends GraphError {
  constructor(message: string, details: ErrorDetails = {}, cause?: unknown) {
    super("CONFLICT", message, { details, cause });
  }
}

/** Something needed to answer is unavailable at the moment; a later retry may work. */
export class UnavailableError extends GraphError {
  constructor(
    message: string,
    details: ErrorDetails = {},
    code: "DATABASE_UNAVAILABLE" | "OVERLOADED" | "READ_ONLY" = "DATABASE_UNAVAILABLE",
    cause?: unknown,
  ) {
    super(code, message, { details, cause });
  }
}

/** The request costs more than one request may. */
export class LimitExceededError extends GraphError {
  constructor(
    message: string,
    details: ErrorDetails = {},
    code:
      | "COST_LIMIT_EXCEEDED"
      | "HOP_LIMIT_EXCEEDED"
      | "QUERY_TIMEOUT"
      | "RESULT_TOO_LARGE"
      | "RATE_LIMITED"
      | "PAYLOAD_TOO_LARGE" = "COST_LIMIT_EXCEEDED",
    cause?: unknown,
  ) {
    super(code, message, { details, cause });
  }
}
