import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { dateInWords } from "../i18n/dates";
import classes from "./MyDataPage.module.css";
import { TEXT_CHOICES, type TextChoice, useErase, useErasure } from "./myData";

/** Having the community forget me: it cannot be called back, so it takes a second, deliberate step. */
export function BeingForgotten() {
  const { t, i18n } = useTranslation();
  const erasure = useErasure();
  const [open, setOpen] = useState(false);
  const state = erasure.data?.state;
  return (
    <section className={classes.panel} aria-labelledby="forgotten">
      <h2 id="forgotten">{t("myData.forget")}</h2>
      <p className={classes.hint}>{t("myData.forgetHint")}</p>
      {erasure.isError && <ProblemNote error={erasure.error} retry={() => erasure.refetch()} />}
      <p role="status" className={classes.said}>
        {state === "running" && t("myData.running")}
        {state === "done" &&
          erasure.data?.finishedAt &&
          t("myData.forgotten", { date: dateInWords(erasure.data.finishedAt, i18n.language) })}
      </p>
      {erasure.isSuccess && state !== "running" && !open && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t("myData.forgetMe")}
          </Button>
        </div>
      )}
      {open && state !== "running" && <EraseForm onClose={() => setOpen(false)} />}
    </section>
  );
}

function EraseForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const erase = useErase();
  const [texts, setTexts] = useState<TextChoice>("keep-without-author");
  const [sure, setSure] = useState(false);
  const [checked, setChecked] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (sure) erase.mutate(texts, { onSuccess: onClose });
  }

  return (
    <form className={classes.erase} onSubmit={send} noValidate>
      <fieldset className={classes.choices}>
        <legend>{t("myData.myTexts")}</legend>
        {TEXT_CHOICES.map((choice) => (
          <CheckField
            key={choice}
            type="radio"
            name="erase"
            label={t(`myData.texts.${choice}`)}
            description={t(`myData.textsDetail.${choice}`)}
            checked={texts === choice}
            onChange={() => setTexts(choice)}
          />
        ))}
      </fieldset>
      <p>{t("myData.goes")}</p>
      <p>{t("myData.stays")}</p>
      <CheckField
        label={t("myData.sure")}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
        aria-invalid={checked && !sure}
      />
      {checked && !sure && (
        <p role="alert" className={classes.fieldError}>
          {t("myData.needSure")}
        </p>
      )}
      {erase.isError && <ProblemNote error={erase.error} />}
      <div className={classes.actions}>
        <Button
          type="submit"
          className={classes.danger ?? ""}
          loading={erase.isPending}
          leftSection={<Icon name="alert" size={18} />}
        >
          {t("myData.eraseNow")}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}
