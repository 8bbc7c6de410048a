import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import { memberQuery } from "../people/people";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { DataFrame } from "./DataFrame";
import classes from "./DataPage.module.css";
import { Ownership } from "./Ownership";
import type { Outcome } from "./outcomes";
import { type OwnershipChange, ownershipQuery, useHandover, useStakeholders } from "./ownership";

const route = getRouteApi("/office/outcomes/$outcomeId/ownership");

export function OwnershipPage() {
  const { t } = useTranslation();
  const { outcomeId } = route.useParams();
  return (
    <DataFrame outcomeId={outcomeId} title={t("ownership.title")}>
      {(outcome) => <Owned outcome={outcome} />}
    </DataFrame>
  );
}

function Owned({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("ownership.title")} />
      <Now outcome={outcome} />
      <Handover key={outcome.ownerId} outcome={outcome} />
      <Course outcomeId={outcome.id} />
    </>
  );
}

function Now({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { ownerAcceptedAt, ownerDeclinedAt, ownerDeclineReason } = outcome;
  return (
    <div className={classes.now}>
      <div className={classes.who}>
        <span className={classes.name}>
          <MemberName id={outcome.ownerId} />
        </span>
        <Ownership outcome={outcome} />
      </div>
      <p>
        {ownerAcceptedAt
          ? t("ownership.since", { day: dateInWords(ownerAcceptedAt, i18n.language) })
          : t(ownerDeclinedAt ? "ownership.declined" : "ownership.asked")}
      </p>
      {!ownerAcceptedAt && ownerDeclineReason && <blockquote>{ownerDeclineReason}</blockquote>}
      {!ownerAcceptedAt && outcome.ownerId === me.memberId && (
        <ButtonLink to="/outcomes/$outcomeId" params={{ outcomeId: outcome.id }} variant="default">
          {t("ownership.toAnswer")}
        </ButtonLink>
      )}
    </div>
  );
}

function Handover({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = route.useNavigate();
  const hand = useHandover(outcome);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const stakeholders = useStakeholders(q);
  const [ownerId, setOwnerId] = useState("");
  const [reason, setReason] = useState("");
  const [sought, setSought] = useState(false);
  const others = (stakeholders.data?.members ?? []).filter(({ id }) => id !== outcome.ownerId);
  const chosen = useQuery({ ...memberQuery(ownerId), enabled: ownerId !== "" });
  const choices = others.map(({ id, displayName, jobRole }) => ({
    value: id,
    label: jobRole ? `${displayName} (${jobRole})` : displayName,
  }));
  const many = stakeholders.data?.more || typed !== "";

  function send(event: FormEvent) {
    event.preventDefault();
    setSought(true);
    if (ownerId === "" || reason.trim() === "") {
      document.getElementById(ownerId === "" ? "handover-to" : "handover-why")?.focus();
      return;
    }
    hand.mutate(
      { ownerId, reason: reason.trim() },
      {
        // Who has handed it over may not see this page any more.
        onSuccess: () => {
          if (!has(me, "manager") && ownerId !== me.memberId) void navigate({ to: "/outcomes/$outcomeId" });
        },
      },
    );
  }

  return (
    <Panel title={t("ownership.hand")} lead={t("ownership.handDetail")}>
      {stakeholders.isError && (
        <ProblemNote error={stakeholders.error} retry={() => stakeholders.refetch()} />
      )}
      {stakeholders.isSuccess && others.length === 0 && typed === "" ? (
        <EmptyState title={t("ownership.nobody")} />
      ) : (
        <form className={`${fields.form} ${classes.form}`} onSubmit={send} noValidate>
          {!has(me, "manager") && <p className={fields.hint}>{t("ownership.handOwner")}</p>}
          {many && (
            <TextInput
              label={t("ownership.find")}
              description={t("ownership.many")}
              maxLength={200}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          <NativeSelect
            id="handover-to"
            label={t("ownership.to")}
            description={t("ownership.toHint")}
            required
            value={ownerId}
            error={sought && ownerId === "" ? t("ownership.needTo") : violationOf(hand.error, "ownerId")}
            data={[
              { value: "", label: t("ownership.choose") },
              ...(ownerId !== "" && !choices.some(({ value }) => value === ownerId)
                ? [{ value: ownerId, label: chosen.data?.displayName ?? "–" }]
                : []),
              ...choices,
            ]}
            onChange={(event) => setOwnerId(event.currentTarget.value)}
          />
          <Textarea
            id="handover-why"
            label={t("ownership.why")}
            description={t("ownership.whyHint")}
            required
            rows={3}
            maxLength={1000}
            value={reason}
            error={
              sought && reason.trim() === "" ? t("ownership.needWhy") : violationOf(hand.error, "reason")
            }
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ChangeProblem
            error={hand.error}
            shownFields={["ownerId", "reason"]}
            startOver={() => hand.reset()}
          />
          <div className={fields.actions}>
            <Button type="submit" loading={hand.isPending}>
              {t("ownership.send")}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}

function Course({ outcomeId }: { outcomeId: string }) {
  const { t } = useTranslation();
  const changes = useQuery(ownershipQuery(outcomeId));
  return (
    <Panel title={t("ownership.history")} plain>
      {changes.isPending && <ListSkeleton rows={2} />}
      {changes.isError && <ProblemNote error={changes.error} retry={() => changes.refetch()} />}
      {changes.data?.length === 0 && <p className={fields.hint}>{t("ownership.nothing")}</p>}
      <ol className={classes.course}>
        {changes.data?.map((one) => (
          <Step key={`${one.at} ${one.what}`} change={one} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ change }: { change: OwnershipChange }) {
  const { t } = useTranslation();
  const owner = useQuery(memberQuery(change.ownerId));
  const by = useQuery({ ...memberQuery(change.by ?? ""), enabled: Boolean(change.by) });
  const nameOf = (query: typeof owner) =>
    query.data?.displayName ?? (query.isError ? t("community.formerMember") : "–");
  return (
    <li>
      {t(`ownership.what.${change.what}`, { owner: nameOf(owner) })}
      {change.by && change.by !== change.ownerId && ` ${t("ownership.by", { name: nameOf(by) })}`}
      <p>
        <TimeAgo at={change.at} />
      </p>
      {change.reason && <blockquote>{change.reason}</blockquote>}
    </li>
  );
}
