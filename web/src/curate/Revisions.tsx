import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "../design/DataTable";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { MemberName } from "../people/MemberName";
import { useRevisions } from "./items";

/** What was done to an item, by whom and when; read when it is opened. */
export function Revisions({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={fields.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("curate.history")}</summary>
      {open && <History itemId={itemId} />}
    </details>
  );
}

function History({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const revisions = useRevisions(itemId);
  if (revisions.isPending) return <ListSkeleton rows={1} />;
  if (revisions.isError) return <ProblemNote error={revisions.error} retry={() => revisions.refetch()} />;
  return (
    <div>
      <DataTable label={t("curate.history")}>
        <thead>
          <tr>
            <th scope="col">{t("curate.what")}</th>
            <th scope="col">{t("curate.who")}</th>
            <th scope="col">{t("curate.when")}</th>
          </tr>
        </thead>
        <tbody>
          {revisions.entries.map((each) => (
            <tr key={each.id}>
              <th scope="row">{t(`curate.change.${each.change}`)}</th>
              <td>{each.changedBy ? <MemberName id={each.changedBy} /> : t("curate.bySource")}</td>
              <td>
                <TimeAgo at={each.changedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <LoadMore {...revisions} />
    </div>
  );
}
