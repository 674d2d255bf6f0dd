// The same chance in every run: the gate fails for what changed, not for a way that nobody walked before.
// New ways are walked by `npm run test:long`.

import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261128 });
