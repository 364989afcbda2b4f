import neo4j, { type Driver } from "neo4j-driver";

/** What a contender's process is given. */
interface Environment {
  readonly driver: Driver;
  readonly port: number;
}

/** The database and the port that the environment names; numbers come back as JavaScript's, as in the product. */
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

/** Runs one read statement, and answers the first column of its rows. */
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

/** Parameters as integers where the database wants them so. */
export const int = (value: number) => neo4j.int(value);
