import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import { Reasons } from "./MentorPage";
import classes from "./MentorPage.module.css";
import {
  type MenteeRequest,
  type MentorChoice,
  myRequestsQuery,
  useAskMentor,
  useMentorChoices,
  useWithdrawRequest,
} from "./pairings";
import { RequestForm } from "./RequestForm";

/** What I want to get done, and whom I may ask for it. */
export function FindMentor() {
  const requests = useQuery(myRequestsQuery);
  if (requests.isPending) return <ListSkeleton rows={2} />;
  if (requests.isError) return <ProblemNote error={requests.error} retry={() => requests.refetch()} />;
  const open = requests.data.find(({ status }) => status === "open");
  return open ? <Choices request={open} /> : <RequestForm />;
}

function Choices({ request }: { request: MenteeRequest }) {
  const { t } = useTranslation();
  const choices = useMentorChoices(request.id);
  const withdraw = useWithdrawRequest(request);
  return (
    <section className={classes.section} aria-labelledby="choices">
      <h2 id="choices">{t("mentor.choices")}</h2>
      <div className={classes.request}>
        <p>
          <strong>{t("mentor.youWant")}</strong> {request.goal}
        </p>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined)}
        >
          {t("mentor.withdraw")}
        </Button>
      </div>
      {withdraw.isError && <ProblemNote error={withdraw.error} />}
      {choices.isPending && <ListSkeleton rows={3} />}
      {choices.isError && <ProblemNote error={choices.error} retry={() => choices.refetch()} />}
      {choices.data?.length === 0 && (
        <EmptyState title={t("mentor.noChoices")} detail={t("mentor.noChoicesDetail")} />
      )}
      <ul className={classes.list}>
        {choices.data?.map((choice) => (
          <li key={choice.memberId}>
            <Choice requestId={request.id} choice={choice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({ requestId, choice }: { requestId: string; choice: MentorChoice }) {
  const { t } = useTranslation();
  const ask = useAskMentor(requestId);
  const [key] = useState(newIdempotencyKey);
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <Badge tone="plum">{t(`mentor.kind.${choice.kind}`)}</Badge>
        <span>{t("mentor.fit", { percent: Math.round(100 * choice.score) })}</span>
      </p>
      <h3>{choice.displayName}</h3>
      <p className={classes.hint}>{choice.jobRole}</p>
      <Reasons reasons={choice.reasons} />
      <div className={classes.actions}>
        <Button
          size="sm"
          variant="light"
          loading={ask.isPending}
          aria-label={t("mentor.askLabel", { name: choice.displayName })}
          onClick={() => ask.mutate({ choice, key })}
        >
          {t("mentor.ask")}
        </Button>
      </div>
      {ask.isError && <ProblemNote error={ask.error} />}
    </article>
  );
}
