import type { Config } from "../../config/config.ts";

/**
 * Text of the embedded server's neo4j.conf. Neo4j refuses to start with an unknown setting, even an internal
 * one, so we notice if an update drops one.
 *
 * Reference: https://neo4j.com/docs/operations-manual/5/configuration/configuration-settings/
 */
export function formatServerConf(config: Config, port: number): string {
  const lines = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "dbms.security.auth_enabled": true,
    "dbms.usage_report.enabled": false,
    "server.bolt.telemetry.enabled": false,
    "client.allow_telemetry": false,
    "server.memory.pagecache.size": `${config.pageCacheMb}m`,
    "db.memory.transaction.max": `${config.transactionMb}m`,
    "dbms.memory.transaction.total.max": `${Math.floor(config.heapMb * 0.75)}m`,
    // Neo4j's 1,000 plans of large statements fill a heap of 512 MB, so that a statement that needs memory ends in garbage collections.
    "server.memory.query_cache.per_db_cache_num_entries": Math.max(100, Math.floor(config.heapMb / 2)),
    // For calls without a limit; all of ours have one.
    "db.transaction.timeout": "60s",
    "db.transaction.monitor.check.interval": "200ms",
    "db.lock.acquisition.timeout": "2s",
    "dbms.cypher.min_replan_interval": `${config.replanIntervalS}s`,
    "db.tx_log.preallocate": false,
    "db.logs.query.enabled": "OFF",
    // No query reads files or fetches addresses.
    "dbms.security.allow_csv_import_from_file_urls": false,
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    // Without this a stop takes ten seconds.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
  };
  return `# Written at every start.\n${Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")}`;
}
