import { useTranslation } from "react-i18next";
import { OnlyFor } from "../session/OnlyFor";

export function AdminArea() {
  const { t } = useTranslation();
  return <OnlyFor having="admin" title={t("admin.notOpen")} detail={t("admin.notOpenDetail")} />;
}
