import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ButtonLink } from "../design/links";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";

/** The pages of curators; for everybody else a way back. The services check each request themselves. */
export function CuratorArea() {
  return has(useMe(), "curator") ? <Outlet /> : <NotOpen />;
}

function NotOpen() {
  const { t } = useTranslation();
  usePageTitle(t("curate.notOpen"));
  return (
    <>
      <h1>{t("curate.notOpen")}</h1>
      <EmptyState title={t("curate.notOpenDetail")}>
        <ButtonLink to="/">{t("notFound.home")}</ButtonLink>
      </EmptyState>
    </>
  );
}
