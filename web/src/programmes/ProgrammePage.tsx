import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useBlocker } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { durationInWords } from "../catalog/duration";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { FormTile } from "../design/FormTile";
import { FORMS, type Form, familyOf } from "../design/forms";
import { Icon, type IconName } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { Balance } from "./Balance";
import {
  type Activity,
  balanceOf,
  isComplete,
  KINDS,
  type Module,
  moved,
  withActivityMoved,
} from "./modules";
import classes from "./ProgrammePage.module.css";
import { type Programme, programmeQuery, usePublishProgramme, useSave } from "./programmes";

const route = getRouteApi("/office/manage/programmes/$programmeId");

export function ProgrammePage() {
  const { t } = useTranslation();
  const { programmeId } = route.useParams();
  const programme = useQuery({ ...programmeQuery(programmeId), staleTime: Number.POSITIVE_INFINITY });
  usePageTitle(programme.data?.title ?? t("programmes.title"));
  return (
    <>
      <BackLink to="/manage/programmes">{t("programmes.title")}</BackLink>
      {programme.isPending && <ListSkeleton rows={3} />}
      {programme.isError && <ProgrammeProblem error={programme.error} retry={() => programme.refetch()} />}
      {programme.data && <Builder programme={programme.data} />}
    </>
  );
}

function ProgrammeProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("programmes.notFound")}</h1>
      <EmptyState title={t("programmes.notFoundDetail")}>
        <ButtonLink to="/manage/programmes">{t("programmes.toAll")}</ButtonLink>
      </EmptyState>
    </>
  );
}

interface Written {
  title: string;
  summary: string;
  modules: Module[];
}

const writtenOf = ({ title, summary, modules }: Programme): Written => ({ title, summary, modules });
const NEW_ACTIVITY: Activity = { title: "", form: "assignment", minutes: 30, kind: "experience" };

/** Modules and their activities, in the order in which they are gone through; everything goes by the keyboard. */
function Builder({ programme }: { programme: Programme }) {
  const { t, i18n } = useTranslation();
  // What was read when the writing began: what somebody else kept since is not written over.
  const [read, setRead] = useState(programme);
  const save = useSave(read);
  const publish = usePublishProgramme(read);
  const [written, setWritten] = useState(() => writtenOf(programme));
  const [before, setBefore] = useState<Written | null>(null);
  const [said, setSaid] = useState("");
  const changed = JSON.stringify(written) !== JSON.stringify(writtenOf(read));
  const { minutes } = balanceOf(written.modules);
  const archived = programme.status === "archived";

  useBlocker({
    shouldBlockFn: () => changed && !window.confirm(t("programmes.leave")),
    enableBeforeUnload: () => changed,
  });

  const edit = (part: Partial<Written>) => {
    setBefore(null);
    setWritten({ ...written, ...part });
  };
  const setModule = (at: number, part: Partial<Module>) =>
    edit({ modules: written.modules.map((each, i) => (i === at ? { ...each, ...part } : each)) });

  function remove(next: Module[], what: string) {
    edit({ modules: next });
    setBefore(written);
    setSaid(t("programmes.removed", { what: what || t("programmes.untitled") }));
  }

  return (
    <>
      <header className={classes.head}>
        <p className={classes.kind}>
          <Badge tone={programme.status === "published" ? "good" : "accent"}>
            {t(`programmes.status.${programme.status}`)}
          </Badge>
          {programme.publishedVersion && (
            <span>{t("programmes.version", { number: programme.publishedVersion })}</span>
          )}
        </p>
        <h1>{written.title || t("programmes.untitled")}</h1>
        <div className={classes.about}>
          <TextInput
            label={t("programmes.name")}
            required
            maxLength={200}
            value={written.title}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
          <Textarea
            className={classes.summary ?? ""}
            label={t("programmes.summary")}
            required
            rows={2}
            maxLength={2000}
            value={written.summary}
            onChange={(event) => edit({ summary: event.currentTarget.value })}
          />
        </div>
      </header>
      <div className={classes.bar}>
        <div className={classes.mix}>
          <b>{durationInWords(t, minutes, i18n.language)}</b>
          <Balance modules={written.modules} />
        </div>
        <div className={classes.actions}>
          <Button
            loading={save.isPending}
            disabled={!changed || archived || !isComplete(written.modules)}
            onClick={() =>
              save.mutate(written, {
                onSuccess: (kept) => {
                  setRead(kept);
                  setBefore(null);
                  // What was typed meanwhile stays.
                  setWritten((now) => (now === written ? writtenOf(kept) : now));
                },
              })
            }
          >
            {t("programmes.save")}
          </Button>
          <Button
            variant="default"
            loading={publish.isPending}
            disabled={changed || archived || !(programme.unpublishedChanges || programme.status === "draft")}
            onClick={() => publish.mutate(undefined, { onSuccess: setRead })}
          >
            {t("programmes.publish")}
          </Button>
        </div>
      </div>
      <div aria-live="polite" className={classes.said}>
        {said && <span>{said}</span>}
        {before && (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => {
              setWritten(before);
              setBefore(null);
              setSaid(t("programmes.restored"));
            }}
          >
            {t("programmes.undo")}
          </Button>
        )}
        {!isComplete(written.modules) && <span>{t("programmes.incomplete")}</span>}
      </div>
      {save.isError && <ProblemNote error={save.error} />}
      {publish.isError && <ProblemNote error={publish.error} />}
      <ol className={classes.modules}>
        {written.modules.map((module, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a module is its place
          <li key={at} className={classes.module}>
            <div className={classes.moduleHead}>
              <TextInput
                aria-label={t("programmes.moduleTitle", { number: at + 1 })}
                maxLength={200}
                value={module.title}
                onChange={(event) => setModule(at, { title: event.currentTarget.value })}
              />
              <Movers
                name={module.title || t("programmes.untitled")}
                first={at === 0}
                last={at === written.modules.length - 1}
                move={(by) => {
                  edit({ modules: moved(written.modules, at, by) });
                  setSaid(t("programmes.movedTo", { what: module.title, place: at + 1 + by }));
                }}
                remove={() =>
                  remove(
                    written.modules.filter((_, i) => i !== at),
                    module.title,
                  )
                }
              />
            </div>
            <ol className={classes.activities}>
              {module.activities.map((activity, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an activity is its place
                <li key={place}>
                  <ActivityRow
                    activity={activity}
                    change={(part) =>
                      setModule(at, {
                        activities: module.activities.map((each, i) =>
                          i === place ? { ...each, ...part } : each,
                        ),
                      })
                    }
                  />
                  <Movers
                    name={activity.title || t("programmes.untitled")}
                    first={at === 0 && place === 0}
                    last={at === written.modules.length - 1 && place === module.activities.length - 1}
                    move={(by) => {
                      edit({ modules: withActivityMoved(written.modules, at, place, by) });
                      setSaid(t("programmes.moved", { what: activity.title }));
                    }}
                    remove={() =>
                      remove(
                        written.modules.map((each, i) =>
                          i === at
                            ? { ...each, activities: each.activities.filter((_, p) => p !== place) }
                            : each,
                        ),
                        activity.title,
                      )
                    }
                  />
                </li>
              ))}
            </ol>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => setModule(at, { activities: [...module.activities, NEW_ACTIVITY] })}
            >
              {t("programmes.addActivity")}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => edit({ modules: [...written.modules, { title: "", activities: [NEW_ACTIVITY] }] })}
      >
        {t("programmes.addModule")}
      </Button>
    </>
  );
}

