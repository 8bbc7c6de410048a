import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./MyDataPage.module.css";
import {
  DIGESTS,
  isOptional,
  type NotificationKind,
  type Preferences,
  preferencesQuery,
  useChoosePreferences,
} from "./myData";

/** Of what the community tells me, and where. Each choice is saved at once. */
export function Notifications() {
  const { t } = useTranslation();
  const preferences = useQuery(preferencesQuery);
  const choose = useChoosePreferences();
  return (
    <section className={classes.panel} aria-labelledby="notifications">
      <h2 id="notifications">{t("myData.notifications")}</h2>
      <p className={classes.hint}>{t("myData.notificationsHint")}</p>
      {preferences.isPending && <ListSkeleton rows={2} />}
      {preferences.isError && <ProblemNote error={preferences.error} retry={() => preferences.refetch()} />}
      {preferences.data && (
        <Choices preferences={preferences.data} choose={choose.mutate} busy={choose.isPending} />
      )}
      {choose.isError && <ProblemNote error={choose.error} />}
      <p role="status" className={classes.said}>
        {choose.isSuccess ? t("myData.saved") : ""}
      </p>
    </section>
  );
}

interface ChoicesProps {
  preferences: Preferences;
  choose: (preferences: Preferences) => void;
  /** While one choice is on its way the next would be of an old version. */
  busy: boolean;
}

function Choices({ preferences, choose, busy }: ChoicesProps) {
  const { t } = useTranslation();

  function toggle(kind: NotificationKind, where: "inApp" | "byMail") {
    const kinds = preferences.kinds.map((choice) =>
      choice.kind === kind ? { ...choice, [where]: !choice[where] } : choice,
    );
    choose({ ...preferences, kinds });
  }

  return (
    <>
      <NativeSelect
        className={classes.digest ?? ""}
        label={t("myData.digest")}
        value={preferences.digest}
        disabled={busy}
        data={DIGESTS.map((digest) => ({ value: digest, label: t(`myData.digests.${digest}`) }))}
        onChange={(event) =>
          choose({ ...preferences, digest: event.currentTarget.value as Preferences["digest"] })
        }
      />
      <table className={classes.kinds}>
        <thead>
          <tr>
            <th scope="col">{t("myData.tellMe")}</th>
            <th scope="col">{t("myData.inApp")}</th>
            <th scope="col">{t("myData.byMail")}</th>
          </tr>
        </thead>
        <tbody>
          {preferences.kinds.map((choice) => (
            <tr key={choice.kind}>
              <th scope="row">{t(`myData.kind.${choice.kind}`)}</th>
              {(["inApp", "byMail"] as const).map((where) => (
                <td key={where}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={`${t(`myData.kind.${choice.kind}`)}: ${t(`myData.${where}`)}`}
                      checked={choice[where]}
                      disabled={busy || !isOptional(choice.kind)}
                      onChange={() => toggle(choice.kind, where)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
