package academy.praxis.community.inbox;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Spaces;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sends the mails that are due: at most one for a member and period, and once more when a process dies while it sends. */
@ApplicationScoped
class DigestSender {
    private static final Logger LOG = Logger.getLogger(DigestSender.class);
    private static final int AT_A_TIME = 20;
    private static final int MOST_LINES = 50;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DigestRepository digests;
    private final NotificationRepository notifications;
    private final PreferencesRepository preferences;
    private final Readable readable;
    private final Members members;
    private final Spaces spaces;
    private final InboxKeys keys;
    private final ReactiveMailer mailer;
    private final MailSettings settings;

    DigestSender(
            DigestRepository digests,
            NotificationRepository notifications,
            PreferencesRepository preferences,
            Readable readable,
            Members members,
            Spaces spaces,
            InboxKeys keys,
            ReactiveMailer mailer,
            MailSettings settings) {
        this.digests = digests;
        this.notifications = notifications;
        this.preferences = preferences;
        this.readable = readable;
        this.members = members;
        this.spaces = spaces;
        this.keys = keys;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Scheduled(every = "${praxis.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return settings.enabled() ? sendAll() : Uni.createFrom().voidItem();
    }

    private Uni<Void> sendAll() {
        return send(Instant.now())
                .flatMap(tried -> tried < AT_A_TIME ? Uni.createFrom().voidItem() : sendAll());
    }

    /** Sends a few that are due, and tells how many were tried. */
    Uni<Integer> send(Instant now) {
        return digests.claim(now, AT_A_TIME)
                .call(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUniAndConcatenate(digest -> deliver(digest, now))
                        .collect()
                        .last())
                .map(List::size);
    }

    private Uni<Void> deliver(Digest digest, Instant now) {
        return preferences
                .of(digest.memberId())
                .flatMap(chosen -> chosen.digest() == DigestPeriod.NEVER
                        ? digests.move(digest.memberId(), DigestPeriod.NEVER, now)
                        : compose(digest, chosen.digest().next(now)))
                .onFailure()
                .recoverWithUni(fault -> failed(digest, now, fault));
    }

    private Uni<Void> compose(Digest digest, Instant next) {
        return Uni.combine()
                .all()
                .unis(members.byIds(List.of(digest.memberId())), notifications.toMail(digest.memberId(), MOST_LINES))
                .asTuple()
                .flatMap(found -> {
                    Member member = found.getItem1().get(digest.memberId());
                    return member == null || member.email() == null || !member.active()
                            ? Uni.createFrom().voidItem()
                            : write(member, found.getItem2());
                })
                .flatMap(done -> digests.done(digest, next));
    }

    private Uni<Void> write(Member member, List<Notification> told) {
        return readable.of(told, member.asReader())
                .flatMap(shown -> shown.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : letter(member, shown)
                                .flatMap(mail -> mailer.send(mail)
                                        .ifNoItem()
                                        .after(PATIENCE)
                                        .fail()))
                .flatMap(done ->
                        notifications.mailed(told.stream().map(Notification::id).toList()));
    }

    private Uni<Mail> letter(Member member, List<Readable.Shown> shown) {
        Set<UUID> spaceIds = shown.stream()
                .map(one -> one.notification().subject().spaceId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(spaceIds)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> spaces.audienceOf(id).map(audience -> Map.entry(id, isForEveryone(audience))))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(open -> letter(member, shown, open));
    }

    private static boolean isForEveryone(Audience audience) {
        return audience != null && audience.isEveryone() && !audience.isPseudonymous();
    }

    /** Of what is in no space, a mail says only its kind. */
    private static boolean mayBeSaid(Subject subject, Map<UUID, Boolean> open) {
        return subject.spaceId() == null || open.get(subject.spaceId());
    }

    private Mail letter(Member member, List<Readable.Shown> shown, Map<UUID, Boolean> open) {
        List<DigestLetter.Line> lines = shown.stream()
                .filter(one -> mayBeSaid(one.notification().subject(), open))
                .map(one -> new DigestLetter.Line(
                        one.notification().kind(),
                        one.post() == null ? null : one.post().title()))
                .toList();
        String unsubscribe = settings.academy() + "/api/digest-subscriptions/" + keys.unsubscribeToken(member.id());
        DigestLetter letter = new DigestLetter(member.languages());
        String body =
                letter.body(member.displayName(), lines, shown.size() - lines.size(), settings.academy(), unsubscribe);
        return Mail.withText(member.email(), letter.subject(), body)
                .setFrom(settings.from())
                .addHeader("List-Unsubscribe", "<" + unsubscribe + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                // Nobody is to be told of absences by it (RFC 3834, section 5).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private Uni<Void> failed(Digest digest, Instant now, Throwable fault) {
        // Not its words: mail servers like to repeat the address.
        LOG.warnf(
                "A mail could not be sent, attempt %d of %d: %s",
                digest.attempts(), MOST_ATTEMPTS, fault.getClass().getSimpleName());
        return digest.attempts() < MOST_ATTEMPTS
                ? Uni.createFrom().voidItem()
                : digests.again(digest, DigestPeriod.DAILY.next(now));
    }
}
