import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { CheckField } from "../design/CheckField";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { Waiting } from "../design/Waiting";
import { dateInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import { useMe } from "../session/session";
import classes from "./Closing.module.css";
import {
  type Closing,
  GOALS_REACHED,
  isToLookBack,
  type Survey,
  useAskToClose,
  useClosing,
  useLeave,
  useLookBack,
} from "./closing";
import { type Pairing, REFUSAL_REASONS } from "./pairings";

const SCALE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What comes first once a pairing goes to its end: to look back, or what was said. */
export function LookingBack({ pairing }: { pairing: Pairing }) {
  const closing = useClosing(pairing.id);
  if (closing.isError) return <ProblemNote error={closing.error} retry={() => closing.refetch()} />;
  if (!closing.data) return <Waiting />;
  if (isToLookBack(pairing, closing.data, Date.now())) {
    return <LookBackForm pairing={pairing} closing={closing.data} />;
  }
  return <Said pairing={pairing} closing={closing.data} />;
}

function LookBackForm({ pairing, closing }: { pairing: Pairing; closing: Closing }) {
  const { t } = useTranslation();
  const me = useMe();
  const send = useLookBack(pairing.id);
  const [draft, setDraft] = useState<Partial<Survey>>({});
  const [words, setWords] = useState("");
  const [share, setShare] = useState(false);
  const [sought, setSought] = useState(false);
  const { helped, goals, recommend } = draft;
  const asMentor = pairing.mentor.memberId === me.memberId;
  const lacking = helped === undefined || goals === undefined || recommend === undefined;

  function lookBack(event: FormEvent) {
    event.preventDefault();
    setSought(true);
    if (helped === undefined || goals === undefined || recommend === undefined) {
      const first = helped === undefined ? "helped" : goals === undefined ? "goals" : "recommend";
      document.getElementById(`closing-${first}`)?.focus();
      return;
    }
    send.mutate({ helped, goals, recommend, share, ...(words.trim() ? { words: words.trim() } : {}) });
  }

  const need = (given: unknown, field: string) =>
    sought && given === undefined ? t("closing.need") : violationOf(send.error, field);
  return (
    <section className={classes.ground} aria-labelledby="looking-back">
      <h2 id="looking-back">{t("closing.title")}</h2>
      <p className={classes.hint}>
        {pairing.status === "active" && closing.askedBy ? (
          <>
            {closing.askedBy === me.memberId ? (
              t("closing.youAsked")
            ) : (
              <>
                <MemberName id={closing.askedBy} /> {t("closing.theyAsked")}
              </>
            )}{" "}
          </>
        ) : null}
        {t("closing.private")}
      </p>
      <form className={classes.form} onSubmit={lookBack} noValidate>
        <Scale
          name="helped"
          label={t(asMentor ? "closing.couldHelp" : "closing.helped")}
          least={t("mentor.notAtAll")}
          most={t("mentor.entirely")}
          value={helped}
          error={need(helped, "helped")}
          onChange={(value) => setDraft({ ...draft, helped: value })}
        />
        <fieldset id="closing-goals" tabIndex={-1} className={classes.choices}>
          <legend>{t("closing.goals")}</legend>
          {GOALS_REACHED.map((each) => (
            <CheckField
              key={each}
              type="radio"
              name={`goals-${pairing.id}`}
              label={t(`closing.reached.${each}`)}
              checked={goals === each}
              onChange={() => setDraft({ ...draft, goals: each })}
            />
          ))}
          <FieldError>{need(goals, "goals")}</FieldError>
        </fieldset>
        <Scale
          name="recommend"
          label={t("closing.recommend")}
          least={t("closing.never")}
          most={t("closing.certainly")}
          value={recommend}
          error={need(recommend, "recommend")}
          onChange={(value) => setDraft({ ...draft, recommend: value })}
        />
        <Textarea
          label={t("closing.words")}
          rows={3}
          maxLength={4000}
          value={words}
          error={violationOf(send.error, "words")}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {words.trim() !== "" && (
          <CheckField
            label={t("closing.share")}
            description={t("closing.shareHint")}
            checked={share}
            onChange={(event) => setShare(event.currentTarget.checked)}
          />
        )}
        {send.isError && (
          <ProblemNote error={send.error} shownFields={["helped", "goals", "recommend", "words"]} />
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={send.isPending}>
            {t("closing.send")}
          </Button>
          {sought && lacking && <p className={classes.hint}>{t("closing.needAll")}</p>}
        </div>
      </form>
    </section>
  );
}

function FieldError({ children }: { children: string | undefined }) {
  return children ? (
    <p role="alert" className={classes.error}>
      {children}
    </p>
  ) : null;
}

interface ScaleProps {
  name: string;
  label: string;
  least: string;
  most: string;
  value: number | undefined;
  error: string | undefined;
  onChange: (value: number) => void;
}

/** From 0 to 10, in one tap. */
function Scale({ name, label, least, most, value, error, onChange }: ScaleProps) {
  return (
    <fieldset id={`closing-${name}`} tabIndex={-1} className={classes.scale}>
      <legend>{label}</legend>
      <div>
        {SCALE.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`closing-${name}`}
              checked={value === each}
              aria-label={each === 0 ? `0, ${least}` : each === 10 ? `10, ${most}` : String(each)}
              onChange={() => onChange(each)}
            />
            <span aria-hidden="true">{each}</span>
          </label>
        ))}
      </div>
      <p aria-hidden="true" className={classes.ends}>
        <span>{least}</span>
        <span>{most}</span>
      </p>
      <FieldError>{error}</FieldError>
    </fieldset>
  );
}

