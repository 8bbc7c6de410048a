import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./MyDataPage.module.css";
import { TEXT_CHOICES, useWish, wishQuery } from "./myData";

/** What becomes of my texts when I leave the academy. */
export function WhenILeave() {
  const { t } = useTranslation();
  const wish = useQuery(wishQuery);
  const choose = useWish();
  const chosen = choose.isPending ? choose.variables : wish.data;
  return (
    <section className={classes.panel} aria-labelledby="when-i-leave">
      <h2 id="when-i-leave">{t("myData.whenILeave")}</h2>
      <p className={classes.hint}>{t("myData.whenILeaveHint")}</p>
      {wish.isError && <ProblemNote error={wish.error} retry={() => wish.refetch()} />}
      {wish.data && (
        <fieldset className={classes.choices}>
          <legend>{t("myData.myTexts")}</legend>
          {TEXT_CHOICES.map((choice) => (
            <CheckField
              key={choice}
              type="radio"
              name="wish"
              label={t(`myData.texts.${choice}`)}
              description={t(`myData.textsDetail.${choice}`)}
              checked={chosen === choice}
              onChange={() => choose.mutate(choice)}
            />
          ))}
        </fieldset>
      )}
      {choose.isError && <ProblemNote error={choose.error} />}
      <p role="status" className={classes.said}>
        {choose.isSuccess ? t("myData.saved") : ""}
      </p>
    </section>
  );
}
