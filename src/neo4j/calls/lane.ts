import type { Driver } from "neo4j-driver";
import type { ReadTransport } from "../../config/settings.ts";
import type { GraphError } from "../../errors/graph-error.ts";
import { ReadPool } from "../bolt/read-pool.ts";
import { type Address, connectionLimits, createDriver } from "../driver/driver.ts";
import { type Admission, createAdmission } from "./admission.ts";

/** Places and connections reserved for one kind of call. */
export interface Lane {
  readonly enter: Admission["enter"];
  readonly driver: Driver;
  /** Carries reads; undefined if the driver does. */
  readonly pool: ReadPool | undefined;
  close(): Promise<void>;
}

/** Options of a lane. */
interface LaneOptions {
  readonly address: Address;
  readonly transport: ReadTransport;
  /** Calls that may run at once. */
  readonly places: number;
  /** Default: a new driver. */
  readonly driver?: Driver;
  /** Creates the error for a call that found no place; see {@link createAdmission}. */
  readonly full?: (places: number) => GraphError;
}

/**
 * Opens a lane; it connects on demand. There are twice as many connections as places, because an abandoned
 * call keeps its connection until the database has ended it.
 */
export function openLane({ address, transport, places, driver, full }: LaneOptions): Lane {
  const maxConnections = 2 * places;
  const carrier = driver ?? createDriver(address, maxConnections);
  const pool =
    transport === "own" ? new ReadPool({ ...connectionLimits, maxConnections, address }) : undefined;
  return {
    enter: createAdmission(places, full).enter,
    driver: carrier,
    pool,
    async close() {
      pool?.close();
      await carrier.close();
    },
  };
}
