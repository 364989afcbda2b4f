import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import { isConnectivityFailure, isDeadlock, isPanic, toGraphError } from "../../src/neo4j/driver/failure.ts";

const secret = "MATCH (n {name: 'Secret'}) at bolt://10.0.0.1:7687";
const failure = (code: string, message = secret) => new Neo4jError(message, code as never, "", "");

// What the driver and the server raise, and whether the same call may be sent again.
test.each([
  ["ServiceUnavailable", "DATABASE_UNAVAILABLE", true],
  ["SessionExpired", "DATABASE_UNAVAILABLE", true],
  ["Neo.ClientError.Cluster.NotALeader", "DATABASE_UNAVAILABLE", true],
  ["Neo.TransientError.General.DatabaseUnavailable", "DATABASE_UNAVAILABLE", true],
  ["Neo.ClientError.Security.AuthorizationExpired", "DATABASE_UNAVAILABLE", true],
  ["Neo.ClientError.Security.TokenExpired", "DATABASE_UNAVAILABLE", true],
  ["Neo.ClientError.Security.Unauthorized", "DATABASE_UNAVAILABLE", false],
  ["Neo.TransientError.Transaction.Terminated", "DATABASE_UNAVAILABLE", false],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "QUERY_TIMEOUT", false],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "QUERY_TIMEOUT", false],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "RESULT_TOO_LARGE", false],
  ["Neo.TransientError.General.OutOfMemoryError", "RESULT_TOO_LARGE", false],
  ["Neo.TransientError.Transaction.DeadlockDetected", "CONFLICT", false],
  ["Neo.TransientError.Transaction.LockAcquisitionTimeout", "CONFLICT", false],
  ["Neo.ClientError.Schema.ConstraintValidationFailed", "CONFLICT", false],
  ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "READ_ONLY", false],
  ["Neo.DatabaseError.Transaction.TransactionLogError", "READ_ONLY", false],
  ["Neo.DatabaseError.Transaction.TransactionStartFailed", "DATABASE_UNAVAILABLE", false],
  ["Neo.ClientError.Statement.SyntaxError", "INTERNAL_SERVER_ERROR", false],
  ["Neo.ClientError.Statement.AccessMode", "INTERNAL_SERVER_ERROR", false],
])("%s becomes %s", (code, expected, again) => {
  const cause = failure(code);
  const error = toGraphError(cause);
  expect(error.code).toBe(expected);
  expect(error.cause).toBe(cause);
  expect(`${error.message}${JSON.stringify(error.details)}`).not.toMatch(/Secret|bolt|Neo\./);
  expect(isConnectivityFailure(cause)).toBe(again);
});

test.each([
  ["100", "OVERLOADED", { connections: 100 }],
  ["0", "DATABASE_UNAVAILABLE", {}],
])("a pool that gives no connection in time while %s are taken is %s", (active, code, details) => {
  const text = `Connection acquisition timed out in 3000 ms. Pool status: Active conn count = ${active}, Idle conn count = 0.`;
  expect(toGraphError(failure("N/A", text))).toMatchObject({ code, details });
});

test("a server that met a critical error must be started again, one that is only away need not", () => {
  expect(isPanic(failure("Neo.DatabaseError.Transaction.TransactionLogError"))).toBe(true);
  expect(isPanic(failure("Neo.DatabaseError.Transaction.TransactionStartFailed"))).toBe(true);
  expect(isPanic(failure("Neo.TransientError.General.DatabaseUnavailable"))).toBe(false);
  expect(isPanic(new Error("Neo.DatabaseError.Transaction.TransactionLogError"))).toBe(false);
});

test("only a deadlock is a deadlock", () => {
  expect(isDeadlock(failure("Neo.TransientError.Transaction.DeadlockDetected"))).toBe(true);
  expect(isDeadlock(failure("Neo.TransientError.Transaction.LockAcquisitionTimeout"))).toBe(false);
  expect(isDeadlock(new Error("DeadlockDetected"))).toBe(false);
});
