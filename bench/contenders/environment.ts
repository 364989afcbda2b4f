import neo4j, { type Driver } from "neo4j-driver";

/** The environment of a contender's process. */
interface Environment {
  readonly driver: Driver;
  readonly port: number;
}

/**
 * Opens the database and port named in the environment; numbers come back as JavaScript numbers, as in the
 * product.
 */
export function openEnvironment(): Environment {
  const { NEO4J_URI = "", NEO4J_USER = "", NEO4J_PASSWORD = "", PORT = "0" } = process.env;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    maxConnectionPoolSize: 100,
  });
  return { driver, port: Number(PORT) };
}

/** Runs one read statement and returns the first column of its rows. */
export function createRead(driver: Driver) {
  return async (text: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> => {
    const session = driver.session({ database: "neo4j", defaultAccessMode: "READ" });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.get(0));
    } finally {
      await session.close();
    }
  };
}

/** Converts a parameter to an integer where the database requires one. */
export const int = (value: number) => neo4j.int(value);
