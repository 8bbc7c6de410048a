import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { AskFirst } from "../design/AskFirst";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { has } from "../session/has";
import { useMe } from "../session/session";
import classes from "./Moderation.module.css";
import {
  type Rule,
  type RuleContent,
  useChangeRule,
  useCreateRule,
  useRemoveRule,
  useRules,
} from "./moderation";

const KINDS = ["word", "link"] as const satisfies readonly RuleContent["kind"][];
const ACTIONS = ["hold", "refuse"] as const satisfies readonly RuleContent["action"][];
const NOTHING: RuleContent = { kind: "word", text: "", action: "hold", reason: "" };
const SHOWN_FIELDS = ["kind", "text", "action", "reason"];

const contentOf = ({ kind, text, action, reason }: RuleContent): RuleContent => ({
  kind,
  text: text.trim(),
  action,
  reason: reason.trim(),
});
const isWhole = ({ text, reason }: RuleContent) => text.trim() !== "" && reason.trim() !== "";

/** The words and links that texts are screened for, as managers keep them. */
export function RulesPage() {
  const { t } = useTranslation();
  const manager = has(useMe(), "manager");
  usePageTitle(t("moderation.rules.title"));
  return (
    <>
      <BackLink to="/community/moderation">{t("moderation.title")}</BackLink>
      <PageHeading title={t("moderation.rules.title")} lead={t("moderation.rules.lead")} />
      {manager ? (
        <Rules />
      ) : (
        <EmptyState title={t("moderation.rules.notOpen")} detail={t("moderation.rules.notOpenDetail")}>
          <ButtonLink to="/community/moderation">{t("moderation.title")}</ButtonLink>
        </EmptyState>
      )}
    </>
  );
}

function Rules() {
  const { t } = useTranslation();
  const rules = useRules();
  const [news, setNews] = useState("");
  const said = useRef<HTMLParagraphElement>(null);
  // What was changed or removed takes its button along, and the focus.
  const say = (what: string) => {
    setNews(what);
    said.current?.focus();
  };
  return (
    <>
      <NewRule say={setNews} />
      <div className={fields.after}>
        <p ref={said} tabIndex={-1} role="status" className={fields.said}>
          {news}
        </p>
        {rules.isPending && <ListSkeleton rows={3} />}
        {rules.isError && rules.entries.length === 0 && (
          <ProblemNote error={rules.error} retry={() => rules.refetch()} />
        )}
        {rules.isSuccess && rules.entries.length === 0 && (
          <EmptyState title={t("moderation.rules.empty")} detail={t("moderation.rules.emptyDetail")} />
        )}
        <CardList>
          {rules.entries.map((rule) => (
            <RuleCard key={rule.id} rule={rule} say={say} />
          ))}
        </CardList>
        {rules.isFetchNextPageError && <ProblemNote error={rules.error} />}
        <LoadMore {...rules} />
      </div>
    </>
  );
}

