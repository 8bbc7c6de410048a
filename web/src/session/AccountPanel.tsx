import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./AccountMenu.module.css";
import { Preferences } from "./Preferences";
import { roleKey } from "./roles";
import { useMe } from "./session";
import { signOut } from "./signOut";

/** Who I am, what I may do, how the app looks and speaks, and the way out. A chunk of its own: nobody needs it before they open it. */
export default function AccountPanel() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
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
      <Preferences />
      <SignOutButton />
    </>
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
