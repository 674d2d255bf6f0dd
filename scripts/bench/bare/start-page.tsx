import { Start } from "#app/ui/tenant/start.tsx";
import { Around, organisation } from "./around.tsx";

export default function StartPage() {
  return (
    <Around>
      <Start locale="nl" organisation={organisation} />
    </Around>
  );
}
