import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { ChipLink, chipRow } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import classes from "./InboxPage.module.css";
import { Invitations } from "./Invitations";
import { type Notification, unreadQuery, useNotifications, useRead } from "./inbox";

const route = getRouteApi("/my/notifications");

/** What I was told, and what I am asked. */
export function InboxPage() {
  const { t } = useTranslation();
  const unread = route.useSearch().unread === true;
  const notifications = useNotifications(unread);
  const waiting = useQuery(unreadQuery).data?.count ?? 0;
  const read = useRead();
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed goes away, and the focus with it.
  const markRead = (id: string | null) => read.mutate(id, { onSuccess: () => said.current?.focus() });
  usePageTitle(t("inbox.title"));
  return (
    <>
      <PageHeading
        title={t("inbox.title")}
        lead={t("inbox.lead")}
        action={
          waiting > 0 && (
            <Button variant="default" loading={read.isPending} onClick={() => markRead(null)}>
              {t("inbox.readAll")}
            </Button>
          )
        }
      />
      <Invitations />
      <nav className={`${chipRow} ${classes.filter}`} aria-label={t("inbox.filter")}>
        <ChipLink to="/my/notifications" search={{}} chosen={!unread} resetScroll={false}>
          {t("inbox.all")}
        </ChipLink>
        <ChipLink to="/my/notifications" search={{ unread: true }} chosen={unread} resetScroll={false}>
          {t("inbox.unread")}
        </ChipLink>
      </nav>
      {read.isError && <ProblemNote error={read.error} />}
      <p ref={said} tabIndex={-1} role="status" className={classes.said}>
        {read.isSuccess && t("inbox.saidRead")}
      </p>
      {notifications.isPending && <ListSkeleton rows={4} />}
      {notifications.isError && (
        <ProblemNote error={notifications.error} retry={() => notifications.refetch()} />
      )}
      {notifications.isSuccess && notifications.entries.length === 0 && !notifications.hasNextPage && (
        <EmptyState
          title={t(unread ? "inbox.nothingUnread" : "inbox.nothing")}
          detail={t("inbox.nothingDetail")}
        >
          <ButtonLink to="/community">{t("inbox.toCommunity")}</ButtonLink>
        </EmptyState>
      )}
      <CardList>
        {notifications.entries.map((each) => (
          <NotificationCard
            key={each.id}
            notification={each}
            read={() => read.mutate(each.id)}
            see={() => markRead(each.id)}
          />
        ))}
      </CardList>
      <LoadMore {...notifications} />
      <p className={classes.settings}>
        <Link to="/my/data" hash="notifications">
          {t("inbox.settings")}
        </Link>
      </p>
    </>
  );
}

interface NotificationCardProps {
  notification: Notification;
  /** Who follows it has read it. */
  read: () => void;
  /** Read without following it. */
  see: () => void;
}

function NotificationCard({ notification, read, see }: NotificationCardProps) {
  const { t } = useTranslation();
  const { kind, title, postId, commentId, spaceId, aboutId, at } = notification;
  const swapId = kind === "swap" || kind === "swap-reminder" ? aboutId : undefined;
  const moderated = kind === "moderation" ? (commentId ?? postId) : null;
  const words = t(`inbox.kind.${kind}`);
  const follow = notification.read ? undefined : read;
  return (
    <Card
      title={
        moderated ? (
          <Link to="/community/moderation/$targetId" params={{ targetId: moderated }} onClick={follow}>
            {words}
          </Link>
        ) : postId ? (
          <Link to="/community/posts/$postId" params={{ postId }} onClick={follow}>
            {words}
          </Link>
        ) : swapId ? (
          <Link to="/community/swaps/$swapId" params={{ swapId }} onClick={follow}>
            {words}
          </Link>
        ) : spaceId ? (
          <Link to="/community" search={{ space: spaceId }} onClick={follow}>
            {words}
          </Link>
        ) : (
          words
        )
      }
      aside={
        !notification.read && (
          <>
            <Badge tone="accent">{t("inbox.new")}</Badge>
            {!postId && !swapId && !spaceId && (
              <Button size="compact-sm" variant="subtle" onClick={see}>
                {t("inbox.seen")}
              </Button>
            )}
          </>
        )
      }
    >
      <p className={classes.about}>
        {title && <span>{title}</span>}
        <TimeAgo at={at} />
      </p>
    </Card>
  );
}
