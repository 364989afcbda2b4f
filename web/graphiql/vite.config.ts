import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page is served at `/graphql`, its assets under `/graphiql/`: all addresses in it are relative, so it works
 * behind a proxy's path too.
 */
export default defineConfig({
  root: here("."),
  base: "./",
  build: {
    outDir: here("../../dist/web/graphiql"),
    assetsDir: "graphiql",
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    // The preload helper adds nothing here but an inline script for old browsers.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries for React servers say "use client"; here everything is the client.
      onwarn: (warning, warn) => {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") {
          warn(warning);
        }
      },
    },
  },
  worker: { format: "es" },
});
