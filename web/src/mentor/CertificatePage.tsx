import { Button, TextInput } from "@mantine/core";
import { keepPreviousData, queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { paths } from "../api/generated/mentoring";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { saveAs } from "../design/saveAs";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { daysInWords } from "../i18n/dates";
import { figure } from "../i18n/figures";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { hoursOf } from "./hours";

type Certificate = Whole<Answer<paths, "/api/certificates/{code}", "get">>;
interface Days {
  from: string;
  to: string;
}

const route = getRouteApi("/my/mentor/certificate");

const given = ({ from, to }: Days) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) });

function mineQuery(days: Days) {
  return queryOptions({
    queryKey: ["mentoring", "certificate", days],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/mentor-profiles/me/certificate", {
          params: { query: given(days) },
          headers: { Accept: "application/json" },
          signal,
        }),
      )) as Certificate,
    placeholderData: keepPreviousData,
  });
}

function genuineQuery(code: string) {
  return queryOptions({
    queryKey: ["certificate", code],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/certificates/{code}", { params: { path: { code } }, signal }),
      )) as Certificate,
  });
}

/** The hours that one gave as a mentor, on paper; and whether somebody else's paper is genuine. */
export function CertificatePage() {
  const { t } = useTranslation();
  const me = useMe();
  usePageTitle(t("certificate.title"));
  return (
    <>
      <BackLink to="/my/mentor">{t("mentor.title")}</BackLink>
      <PageHeading title={t("certificate.title")} lead={t("certificate.lead")} />
      {has(me, "mentor") && <Mine />}
      <Genuine />
    </>
  );
}

function Mine() {
  const { t, i18n } = useTranslation();
  const [days, setDays] = useState<Days>({ from: "", to: "" });
  const mine = useQuery(mineQuery(days));
  const print = useMutation({
    mutationFn: async () =>
      (await answered(
        mentoring.GET("/api/mentor-profiles/me/certificate", {
          params: { query: given(days) },
          headers: { Accept: "application/pdf", "Accept-Language": i18n.language },
          parseAs: "blob",
        }),
      )) as unknown as Blob,
    onSuccess: (page) => saveAs("certificate.pdf", page),
  });
  // Of no hours there is no certificate, which the academy says as a conflict.
  const none = mine.isError
    ? asProblem(mine.error).kind === "conflict"
    : mine.isSuccess && mine.data.sessions === 0;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Panel title={t("certificate.mine")} lead={t("certificate.mineLead")}>
      <div className={fields.form}>
        <div className={fields.line}>
          {(["from", "to"] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`certificate.${end}`)}
              max={today}
              value={days[end]}
              error={violationOf(mine.error, end)}
              onChange={(event) => setDays({ ...days, [end]: event.currentTarget.value })}
            />
          ))}
        </div>
        {mine.isPending && <ListSkeleton rows={1} />}
        {mine.isError && !none && (
          <ProblemNote error={mine.error} shownFields={["from", "to"]} retry={() => mine.refetch()} />
        )}
        {none && <EmptyState title={t("certificate.none")} detail={t("certificate.noneDetail")} />}
        {mine.data && !mine.isError && mine.data.sessions > 0 && (
          <>
            <Words certificate={mine.data} />
            {print.isError && <ProblemNote error={print.error} />}
            <div className={fields.actions}>
              <Button loading={print.isPending} onClick={() => print.mutate()}>
                {t("certificate.print")}
              </Button>
              <p className={fields.hint}>{t("certificate.code", { code: mine.data.code })}</p>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

function Words({ certificate }: { certificate: Certificate }) {
  const { t, i18n } = useTranslation();
  return (
    <p>
      <b>{certificate.name}</b>{" "}
      {t("certificate.gave", {
        count: certificate.sessions,
        hours: figure(hoursOf(certificate.time), i18n.language),
        days: daysInWords(certificate.from, certificate.to, i18n.language),
      })}{" "}
      {t("certificate.with", { count: certificate.pairings })}
    </p>
  );
}

function Genuine() {
  const { t } = useTranslation();
  const code = route.useSearch().code ?? "";
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const genuine = useQuery({ ...genuineQuery(code), enabled: code !== "" });
  const isNone = genuine.isError && asProblem(genuine.error).status === 404;

  function look(event: FormEvent) {
    event.preventDefault();
    const next = typed.trim();
    void navigate({ to: "/my/mentor/certificate", search: next ? { code: next } : {}, replace: true });
  }

  return (
    <div className={fields.after}>
      <Panel title={t("certificate.genuine")} lead={t("certificate.genuineLead")}>
        <form className={fields.line} onSubmit={look} noValidate>
          <TextInput
            label={t("certificate.theCode")}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={typed.trim() === ""} loading={genuine.isFetching}>
            {t("certificate.look")}
          </Button>
        </form>
        <div aria-live="polite">
          {genuine.data && (
            <>
              <p>
                <b>{t("certificate.isGenuine", { academy: genuine.data.academy })}</b>
              </p>
              <Words certificate={genuine.data} />
            </>
          )}
          {isNone && <p>{t("certificate.notGenuine")}</p>}
          {genuine.isError && !isNone && (
            <ProblemNote error={genuine.error} retry={() => genuine.refetch()} />
          )}
        </div>
      </Panel>
    </div>
  );
}
