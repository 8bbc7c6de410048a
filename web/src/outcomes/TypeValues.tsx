import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import { teamsQuery } from "../people/people";
import { ImportCheck } from "./ImportCheck";
import type { Outcome } from "./outcomes";
import { latestPeriods, periodInWords, withPeriod } from "./periods";
import { sheetOf } from "./sheet";
import classes from "./ValuesPage.module.css";

const PERIODS = 30;

/** The values of one period, team by team. */
export function TypeValues({ outcome, asked }: { outcome: Outcome; asked: string | undefined }) {
  const { t, i18n } = useTranslation();
  const teams = useQuery(teamsQuery);
  const periods = withPeriod(latestPeriods(outcome.cadence, PERIODS), asked);
  const [period, setPeriod] = useState(asked ?? periods[1] ?? "");
  const [typed, setTyped] = useState<Record<string, { value: string; denominator: string }>>({});
  const counted = outcome.metric.measure !== "mean";
  if (teams.isPending) return <ListSkeleton rows={3} />;
  if (teams.isError) return <ProblemNote error={teams.error} retry={() => teams.refetch()} />;

  const edit = (id: string, part: Partial<{ value: string; denominator: string }>) =>
    setTyped({ ...typed, [id]: { ...(typed[id] ?? { value: "", denominator: "" }), ...part } });
  const sheet = sheetOf(
    period,
    teams.data.map((team) => ({
      unit: team.name,
      value: typed[team.id]?.value ?? "",
      denominator: typed[team.id]?.denominator ?? "",
    })),
  );
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t("values.period")}
        description={t("values.periodHint")}
        value={period}
        onChange={(event) => setPeriod(event.currentTarget.value)}
        data={periods.map((each) => ({
          value: each,
          label: periodInWords(each, i18n.language, t("outcomes.week")),
        }))}
      />
      <p className={classes.hint}>
        <Link to="/outcomes/$outcomeId/history" params={{ outcomeId: outcome.id }} search={{ period }}>
          {t("history.link")}
        </Link>
      </p>
      <table className={classes.grid}>
        <caption className="visually-hidden">{t("values.grid")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("values.team")}</th>
            <th scope="col">{t("values.value", { unit: outcome.metric.unit })}</th>
            {counted && <th scope="col">{t("values.outOf")}</th>}
          </tr>
        </thead>
        <tbody>
          {teams.data.map((team) => (
            <tr key={team.id}>
              <th scope="row">{team.name}</th>
              <td>
                <TextInput
                  aria-label={`${team.name}: ${t("values.value", { unit: outcome.metric.unit })}`}
                  inputMode="decimal"
                  maxLength={20}
                  value={typed[team.id]?.value ?? ""}
                  onChange={(event) => edit(team.id, { value: event.currentTarget.value })}
                />
              </td>
              {counted && (
                <td>
                  <TextInput
                    aria-label={`${team.name}: ${t("values.outOf")}`}
                    inputMode="decimal"
                    maxLength={20}
                    value={typed[team.id]?.denominator ?? ""}
                    onChange={(event) => edit(team.id, { denominator: event.currentTarget.value })}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ImportCheck
        outcomeId={outcome.id}
        sheet={sheet}
        columns={null}
        ready={sheet !== ""}
        onRecorded={() => setTyped({})}
      />
    </div>
  );
}
