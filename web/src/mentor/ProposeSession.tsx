import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { useAgendaTemplates, useProposeSession } from "./life";
import classes from "./PairingPage.module.css";

const LENGTHS = [15, 30, 45, 60, 90] as const;
const MOST_TIMES = 3;

/** A session at one to three times to choose from, as the reader's clock shows them. */
export function ProposeSession({ pairingId, onClose }: { pairingId: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const propose = useProposeSession(pairingId);
  const templates = useAgendaTemplates();
  const [title, setTitle] = useState("");
  const [times, setTimes] = useState<string[]>(Array.from({ length: MOST_TIMES }, () => ""));
  const [minutes, setMinutes] = useState(60);
  const [link, setLink] = useState("");
  const [template, setTemplate] = useState("");
  const [checked, setChecked] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const chosen = times.filter((time) => time !== "");

  /** Other words are another proposal: they get a key of their own. */
  function edit(change: () => void) {
    change();
    setKey(newIdempotencyKey());
  }

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (title.trim() === "" || chosen.length === 0) return;
    const session = {
      title: title.trim(),
      startTimes: chosen.map((time) => new Date(time).toISOString()),
      minutes,
      ...(link.trim() ? { link: link.trim() } : {}),
      ...(template ? { agendaTemplate: template, agendaLanguage: i18n.language } : {}),
    };
    propose.mutate({ session, key }, { onSuccess: onClose });
  }

  return (
    <form className={`${classes.form} ${classes.card}`} onSubmit={send} noValidate>
      <TextInput
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("mentor.sessionTitle")}
        required
        maxLength={120}
        value={title}
        error={checked && title.trim() === "" ? t("mentor.needTitle") : violationOf(propose.error, "title")}
        onChange={(event) => {
          const value = event.currentTarget.value;
          edit(() => setTitle(value));
        }}
      />
      <fieldset className={classes.pick}>
        <legend>{t("mentor.times")}</legend>
        {times.map((time, place) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: the places never move
            key={place}
            type="datetime-local"
            aria-label={t("mentor.time", { count: place + 1 })}
            value={time}
            error={place === 0 && checked && chosen.length === 0 && t("mentor.needTime")}
            onChange={(event) => {
              const value = event.currentTarget.value;
              edit(() => setTimes(times.map((one, at) => (at === place ? value : one))));
            }}
          />
        ))}
      </fieldset>
      <NativeSelect
        label={t("mentor.length")}
        value={String(minutes)}
        data={LENGTHS.map((length) => ({
          value: String(length),
          label: t("catalog.minutes", { count: length }),
        }))}
        onChange={(event) => {
          const value = Number(event.currentTarget.value);
          edit(() => setMinutes(value));
        }}
      />
      <NativeSelect
        label={t("mentor.template")}
        value={template}
        data={[
          { value: "", label: t("mentor.noTemplate") },
          ...(templates.data ?? []).map(({ id, title: name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const value = event.currentTarget.value;
          edit(() => setTemplate(value));
        }}
      />
      <TextInput
        label={t("mentor.link")}
        placeholder="https://"
        inputMode="url"
        maxLength={1000}
        value={link}
        error={violationOf(propose.error, "link")}
        onChange={(event) => {
          const value = event.currentTarget.value;
          edit(() => setLink(value));
        }}
      />
      {propose.isError && <ProblemNote error={propose.error} shownFields={["title", "link"]} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={propose.isPending}>
          {t("mentor.sendProposal")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}
