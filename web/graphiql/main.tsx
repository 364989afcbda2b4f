import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { useMonaco } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { type ReactElement, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { examples } from "./examples.ts";
import { examplesPlugin } from "./examples-panel.tsx";
import { fetchAnswer } from "./fetch-answer.ts";

const plugins = [examplesPlugin, HISTORY_PLUGIN];

/** A link may carry a query: `/graphql?query=…&variables=…`. It goes before what the browser remembers. */
const link = new URLSearchParams(window.location.search);

/** Long lines wrap; dashes and umlauts, of which German texts are full, are not boxed as ambiguous characters. */
function EditorSettings(): null {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    const settings = { wordWrap: "on", unicodeHighlight: { ambiguousCharacters: false } } as const;
    const watch = monaco?.editor.onDidCreateEditor((editor) => editor.updateOptions(settings));
    for (const editor of monaco?.editor.getEditors() ?? []) {
      editor.updateOptions(settings);
    }
    return () => watch?.dispose();
  }, [monaco]);
  return null;
}

function Page(): ReactElement {
  const [first] = examples;
  return (
    <GraphiQL
      fetcher={fetchAnswer}
      plugins={plugins}
      visiblePlugin={window.innerWidth > 1000 ? examplesPlugin : undefined}
      defaultQuery={first?.query}
      initialQuery={link.get("query") ?? undefined}
      initialVariables={link.get("variables") ?? undefined}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <span className="logo">egov-graph</span>
      </GraphiQL.Logo>
      <EditorSettings />
    </GraphiQL>
  );
}

const root = document.getElementById("graphiql");
if (root !== null) {
  createRoot(root).render(<Page />);
}