function ActivityRow({
  activity,
  change,
}: {
  activity: Activity;
  change: (part: Partial<Activity>) => void;
}) {
  const { t } = useTranslation();
  const name = activity.title || t("programmes.untitled");
  return (
    <div className={classes.activity}>
      <FormTile form={activity.form} size="sm" />
      <TextInput
        size="sm"
        aria-label={t("programmes.activityTitle")}
        maxLength={200}
        value={activity.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <NativeSelect
        size="sm"
        aria-label={t("programmes.formOf", { name })}
        value={activity.form}
        onChange={(event) => {
          const form = event.currentTarget.value as Form;
          change({ form, kind: familyOf(form) });
        }}
        data={FORMS.map((form) => ({ value: form, label: t(`form.${form}`) }))}
      />
      <NativeSelect
        size="sm"
        aria-label={t("programmes.kindOf", { name })}
        value={activity.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as Activity["kind"] })}
        data={KINDS.map((kind) => ({ value: kind, label: t(`programmes.kind.${kind}`) }))}
      />
      <TextInput
        size="sm"
        type="number"
        min={1}
        max={60_000}
        aria-label={t("programmes.minutesOf", { name })}
        rightSection={<small aria-hidden>{t("programmes.min")}</small>}
        rightSectionPointerEvents="none"
        value={activity.minutes || ""}
        onChange={(event) => change({ minutes: Math.round(Number(event.currentTarget.value)) || 0 })}
      />
    </div>
  );
}

function Movers({
  name,
  first,
  last,
  move,
  remove,
}: {
  name: string;
  first: boolean;
  last: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const button = (icon: IconName, label: string, disabled: boolean, act: () => void) => (
    <ActionIcon variant="subtle" size="lg" aria-label={label} disabled={disabled} onClick={act}>
      <Icon name={icon} size={18} />
    </ActionIcon>
  );
  return (
    <div className={classes.movers}>
      {button("up", t("programmes.up", { name }), first, () => move(-1))}
      {button("down", t("programmes.down", { name }), last, () => move(1))}
      {button("clear", t("programmes.remove", { name }), false, remove)}
    </div>
  );
}
