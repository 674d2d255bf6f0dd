// Which elements of the register the connected systems can give.

import type { ElementId } from "#app/domain/records.ts";
import type { Office } from "../office.ts";
import { elementsHeld } from "./sql/in-register.ts";
import { mappedElements } from "./vera/mapped-elements.ts";

export function elementsOfConnections({ config }: Pick<Office, "config">): Set<ElementId> {
  return new Set([...mappedElements, ...elementsHeld([...config.sqlSources, ...config.fileSources])]);
}
