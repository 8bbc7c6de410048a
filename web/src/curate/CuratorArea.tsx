import { useTranslation } from "react-i18next";
import { OnlyFor } from "../session/OnlyFor";

export function CuratorArea() {
  const { t } = useTranslation();
  return <OnlyFor having="curator" title={t("curate.notOpen")} detail={t("curate.notOpenDetail")} />;
}
