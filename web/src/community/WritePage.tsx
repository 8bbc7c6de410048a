import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { ChipLink, chipRow } from "../design/Chip";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { PageProblem } from "../design/PageProblem";
import { Tips } from "../design/Tips";
import { usePageTitle } from "../design/usePageTitle";
import { timeInWords } from "../i18n/dates";
import { useMe } from "../session/session";
import { POST_KINDS, type PostKind, type WriteSearch } from "./communitySearch";
import { draftQuery } from "./drafts";
import { MyDrafts } from "./MyDrafts";
import { WriteForm } from "./WriteForm";
import classes from "./WritePage.module.css";

const route = getRouteApi("/community/write");

/** Something for others to read: a question, or what one has to share. */
export function WritePage() {
  const search = route.useSearch();
  return search.draft ? <Kept id={search.draft} /> : <New search={search} />;
}

function New({ search }: { search: WriteSearch }) {
  const { t } = useTranslation();
  const kind = search.kind ?? "question";
  usePageTitle(t(`write.${kind}.heading`));
  return (
    <>
      <BackLink to="/community">{t("post.back")}</BackLink>
      <PageHeading title={t(`write.${kind}.heading`)} lead={t(`write.${kind}.lead`)} />
      <KindChoice kind={kind} search={search} />
      <Columns kind={kind}>
        <WriteForm key={search.item ?? ""} kind={kind} start={search} />
      </Columns>
    </>
  );
}

/** A draft that I go on with. */
function Kept({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const draft = useQuery(draftQuery(id));
  usePageTitle(t("write.draft"));
  return (
    <>
      <BackLink to="/community">{t("post.back")}</BackLink>
      {draft.isPending && <ListSkeleton rows={3} />}
      {draft.isError && !draft.data && (
        <PageProblem
          error={draft.error}
          retry={() => draft.refetch()}
          title={t("write.noDraft")}
          detail={t("write.noDraftDetail")}
        >
          <ButtonLink to="/community/write">{t("write.begin")}</ButtonLink>
        </PageProblem>
      )}
      {draft.data && (
        <>
          <PageHeading title={t("write.draft")} lead={t("write.draftLead")} />
          <p role="status" className={classes.keptAt}>
            {t("write.kept", { when: timeInWords(draft.data.updatedAt, i18n.language) })}
          </p>
          <Columns kind={draft.data.post.kind} except={id}>
            <WriteForm key={id} kind={draft.data.post.kind} kept={draft.data} />
          </Columns>
        </>
      )}
    </>
  );
}

function Columns({ kind, except, children }: { kind: PostKind; except?: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <Tips
          title={t(`write.${kind}.tips`)}
          tips={[t(`write.${kind}.tip1`), t(`write.${kind}.tip2`)]}
          rule={t("write.patients")}
        />
        <MyDrafts {...(except ? { except } : {})} />
      </div>
      {children}
    </div>
  );
}

/** What may be written: announcements are for those who speak for the academy. */
function KindChoice({ kind, search }: { kind: PostKind; search: WriteSearch }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const announces = roles.includes("manager") || roles.includes("curator");
  return (
    <nav className={`${chipRow} ${classes.kinds}`} aria-label={t("write.what")}>
      {POST_KINDS.filter((each) => each !== "announcement" || announces).map((each) => (
        <ChipLink
          key={each}
          to="/community/write"
          search={{ ...search, kind: each }}
          chosen={kind === each}
          replace
          resetScroll={false}
        >
          {t(`postKind.${each}`)}
        </ChipLink>
      ))}
    </nav>
  );
}
