import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, type OperationDefinitionNode, parse } from "graphql";
import type { ReactElement } from "react";
import { type Example, examples } from "./examples.ts";

/** A panel of GraphiQL that lists the saved queries; one click opens one in a tab of its own. */
export const examplesPlugin: GraphiQLPlugin = {
  title: "Example queries",
  icon: ExamplesIcon,
  content: ExamplesPanel,
};

const narrow = window.matchMedia("(max-width: 700px)");

function ExamplesPanel(): ReactElement {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const { addTab, run, setOperationFacts, setVisiblePlugin } = useGraphiQLActions();
  const open = ({ query }: Example): void => {
    if (queryEditor?.getValue().trim() !== "") {
      addTab();
    }
    queryEditor?.setValue(query);
    // The editor works these out only after a pause; until then `run` would ask for the last tab's operation.
    setOperationFacts(operationFacts(query));
    if (narrow.matches) {
      setVisiblePlugin(null);
    }
    run();
  };
  return (
    <section className="examples">
      <h2>Example queries</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function operationFacts(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

function ExamplesIcon(): ReactElement {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 3.5h9l3 3v10H4zM7 8h6M7 11h6M7 14h4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
