import type { Driver } from "neo4j-driver";
import type { ReadTransport } from "../../config/settings.ts";
import type { GraphError } from "../../errors/graph-error.ts";
import { ReadPool } from "../bolt/read-pool.ts";
import { type Address, connectionLimits, createDriver } from "../driver/driver.ts";
import { type Admission, createAdmission } from "./admission.ts";

/** Where calls of one kind run: places and connections that no other kind can take. */
export interface Lane {
  readonly enter: Admission["enter"];
  readonly driver: Driver;
  /** Carries reads; undefined: the driver does. */
  readonly pool: ReadPool | undefined;
  close(): Promise<void>;
}

/** What a lane is made for. */
interface LaneOptions {
  readonly address: Address;
  readonly transport: ReadTransport;
  /** Calls that may run at once. */
  readonly places: number;
  /** Default: one of its own. */
  readonly driver?: Driver;
  /** What a call rejects with that found no place; see {@link createAdmission}. */
  readonly full?: (places: number) => GraphError;
}

/**
 * Opens a lane; its connections are opened when they are needed. There are twice as many as places: a call that was left keeps its connection
 * until the database has ended it.
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
