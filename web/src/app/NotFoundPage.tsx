import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ButtonLink } from "../design/links";
import { usePageTitle } from "../design/usePageTitle";

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t("notFound.title"));
  return (
    <>
      <h1>{t("notFound.title")}</h1>
      <EmptyState title={t("notFound.detail")}>
        <ButtonLink to="/">{t("notFound.home")}</ButtonLink>
      </EmptyState>
    </>
  );
}
