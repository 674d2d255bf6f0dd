// The example register without what a colleague looks up by hand: what is asked of the connections only.

import type { Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";

export const registerWithoutTasks: Register = {
  ...exampleRegister,
  sources: exampleRegister.sources.filter(({ task }) => !task),
};
