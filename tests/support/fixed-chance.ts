// For `npm run mutate`: the same chance for every mutant, and the first failure is enough.

import fc from "fast-check";

fc.configureGlobal({ seed: 20261128, endOnFailure: true });