/** After one has looked back, and once it is over. */
function Said({ pairing, closing }: { pairing: Pairing; closing: Closing }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const over = pairing.status === "closed";
  if (!over && !closing.mine) return null;
  const asMentor = pairing.mentor.memberId === me.memberId;
  return (
    <section className={classes.ground} aria-labelledby="looking-back">
      <h2 id="looking-back">
        {over
          ? t(pairing.endReason === "completed" ? "closing.over" : "closing.overEarly", {
              day: dateInWords(pairing.endedAt ?? pairing.createdAt, i18n.language),
            })
          : t("closing.waiting")}
      </h2>
      {!over && (
        <p className={classes.hint}>
          {closing.completesAt
            ? t("closing.waitingUntil", { day: dateInWords(closing.completesAt, i18n.language) })
            : t("closing.waitingCircle")}
        </p>
      )}
      {closing.shared.map(({ memberId, words }) => (
        <figure key={memberId} className={classes.shared}>
          <blockquote>{words}</blockquote>
          <figcaption>
            <MemberName id={memberId} />
          </figcaption>
        </figure>
      ))}
      {closing.mine && (
        <p className={classes.hint}>
          {t("closing.yours", {
            helped: closing.mine.helped,
            recommend: closing.mine.recommend,
            goals: t(`closing.reached.${closing.mine.goals}`),
          })}
        </p>
      )}
      {over && asMentor && (
        <div className={classes.actions}>
          <ButtonLink to="/my/mentor/certificate" variant="default" size="sm">
            {t("closing.toCertificate")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

/** How it ends: at a good end, asked for by either, or early, at nobody's fault. */
export function Ending({ pairing }: { pairing: Pairing }) {
  const { t } = useTranslation();
  const closing = useClosing(pairing.id);
  const ask = useAskToClose(pairing.id);
  const [leaving, setLeaving] = useState(false);
  if (!closing.data) return null;
  return (
    <section className={classes.ending} aria-labelledby="ending">
      <h2 id="ending">{t("closing.ending")}</h2>
      {!closing.data.askedBy && !leaving && (
        <>
          <p className={classes.hint}>{t("closing.endingDetail")}</p>
          <AskFirst
            label={t("closing.close")}
            question={t("closing.closeSure")}
            yes={t("closing.closeYes")}
            no={t("closing.closeNo")}
            variant="default"
            pending={ask.isPending}
            onYes={() => ask.mutate(undefined)}
          />
          {ask.isError && <ProblemNote error={ask.error} />}
        </>
      )}
      {leaving ? (
        <Leave pairing={pairing} stay={() => setLeaving(false)} />
      ) : (
        <>
          <p className={classes.hint}>{t("closing.leaveDetail")}</p>
          <Button size="sm" variant="subtle" onClick={() => setLeaving(true)}>
            {t("closing.leave")}
          </Button>
        </>
      )}
    </section>
  );
}

function Leave({ pairing, stay }: { pairing: Pairing; stay: () => void }) {
  const { t } = useTranslation();
  const leave = useLeave(pairing);
  return (
    <fieldset className={classes.choices}>
      <legend>{t("closing.whyLeave")}</legend>
      <p className={classes.hint}>{t("mentor.whyNotHint")}</p>
      <div className={classes.actions}>
        {REFUSAL_REASONS.map((reason, place) => (
          <Button
            key={reason}
            size="sm"
            variant="default"
            autoFocus={place === 0}
            disabled={leave.isPending}
            onClick={() => leave.mutate({ reason })}
          >
            {t(`mentor.reason.${reason}`)}
          </Button>
        ))}
        <Button size="sm" variant="subtle" disabled={leave.isPending} onClick={stay}>
          {t("closing.stay")}
        </Button>
      </div>
      {leave.isError && <ProblemNote error={leave.error} />}
    </fieldset>
  );
}
