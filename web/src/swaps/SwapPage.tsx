import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useSpace } from "../community/spaces";
import { AskFirst } from "../design/AskFirst";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageProblem } from "../design/PageProblem";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { useMe } from "../session/session";
import { Ending } from "./Ending";
import { Steps } from "./Steps";
import classes from "./Swaps.module.css";
import {
  isOfferer,
  type Swap,
  swapQuery,
  useAbout,
  useAccept,
  useDecline,
  useNameOf,
  useWho,
  useWithdraw,
} from "./swaps";
import { WriteUpForm } from "./WriteUpForm";

const route = getRouteApi("/community/swaps/$swapId");

export function SwapPage() {
  const { swapId } = route.useParams();
  return <OneSwap key={swapId} id={swapId} />;
}

function OneSwap({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const swap = useQuery(swapQuery(id, i18n.language));
  const about = useAbout();
  const accept = useAccept();
  const decline = useDecline(id);
  const withdraw = useWithdraw(id);
  const [said, setSaid] = useState("");
  const saying = useRef<HTMLParagraphElement>(null);
  usePageTitle(swap.data ? about(swap.data) : t("swaps.title"));
  // The buttons that were there go away, and the focus with them.
  const tell = (words: string) => {
    setSaid(words);
    saying.current?.focus();
  };
  const note = useRef<HTMLDivElement>(null);
  const focusNote = () => note.current?.focus();
  const refused = [accept, decline, withdraw].find(({ isError }) => isError);
  // Whoever came too late to an offer does not see it any more.
  const gone = swap.isError && (!swap.data || asProblem(swap.error).status === 404);
  return (
    <>
      <BackLink to="/community/swaps">{t("swaps.title")}</BackLink>
      <div ref={note} tabIndex={-1} className={classes.refused}>
        {refused && <ProblemNote error={refused.error} />}
      </div>
      {swap.isPending && <ListSkeleton rows={4} />}
      {gone && (
        <PageProblem
          error={swap.error}
          retry={() => swap.refetch()}
          title={t("swaps.notFound")}
          detail={t("swaps.notFoundDetail")}
        >
          <ButtonLink to="/community/swaps">{t("swaps.toOffers")}</ButtonLink>
        </PageProblem>
      )}
      {swap.data && !gone && (
        <>
          <Heading swap={swap.data} />
          <p ref={saying} tabIndex={-1} role="status" className={classes.said}>
            {said}
          </p>
          <OpenOffer
            swap={swap.data}
            accept={{
              isPending: accept.isPending,
              now: () =>
                accept.mutate(id, { onSuccess: () => tell(t("swaps.saidAccepted")), onError: focusNote }),
            }}
            decline={{
              isPending: decline.isPending,
              now: () =>
                decline.mutate(undefined, {
                  onSuccess: () => tell(t("swaps.saidDeclined")),
                  onError: focusNote,
                }),
            }}
            withdraw={{
              isPending: withdraw.isPending,
              now: () =>
                withdraw.mutate(undefined, {
                  onSuccess: () => tell(t("swaps.saidWithdrawn")),
                  onError: focusNote,
                }),
            }}
          />
          <What swap={swap.data} />
          <Over swap={swap.data} />
          <Steps swap={swap.data} />
          <WriteUpForm swap={swap.data} />
          <Ending swap={swap.data} ended={() => tell(t("swaps.saidEnded"))} />
        </>
      )}
    </>
  );
}

function Heading({ swap }: { swap: Swap }) {
  const { t } = useTranslation();
  const about = useAbout();
  const who = useWho();
  return (
    <header className={classes.header}>
      <p className={classes.kind}>
        <Badge tone={swap.status === "done" ? "good" : "plum"}>{t(`swaps.status.${swap.status}`)}</Badge>
        <span>{t("swaps.one")}</span>
      </p>
      <h1>{about(swap)}</h1>
      <p className={classes.who}>{who(swap, "swaps.youAnd")}</p>
    </header>
  );
}

/** What each brings: who offers it can show one thing and wants to learn another. */
function What({ swap }: { swap: Swap }) {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const mine = isOfferer(swap, memberId);
  const name = useNameOf()(swap.offerer);
  if (!swap.canShow && !swap.wantsToLearn) return null;
  return (
    <dl className={classes.what}>
      <div>
        <dt>{mine ? t("swaps.youShow") : t("swaps.theyShow", { name })}</dt>
        <dd>{swap.canShow}</dd>
      </div>
      <div>
        <dt>{mine ? t("swaps.youLearn") : t("swaps.theyLearn", { name })}</dt>
        <dd>{swap.wantsToLearn}</dd>
      </div>
    </dl>
  );
}

interface Deed {
  isPending: boolean;
  now: () => void;
}

interface OpenOfferProps {
  swap: Swap;
  accept: Deed;
  decline: Deed;
  withdraw: Deed;
}

/** What can be done with an offer that nobody took yet. */
function OpenOffer({ swap, accept, decline, withdraw }: OpenOfferProps) {
  const { t, i18n } = useTranslation();
  const { memberId } = useMe();
  const nameOf = useNameOf();
  const space = useSpace(swap.spaceId);
  if (swap.status !== "open") return null;
  const mine = isOfferer(swap, memberId);
  const day = dateInWords(swap.expiresAt, i18n.language);
  const spaceName = space?.name ?? t("swaps.itsSpace");
  if (mine) {
    return (
      <Panel
        title={t("swaps.waitsForAnswer")}
        lead={
          swap.partner
            ? t("swaps.onlySees", { name: nameOf(swap.partner), day })
            : t("swaps.allSee", { space: spaceName, day })
        }
      >
        <AskFirst
          label={t("swaps.withdraw")}
          question={t("swaps.withdrawSure")}
          yes={t("swaps.withdraw")}
          no={t("swaps.keep")}
          variant="default"
          pending={withdraw.isPending}
          onYes={withdraw.now}
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={t(swap.mine ? "swaps.youAreAsked" : "swaps.youMayTake")}
      lead={t("swaps.takeDetail", { day })}
    >
      <div className={fields.actions}>
        <Button loading={accept.isPending} onClick={accept.now}>
          {t("swaps.accept")}
        </Button>
        {swap.mine && (
          <AskFirst
            label={t("swaps.decline")}
            question={t("swaps.declineSure", { name: nameOf(swap.offerer) })}
            yes={t("swaps.decline")}
            no={t("swaps.thinkAgain")}
            pending={decline.isPending}
            onYes={decline.now}
          />
        )}
      </div>
    </Panel>
  );
}

/** Why there is nothing more to do, and what could be done instead. */
function Over({ swap }: { swap: Swap }) {
  const { t } = useTranslation();
  const { status, reason, taskId, tag } = swap;
  if (status === "open" || status === "paired" || status === "done") return null;
  return (
    <div className={classes.over}>
      <EmptyState title={t(`swaps.over.${status}`)} {...(reason ? { detail: reason } : {})}>
        <ButtonLink
          to="/community/swaps/new"
          search={{ task: taskId ?? undefined, tag: tag ?? undefined }}
          variant="default"
        >
          {t("swaps.offerAgain")}
        </ButtonLink>
        <ButtonLink to="/community/swaps" variant="subtle">
          {t("swaps.toOffers")}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