function NewRule({ say }: { say: (what: string) => void }) {
  const { t } = useTranslation();
  const create = useCreateRule();
  const [draft, setDraft] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isWhole(draft) || create.isPending) return;
    create.mutate(
      { content: contentOf(draft), key },
      {
        onSuccess: () => {
          say(t("moderation.rules.saidMade", { text: draft.text.trim() }));
          setDraft(NOTHING);
          setTried(false);
          setKey(newIdempotencyKey());
        },
      },
    );
  }

  return (
    <Panel title={t("moderation.rules.make")} lead={t("moderation.rules.makeLead")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <RuleFields
          draft={draft}
          tried={tried}
          error={create.error}
          edit={(part) => {
            setDraft({ ...draft, ...part });
            setKey(newIdempotencyKey());
          }}
        />
        {create.isError && <ProblemNote error={create.error} shownFields={SHOWN_FIELDS} />}
        <div className={fields.actions}>
          <Button type="submit" loading={create.isPending}>
            {t("moderation.rules.makeNow")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface RuleFieldsProps {
  draft: RuleContent;
  tried: boolean;
  error: unknown;
  edit: (part: Partial<RuleContent>) => void;
}

function RuleFields({ draft, tried, error, edit }: RuleFieldsProps) {
  const { t } = useTranslation();
  const { kind, text, action, reason } = draft;
  const lacking = (words: string) =>
    tried && words.trim() === "" ? t("moderation.rules.needWords") : undefined;
  return (
    <>
      <div className={fields.row}>
        <NativeSelect
          label={t("moderation.rules.kind")}
          value={kind}
          error={violationOf(error, "kind")}
          data={KINDS.map((each) => ({ value: each, label: t(`moderation.rules.kinds.${each}`) }))}
          onChange={(event) => edit({ kind: event.currentTarget.value as RuleContent["kind"] })}
        />
        <NativeSelect
          label={t("moderation.rules.action")}
          value={action}
          error={violationOf(error, "action")}
          data={ACTIONS.map((each) => ({ value: each, label: t(`moderation.rules.actions.${each}`) }))}
          onChange={(event) => edit({ action: event.currentTarget.value as RuleContent["action"] })}
        />
      </div>
      <TextInput
        label={t(`moderation.rules.text.${kind}`)}
        description={t(`moderation.rules.textHint.${kind}`)}
        maxLength={100}
        value={text}
        error={lacking(text) ?? violationOf(error, "text")}
        onChange={(event) => edit({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t("moderation.rules.reason")}
        description={t("moderation.rules.reasonHint")}
        maxLength={300}
        value={reason}
        error={lacking(reason) ?? violationOf(error, "reason")}
        onChange={(event) => edit({ reason: event.currentTarget.value })}
      />
    </>
  );
}

function RuleCard({ rule, say }: { rule: Rule; say: (what: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const remove = useRemoveRule(rule);
  const { kind, text, action, reason } = rule;
  return (
    <Card
      title={text}
      aside={
        <>
          <Button
            size="sm"
            variant="default"
            aria-expanded={open}
            aria-label={t("moderation.rules.changeOf", { text })}
            onClick={() => setOpen(!open)}
          >
            {t("moderation.rules.change")}
          </Button>
          <AskFirst
            label={t("moderation.rules.remove")}
            name={t("moderation.rules.removeOf", { text })}
            question={t("moderation.rules.removeQuestion")}
            yes={t("moderation.rules.remove")}
            no={t("moderation.cancel")}
            pending={remove.isPending}
            onYes={() =>
              remove.mutate(undefined, {
                onSuccess: () => say(t("moderation.rules.saidRemoved", { text })),
              })
            }
          />
        </>
      }
    >
      <p>
        <Badge>{t(`moderation.rules.kinds.${kind}`)}</Badge>{" "}
        <Badge tone={action === "refuse" ? "bad" : "plum"}>{t(`moderation.rules.actions.${action}`)}</Badge>
      </p>
      <p>{reason}</p>
      {remove.isError && <ProblemNote error={remove.error} />}
      {open && (
        <ChangeRule
          rule={rule}
          close={() => setOpen(false)}
          onKept={() => {
            setOpen(false);
            say(t("moderation.rules.saidKept", { text }));
          }}
        />
      )}
    </Card>
  );
}

function ChangeRule({ rule, close, onKept }: { rule: Rule; close: () => void; onKept: () => void }) {
  const { t } = useTranslation();
  const { read, draft, changed, edit, startOver } = useEditing(
    rule,
    contentOf as (rule: Rule) => RuleContent,
  );
  const change = useChangeRule(read);
  const [tried, setTried] = useState(false);

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isWhole(draft) && !change.isPending) change.mutate(contentOf(draft), { onSuccess: onKept });
  }

  return (
    <form className={`${fields.form} ${classes.change}`} onSubmit={save} noValidate>
      <RuleFields draft={draft} tried={tried} error={change.error} edit={edit} />
      <ChangeProblem
        error={change.error}
        shownFields={SHOWN_FIELDS}
        startOver={() => {
          change.reset();
          startOver();
        }}
      />
      <div className={fields.actions}>
        <Button type="submit" size="sm" loading={change.isPending} disabled={!changed}>
          {t("moderation.rules.keep")}
        </Button>
        <Button size="sm" variant="subtle" onClick={close}>
          {t("moderation.cancel")}
        </Button>
      </div>
    </form>
  );
}
