import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Supplier } from "./suppliers";

const TONES = { trusted: "good", reviewed: "brand", blocked: "bad" } as const;

/** How far a supplier is trusted, and whether it rests. */
export function TrustBadge({
  supplier: { trust, status },
}: {
  supplier: Pick<Supplier, "trust" | "status">;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Badge tone={TONES[trust]}>{t(`suppliers.trust.${trust}`)}</Badge>
      {status === "paused" && <Badge tone="accent">{t("suppliers.paused")}</Badge>}
    </>
  );
}
