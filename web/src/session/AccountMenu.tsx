import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { HeaderPopover } from "../design/HeaderPopover";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./AccountMenu.module.css";
import { initialsOf } from "./names";
import { roleKey } from "./roles";
import { useMe } from "./session";
import { signOut } from "./signOut";

/** Nobody opens the menu before it is there: it does not count among what is needed at first. */
const Preferences = lazy(() => import("./Preferences").then(({ Preferences }) => ({ default: Preferences })));

/** Who I am, what I may do, how the app looks and speaks, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <HeaderPopover
      label={`${initialsOf(me.name)}: ${t("account.menu")}`}
      triggerClass={classes.trigger}
      trigger={
        <span className={classes.avatar} aria-hidden="true">
          {initialsOf(me.name)}
        </span>
      }
    >
      <p className={classes.name}>{me.name}</p>
      <p className={classes.email}>{me.email}</p>
      <ul className={classes.roles} aria-label={t("account.roles")}>
        {me.roles.flatMap((role) => {
          const key = roleKey(role);
          return key ? (
            <li key={role}>
              <Badge tone="brand">{t(key)}</Badge>
            </li>
          ) : (
            []
          );
        })}
      </ul>
      <Suspense>
        <Preferences />
      </Suspense>
      <SignOutButton />
    </HeaderPopover>
  );
}

function SignOutButton() {
  const { t } = useTranslation();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: (next) => location.assign(next) });
  return (
    <>
      {leaving.isError && <ProblemNote error={leaving.error} />}
      <Button
        fullWidth
        variant="default"
        mt="md"
        leftSection={<Icon name="signOut" />}
        loading={leaving.isPending || leaving.isSuccess}
        onClick={() => leaving.mutate()}
      >
        {t("account.signOut")}
      </Button>
    </>
  );
}
