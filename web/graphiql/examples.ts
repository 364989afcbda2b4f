/** A saved query of the page. */
export interface Example {
  readonly title: string;
  readonly description: string;
  readonly query: string;
}

const files = import.meta.glob<string>("./examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The files of `examples/`, in the order of their names: the first comment is the title, the second the description. */
export const examples: readonly Example[] = Object.keys(files)
  .sort()
  .map((path) => parseExample(files[path] ?? ""));

function parseExample(query: string): Example {
  const [title = "", description = ""] = query.split("\n", 2).map((line) => line.replace(/^#\s*/, ""));
  return { title, description, query };
}
