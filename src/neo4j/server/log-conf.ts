/** Logging configuration files: their names in Neo4j's conf folder, and their contents. */
export const logConfFiles: Readonly<Record<string, string>> = {
  "server-logs.xml": formatLogConf({
    appenders: [
      file("DebugLog", "debug.log", {
        megabytes: 5,
        layout: "Neo4jDebugLogLayout",
        pattern: "%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p [%c{1.}] %m%n",
      }),
      file("HttpLog", "http.log"),
      file("QueryLog", "query.log"),
      file("SecurityLog", "security.log"),
    ],
    root: ["DebugLog"],
    loggers: { QueryLogger: "QueryLog", HttpLogger: "HttpLog", SecurityLogger: "SecurityLog" },
  }),
  "user-logs.xml": formatLogConf({
    appenders: [
      file("UserLog", "neo4j.log"),
      `<Console name="Console" target="SYSTEM_OUT"><PatternLayout pattern="${plain()}"/></Console>`,
    ],
    root: ["UserLog", "Console"],
    loggers: {},
  }),
};

interface LogConf {
  readonly appenders: readonly string[];
  /** Names of the appenders for everything without its own logger. */
  readonly root: readonly string[];
  /** The appender of each logger. */
  readonly loggers: Readonly<Record<string, string>>;
}

/**
 * Like Neo4j's defaults, but with fewer and smaller files: the defaults may grow to half a gigabyte.
 *
 * Reference: https://neo4j.com/docs/operations-manual/5/monitoring/logging/
 */
function formatLogConf({ appenders, root, loggers }: LogConf): string {
  const own = Object.entries(loggers).map(
    ([name, ref]) =>
      `<Logger name="${name}" level="INFO" additivity="false"><AppenderRef ref="${ref}"/></Logger>`,
  );
  const rest = root.map((ref) => `<AppenderRef ref="${ref}"/>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written at every start. -->
<Configuration status="ERROR">
<Appenders>
${appenders.join("\n")}
</Appenders>
<Loggers>
<Root level="INFO">${rest}</Root>
${own.join("\n")}
</Loggers>
</Configuration>
`;
}

function plain(): string {
  return "%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p %m%n";
}

/** A file that is rotated when full; two older ones are kept. */
function file(
  name: string,
  fileName: string,
  { megabytes = 1, layout = "PatternLayout", pattern = plain() } = {},
): string {
  const folder = "config:server.directories.logs";
  return `<RollingRandomAccessFile name="${name}" fileName="\${${folder}}/${fileName}" filePattern="$\${${folder}}/${fileName}.%02i">
<${layout} pattern="${pattern}"/>
<Policies><SizeBasedTriggeringPolicy size="${megabytes} MB"/></Policies>
<DefaultRolloverStrategy fileIndex="min" max="2"/>
</RollingRandomAccessFile>`;
}
