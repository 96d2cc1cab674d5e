// Shows the document of the server that this page came from.

const dark = matchMedia("(prefers-color-scheme: dark)");
const applyColorScheme = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", applyColorScheme);
applyColorScheme();

// Swagger UI fills the field of a parameter with its example. An optional query parameter must start empty: its
// example would select the account of somebody else.
const withoutOptionalExamples = (name, value) => {
  if (value?.in === "query" && !value.required) {
    const { example, examples, ...rest } = value;
    return rest;
  }
  return value;
};
const emptyOptionalParameters = {
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (document) =>
          update(JSON.parse(JSON.stringify(document), withoutOptionalExamples)),
      },
    },
  },
};

SwaggerUIBundle({
  url: "docs/openapi.json",
  dom_id: "#swagger-ui",
  plugins: [emptyOptionalParameters],
  deepLinking: true,
  displayRequestDuration: true,
  // The list of schemas is collapsed, because each operation shows the schemas that it uses.
  defaultModelsExpandDepth: 0,
  // A token is kept in memory until the page is closed.
  persistAuthorization: false,
  // No other host is asked to validate the document.
  validatorUrl: null,
});
