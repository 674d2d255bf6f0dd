import type { Obstacle } from "#app/domain/decide.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

/** Why a command was not carried out. */
export function ObstacleNotice({ obstacle, locale }: { obstacle: Obstacle | null; locale: Locale }) {
  if (!obstacle) return null;
  const { staff } = textsIn(locale);
  return (
    <div className="notice" data-tone="danger" role="alert">
      <h2>{staff.obstacleTitle}</h2>
      <p>{staff.obstacles[obstacle]}</p>
    </div>
  );
}
