import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { ListSkeleton } from "../design/ListSkeleton";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import classes from "./Admin.module.css";
import { deadLettersQuery, type Health, healthQuery, SERVICES, type Service, useReplay } from "./health";

const PARTS: readonly string[] = [...SERVICES, "keycloak"];

/** How the parts of the academy are, and which messages wait for somebody to look at them. */
export function HealthPage() {
  const { t } = useTranslation();
  const health = useQuery(healthQuery);
  usePageTitle(t("admin.health"));
  return (
    <>
      <PageHeading title={t("admin.health")} lead={t("admin.healthLead")} />
      {health.isPending && <ListSkeleton rows={1} />}
      {health.isError && <ProblemNote error={health.error} retry={() => health.refetch()} />}
      {health.data && <Summary health={health.data} at={health.dataUpdatedAt} />}
      {SERVICES.map((service) => (
        <ServicePanel key={service} service={service} state={health.data?.parts?.[service]} />
      ))}
      <Panel title={t("admin.part.keycloak")} action={<PartBadge state={health.data?.parts?.keycloak} />}>
        <p>{t("admin.partMeaning.keycloak")}</p>
      </Panel>
    </>
  );
}

function Summary({ health, at }: { health: Health; at: number }) {
  const { t } = useTranslation();
  const away = Object.entries(health.parts ?? {}).flatMap(([name, state]) =>
    state === "down" ? [name] : [],
  );
  const names = away.map((name) => (PARTS.includes(name) ? t(`admin.part.${name as Service}`) : name));
  return (
    <p className={classes.summary} role="status">
      <Badge tone={health.status === "up" ? "good" : "bad"}>
        {t(health.status === "up" ? "admin.allWell" : "admin.notAllWell")}
      </Badge>
      {names.length > 0 && <span>{t("admin.away", { names: names.join(", ") })}</span>}
      <small>
        {t("admin.lookedAt")} <TimeAgo at={new Date(at).toISOString()} />
      </small>
    </p>
  );
}

function PartBadge({ state }: { state: "up" | "down" | undefined }) {
  const { t } = useTranslation();
  if (!state) return null;
  return <Badge tone={state === "up" ? "good" : "bad"}>{t(`admin.${state}`)}</Badge>;
}

function ServicePanel({ service, state }: { service: Service; state: "up" | "down" | undefined }) {
  const { t } = useTranslation();
  const letters = useQuery(deadLettersQuery(service));
  const replay = useReplay(service);
  const waiting = letters.data?.waiting ?? 0;
  return (
    <Panel
      title={t(`admin.part.${service}`)}
      lead={t(`admin.partMeaning.${service}`)}
      action={<PartBadge state={state} />}
    >
      <div className={classes.service} data-waiting={letters.isPending ? "" : undefined}>
        {letters.isError && <ProblemNote error={letters.error} retry={() => letters.refetch()} />}
        {letters.data && (
          <p>{waiting === 0 ? t("admin.noLetters") : t("admin.letters", { count: waiting })}</p>
        )}
        {waiting > 0 && (
          <>
            <dl>
              {letters.data?.oldest.map((letter) => (
                <div key={`${letter.topic} ${letter.offset}`}>
                  <dt>{letter.topic}</dt>
                  <dd>
                    {letter.reason} · <TimeAgo at={letter.parkedAt} />
                  </dd>
                </div>
              ))}
            </dl>
            <div>
              <Button
                size="sm"
                variant="default"
                loading={replay.isPending}
                aria-label={`${t("admin.tryAgain")}: ${t(`admin.part.${service}`)}`}
                onClick={() => replay.mutate()}
              >
                {t("admin.tryAgain")}
              </Button>
            </div>
          </>
        )}
        {replay.isError && <ProblemNote error={replay.error} />}
        <p role="status" className={classes.said}>
          {replay.isSuccess && t("admin.tried", { count: replay.data })}
        </p>
      </div>
    </Panel>
  );
}
