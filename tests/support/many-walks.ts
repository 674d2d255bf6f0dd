// For `npm run test:long`: each property walks many ways, and other ones in every run.

import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 10_000 });
