import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import { ProgressBar } from "../design/ProgressBar";
import { saveAs } from "../design/saveAs";
import { collectMyData, PARTS } from "./exportData";
import classes from "./MyDataPage.module.css";

/** All that the academy tells of me, as one file. */
export function MyExport() {
  const { t } = useTranslation();
  const [read, setRead] = useState(0);
  const collect = useMutation({
    mutationFn: async () => {
      setRead(0);
      const at = new Date().toISOString();
      const data = { at, from: location.origin, ...(await collectMyData(setRead)) };
      const file = new Blob([JSON.stringify(data, null, 2)], { type: "application/json" });
      saveAs(`praxis-my-data-${at.slice(0, 10)}.json`, file);
    },
  });
  return (
    <section className={classes.panel} aria-labelledby="export">
      <h2 id="export">{t("myData.export")}</h2>
      <p className={classes.hint}>{t("myData.exportHint")}</p>
      <div>
        <Button variant="default" loading={collect.isPending} onClick={() => collect.mutate()}>
          {t("myData.exportNow")}
        </Button>
      </div>
      {collect.isPending && (
        <ProgressBar
          done={read}
          total={PARTS.length}
          label={t("myData.exporting", { done: read, total: PARTS.length })}
        />
      )}
      {collect.isError && <ProblemNote error={collect.error} retry={() => collect.mutate()} />}
      <p role="status" className={classes.said}>
        {collect.isSuccess && t("myData.exported")}
      </p>
    </section>
  );
}
