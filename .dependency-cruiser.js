// Who may import whom. Code points one way: from the faces, through the shell, to the core.
// Everybody may import from their own folder.
const may = {
  "app/domain": ["zod", "temporal-polyfill"],
  "app/register": ["app/domain"],
  "app/i18n": ["app/domain"],
  "app/ui": ["app/domain", "app/i18n", "react", "react-dom", "@remix-run/react"],
  emails: ["app/domain", "app/i18n", "react", "@react-email/components", "@react-email/render"],
  templates: [
    "app/domain",
    "app/i18n",
    "react",
    "@react-pdf/renderer",
    "pdfkit",
    "@fontsource/atkinson-hyperlegible-next",
  ],
  db: [
    "app/domain",
    "app/config",
    "drizzle-orm",
    "drizzle-kit",
    "postgres",
    "pg-boss",
    "pg",
    "rate-limiter-flexible",
    "node:",
  ],
  "app/server": [
    "app/domain",
    "app/i18n",
    "app/config",
    // What stands in an answer looks the same on its page and in its file.
    "app/ui/pieces",
    "db",
    "emails",
    "templates",
    "node_modules",
    "node:",
  ],
  demo: ["app/domain", "app/i18n", "db/migrate", "node_modules", "node:"],
  // Plays a past at the portal's own commands, so that nothing in it is inserted.
  "demo/monday": [
    "app/domain",
    "app/i18n",
    "app/server",
    "app/config",
    "db",
    "demo",
    "node_modules",
    "node:",
  ],
  scripts: ["app/domain", "app/register", "app/server", "app/config", "db", "demo", "node_modules", "node:"],
  // Serves screens of ours as bare pages, to compare with.
  "scripts/bench": [
    "app/domain",
    "app/register",
    "app/server",
    "app/ui",
    "app/config",
    "db",
    "demo",
    "scripts",
    "node_modules",
    "node:",
  ],
};

const ours = /^(app|db|demo|emails|scripts|templates)\b/;

function pattern(name) {
  if (name === "node_modules") return "^node_modules/";
  return ours.test(name) ? `^${name}` : `^node_modules/(@types/)?${name}/`;
}

// A room with rules of its own does not follow those of the folder it stands in.
function roomsIn(folder) {
  return Object.keys(may)
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => `^${name}/`);
}

const folderRules = Object.entries(may).map(([folder, allowed]) => ({
  name: `${folder.replace("app/", "")}-imports`,
  comment: `${folder} may import only itself and ${allowed.join(", ")}`,
  severity: "error",
  from: { path: `^${folder}/`, pathNot: roomsIn(folder) },
  to: {
    pathNot: [`^${folder}/`, ...allowed.filter((name) => name !== "node:").map(pattern)],
    ...(allowed.includes("node:") ? { dependencyTypesNot: ["core"] } : {}),
  },
}));

// What a tool or the demo starts by its path, and nobody imports.
const entries = [
  "^app/(web|worker|root|routes|entry\\.(server|client))\\.tsx?$",
  "^app/routes/",
  "^app/server/export/draw-pdf\\.tsx$",
  "^db/drizzle\\.config\\.ts$",
  "^demo/start\\.ts$",
  "^scripts/",
  "^tests/.*\\.(test|long)\\.tsx?$",
  "^tests/support/global-setup\\.ts$",
  "\\.d\\.ts$",
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...folderRules,
    {
      name: "routes-are-leaves",
      comment: "a route is reached by its URL only: move what others need to ui, server or domain",
      severity: "error",
      from: { pathNot: ["^app/routes(/|\\.ts$)", "^tests/"] },
      to: { path: "^app/routes/" },
    },
    {
      name: "register-is-published",
      comment: "a dossier keeps the version of the register it began with: read that one from the database",
      severity: "error",
      from: { pathNot: ["^app/register/", "^scripts/publish-register\\.ts$", "^scripts/bench/", "^tests/"] },
      to: { path: "^app/register/" },
    },
    {
      name: "not-to-demo",
      comment: "the portal does not know its make-believe association",
      severity: "error",
      from: { path: "^(app|db|emails|templates)/" },
      to: { path: "^(demo|scripts|tests)/" },
    },
    {
      name: "not-to-tests",
      comment: "what others need is no test support",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "tests-stand-alone",
      comment: "share through tests/support",
      severity: "error",
      from: { path: "^tests/" },
      to: { path: "\\.test\\.tsx?$" },
    },
    {
      name: "no-circles",
      comment: "take the shared part out, so that both import it",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "nobody imports this file: delete it, or name it as an entry",
      severity: "error",
      from: { orphan: true, pathNot: entries },
      to: {},
    },
    {
      name: "resolvable",
      comment: "this import leads nowhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    exclude: { path: "^build/" },
  },
};
