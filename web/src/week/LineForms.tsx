import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import classes from "./LineForms.module.css";
import { wholeNumber } from "./lines";
import type { Line } from "./plan";

interface FormProps {
  pending: boolean;
  onCancel: () => void;
}

/** How long it took, as planned unless said otherwise; and where a part was planned, whether all of it is done. */
export function DoneForm({
  line,
  pending,
  onDone,
  onCancel,
}: FormProps & { line: Line; onDone: (minutes: number, whole: boolean) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(line.minutes));
  const [whole, setWhole] = useState(false);
  const [wrong, setWrong] = useState(false);
  const partly = line.minutes < line.leftMinutes;

  function save(event: FormEvent) {
    event.preventDefault();
    const minutes = wholeNumber(typed, 1, 1440);
    setWrong(minutes === null);
    if (minutes !== null) onDone(minutes, whole);
  }

  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <TextInput
        // The form was opened by the person who is about to write in it.
        autoFocus
        className={classes.minutes ?? ""}
        label={t("week.took")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={typed}
        error={wrong && t("week.tookWrong")}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {partly && (
        <CheckField
          label={t("week.whole")}
          checked={whole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={pending}>
          {t("week.save")}
        </Button>
        <Button variant="subtle" size="sm" onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

const WEEKS = [1, 2, 4] as const;

/** Not this week: when it shall come back. */
export function SnoozeForm({
  pending,
  onSnooze,
  onCancel,
}: FormProps & { onSnooze: (weeks: number) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.form}>
      <legend>{t("week.snoozeFor")}</legend>
      <div className={classes.actions}>
        {WEEKS.map((weeks, place) => (
          <Button
            key={weeks}
            variant="default"
            size="sm"
            autoFocus={place === 0}
            disabled={pending}
            onClick={() => onSnooze(weeks)}
          >
            {t(`week.weeks.${weeks}`)}
          </Button>
        ))}
        <Button variant="subtle" size="sm" onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
