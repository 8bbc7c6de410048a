import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import { RoundStatusBadge } from "./RoundStatusBadge";
import classes from "./RoundsPage.module.css";
import { type Round, type RoundContent, useCreateRound, useRounds } from "./rounds";

const KINDS = ["mentor", "coach", "circle"] as const satisfies readonly RoundContent["kind"][];

export function RoundsPage() {
  const { t } = useTranslation();
  const rounds = useRounds();
  usePageTitle(t("matchStudio.title"));
  return (
    <>
      <PageHeading
        title={t("matchStudio.title")}
        lead={t("matchStudio.lead")}
        action={
          <ButtonLink to="/manage/mentoring" variant="default">
            {t("matchStudio.goes")}
          </ButtonLink>
        }
      />
      <Begin />
      <section className={classes.rounds} aria-labelledby="rounds">
        <h2 id="rounds">{t("matchStudio.rounds")}</h2>
        {rounds.isPending && <ListSkeleton rows={2} />}
        {rounds.isError && <ProblemNote error={rounds.error} retry={() => rounds.refetch()} />}
        {rounds.isSuccess && rounds.entries.length === 0 && (
          <EmptyState title={t("matchStudio.empty")} detail={t("matchStudio.emptyDetail")} />
        )}
        <ul className={classes.list}>
          {rounds.entries.map((round) => (
            <li key={round.id}>
              <RoundCard round={round} />
            </li>
          ))}
        </ul>
        <LoadMore {...rounds} />
      </section>
    </>
  );
}

function RoundCard({ round }: { round: Round }) {
  const { t, i18n } = useTranslation();
  return (
    <article className={classes.card}>
      <div>
        <h3>
          <Link to="/manage/matching/$roundId" params={{ roundId: round.id }}>
            {round.content.name}
          </Link>
        </h3>
        <p>
          {t(`matchStudio.kind.${round.content.kind}`)} · {dateInWords(round.createdAt, i18n.language)}
        </p>
      </div>
      <RoundStatusBadge status={round.status} />
    </article>
  );
}

function Begin() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateRound();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<RoundContent["kind"]>("mentor");
  const [key, setKey] = useState(newIdempotencyKey);
  const [empty, setEmpty] = useState(false);

  function begin(event: FormEvent) {
    event.preventDefault();
    setEmpty(name.trim() === "");
    if (name.trim() === "") {
      document.getElementById("round-name")?.focus();
      return;
    }
    create.mutate(
      { content: { name: name.trim(), kind }, key },
      {
        onSuccess: (round) =>
          void navigate({ to: "/manage/matching/$roundId", params: { roundId: round.id } }),
      },
    );
  }

  return (
    <Panel title={t("matchStudio.begin")} lead={t("matchStudio.beginLead")}>
      <form className={classes.begin} onSubmit={begin} noValidate>
        <TextInput
          id="round-name"
          label={t("matchStudio.name")}
          required
          maxLength={200}
          value={name}
          error={empty ? t("matchStudio.needName") : violationOf(create.error, "name")}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setKey(newIdempotencyKey());
          }}
        />
        <NativeSelect
          label={t("matchStudio.forWhat")}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as RoundContent["kind"]);
            setKey(newIdempotencyKey());
          }}
          data={KINDS.map((each) => ({ value: each, label: t(`matchStudio.kind.${each}`) }))}
        />
        <Button type="submit" loading={create.isPending}>
          {t("matchStudio.beginNow")}
        </Button>
      </form>
      {create.isError && <ProblemNote error={create.error} shownFields={["name"]} />}
    </Panel>
  );
}
