import { expect, test } from "vitest";
import { dataSchemaText } from "#app/server/export/data-schema.ts";

test("the published schema of data.json is the one in use", async () => {
  await expect(dataSchemaText()).toMatchFileSnapshot("../../../public/schema/data-1.json");
});
