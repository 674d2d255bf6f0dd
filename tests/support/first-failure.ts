// For `npm run mutate`: the first failure of a mutant is enough, the smallest one is not looked for.

import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
