import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ButtonLink } from "../design/links";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "./has";
import type { Role } from "./roles";
import { useMe } from "./session";

interface OnlyForProps {
  having: Role;
  /** What everybody else reads: whom it is for, and what is there. */
  title: string;
  detail: string;
}

/** The pages of one role; for everybody else a way back. The services check each request themselves. */
export function OnlyFor({ having, title, detail }: OnlyForProps) {
  return has(useMe(), having) ? <Outlet /> : <NotOpen title={title} detail={detail} />;
}

function NotOpen({ title, detail }: Omit<OnlyForProps, "having">) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <EmptyState title={detail}>
        <ButtonLink to="/">{t("notFound.home")}</ButtonLink>
      </EmptyState>
    </>
  );
}
