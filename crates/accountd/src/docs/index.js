// Shows the contract of the very server that this page came from.

const dark = matchMedia("(prefers-color-scheme: dark)");
const colour = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", colour);
colour();

// Swagger UI puts the example of a parameter into its field. What is optional is to be left out unless someone
// wants it; the example would ask for the account of somebody else.
const withoutOptionalExamples = (name, value) => {
  if (value?.in === "query" && !value.required) {
    const { example, examples, ...rest } = value;
    return rest;
  }
  return value;
};
const optionalIsEmpty = {
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (contract) =>
          update(JSON.parse(JSON.stringify(contract), withoutOptionalExamples)),
      },
    },
  },
};

SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#swagger-ui",
  plugins: [optionalIsEmpty],
  deepLinking: true,
  displayRequestDuration: true,
  // The list of schemas is folded; operations show the ones that they use.
  defaultModelsExpandDepth: 0,
  // A token is kept as long as the page is open, and nowhere else.
  persistAuthorization: false,
  // Nobody else is asked whether the document is valid.
  validatorUrl: null,
});
