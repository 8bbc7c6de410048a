import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { durationInWords } from "../catalog/duration";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { useOutcomes } from "../outcomes/outcomes";
import { Balance } from "./Balance";
import classes from "./ProgrammesPage.module.css";
import { type Programme, templatesQuery, useFromTemplate, useProgrammes } from "./programmes";

const TONES = { draft: "accent", published: "good", archived: "quiet" } as const;

export function ProgrammesPage() {
  const { t } = useTranslation();
  const programmes = useProgrammes();
  usePageTitle(t("programmes.title"));
  return (
    <>
      <PageHeading
        title={t("programmes.title")}
        lead={t("programmes.lead")}
        action={
          <ButtonLink to="/manage/programmes/comparison" variant="default">
            {t("programmes.compare")}
          </ButtonLink>
        }
      />
      {programmes.isPending && <ListSkeleton rows={2} />}
      {programmes.isError && <ProblemNote error={programmes.error} retry={() => programmes.refetch()} />}
      {programmes.isSuccess && programmes.entries.length === 0 && (
        <EmptyState title={t("programmes.empty")} detail={t("programmes.emptyDetail")} />
      )}
      <ul className={classes.list}>
        {programmes.entries.map((programme) => (
          <li key={programme.id}>
            <ProgrammeCard programme={programme} />
          </li>
        ))}
      </ul>
      <LoadMore {...programmes} />
      <Begin />
    </>
  );
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const { t, i18n } = useTranslation();
  return (
    <article className={classes.card}>
      <div>
        <h2>
          <Link to="/manage/programmes/$programmeId" params={{ programmeId: programme.id }}>
            {programme.title}
          </Link>
        </h2>
        <p>{programme.summary}</p>
        <p className={classes.state}>
          <Badge tone={TONES[programme.status]}>{t(`programmes.status.${programme.status}`)}</Badge>
          {programme.unpublishedChanges && programme.status === "published" && (
            <Badge tone="accent">{t("programmes.changed")}</Badge>
          )}
          <span>{durationInWords(t, programme.minutes, i18n.language)}</span>
        </p>
      </div>
      <Balance modules={programme.modules} />
    </article>
  );
}

function Begin() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const templates = useQuery(templatesQuery(i18n.language));
  const outcomes = useOutcomes(null);
  const make = useFromTemplate();
  const [template, setTemplate] = useState("");
  const [outcomeId, setOutcomeId] = useState("");
  const [key, setKey] = useState(newIdempotencyKey);
  const chosen = templates.data?.find((each) => each.key === template);

  function begin(event: FormEvent) {
    event.preventDefault();
    make.mutate(
      { template, outcomeId, language: i18n.language, key },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: "/manage/programmes/$programmeId", params: { programmeId: id } }),
      },
    );
  }

  return (
    <Panel title={t("programmes.begin")} lead={t("programmes.beginLead")}>
      <form className={classes.begin} onSubmit={begin}>
        <NativeSelect
          label={t("programmes.template")}
          value={template}
          onChange={(event) => {
            setTemplate(event.currentTarget.value);
            setKey(newIdempotencyKey());
          }}
          data={[
            { value: "", label: t("programmes.choose") },
            ...(templates.data ?? []).map((each) => ({ value: each.key, label: each.title })),
          ]}
        />
        <NativeSelect
          label={t("programmes.outcome")}
          value={outcomeId}
          onChange={(event) => {
            setOutcomeId(event.currentTarget.value);
            setKey(newIdempotencyKey());
          }}
          data={[
            { value: "", label: t("programmes.choose") },
            ...outcomes.entries.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button type="submit" loading={make.isPending} disabled={!template || !outcomeId}>
          {t("programmes.make")}
        </Button>
      </form>
      {chosen && <p className={classes.fits}>{chosen.fits}</p>}
      {make.isError && <ProblemNote error={make.error} />}
    </Panel>
  );
}
