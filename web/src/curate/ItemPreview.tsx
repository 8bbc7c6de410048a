import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { FormTile } from "../design/FormTile";
import { Panel } from "../design/Panel";
import { Prose } from "../design/Prose";
import type { ItemDraft } from "./draft";
import classes from "./ItemPreview.module.css";

/** The item as learners will see it. */
export function ItemPreview({ draft }: { draft: ItemDraft }) {
  const { t, i18n } = useTranslation();
  // Typing goes first: the text is laid out when there is time.
  const body = useDeferredValue(draft.body);
  const minutes = Number(draft.minutes) || 0;
  return (
    <Panel title={t("curate.preview")} lead={t("curate.previewLead")}>
      <div className={classes.head}>
        <FormTile form={draft.form} />
        <div>
          <p>
            {t(`form.${draft.form}`)}
            {minutes > 0 && ` · ${durationInWords(t, minutes, i18n.language)}`}
          </p>
          <h3>{draft.title || t("curate.untitled")}</h3>
        </div>
      </div>
      {draft.summary && <p className={classes.summary}>{draft.summary}</p>}
      <Parts draft={draft} />
      {body.trim() ? (
        <Prose text={body} within="section" />
      ) : (
        <p className={classes.nothing}>{t(draft.url ? "item.noBody" : "curate.nothingYet")}</p>
      )}
    </Panel>
  );
}

function Parts({ draft }: { draft: ItemDraft }) {
  const { t } = useTranslation();
  const names =
    draft.form === "experiment"
      ? (["hypothesis", "tryThis", "watch"] as const)
      : draft.form === "assignment"
        ? (["brief", "evidence"] as const)
        : [];
  const written = names.filter((name) => draft[name].trim() !== "");
  if (written.length === 0) return null;
  return (
    <dl className={classes.parts}>
      {written.map((name) => (
        <div key={name}>
          <dt>{t(`curate.field.${name}`)}</dt>
          <dd>{draft[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
