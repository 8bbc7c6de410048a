package academy.praxis.mentoring.calendar;

import academy.praxis.kit.id.Ids;
import academy.praxis.mentoring.session.SessionCard;
import academy.praxis.mentoring.session.SessionChange;
import academy.praxis.mentoring.session.SessionListener;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Mail to be sent: written in the transaction of the change, so that a mail is neither lost nor sent of what was never done. */
@ApplicationScoped
class SessionMails implements SessionListener, PanacheRepositoryBase<SessionMail, UUID> {
    // One that waits already is sent once, with what is true by then.
    private static final String WRITE = """
            insert into session_mail (id, session_id, member_id, kind, revision, attempts, due_at, created_at)
            select w.id, :session, w.member, :kind, 0, 0, greatest(:now, (
                select max(m.sent_at) + make_interval(mins => :quiet) from session_mail m
                where m.session_id = :session and m.member_id = w.member and m.kind = :kind)), :now
            from unnest(cast(:ids as uuid[]), cast(:members as uuid[])) w (id, member)
            on conflict (session_id, member_id, kind) where sent_at is null and given_up_at is null
            do update set revision = session_mail.revision + 1, attempts = 0, due_at = least(session_mail.due_at, excluded.due_at)
            """;

    /** Nobody hears of offers about the same session, or of other words in it, more often; then of the last state. */
    private static final Duration QUIET = Duration.ofHours(1);

    private final MailSettings settings;

    SessionMails(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<Void> changed(SessionCard session, SessionChange change, Collection<UUID> whom) {
        if (!settings.enabled() || whom.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        MailKind kind = change == SessionChange.OFFERED ? MailKind.OFFER : MailKind.INVITATION;
        return Panache.getSession()
                .flatMap(opened -> opened.createNativeQuery(WRITE)
                        .setParameter("session", session.id())
                        .setParameter("kind", kind.name())
                        .setParameter("quiet", (int) quiet(change).toMinutes())
                        .setParameter("now", Instant.now().truncatedTo(ChronoUnit.MICROS))
                        .setParameter(
                                "ids", whom.stream().map(member -> Ids.next()).toArray(UUID[]::new))
                        .setParameter("members", whom.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** That a session has a time, or will not take place, is urgent. */
    private static Duration quiet(SessionChange change) {
        return change == SessionChange.OFFERED || change == SessionChange.DESCRIBED ? QUIET : Duration.ZERO;
    }

    /** Those whose time has come, noted as attempted; other instances pass over those that this one works on. */
    Uni<List<SessionMail>> claim(Instant now, int most) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(opened -> opened.createNativeQuery(
                                "select id from session_mail where due_at <= :now and sent_at is null and given_up_at is null"
                                        + " order by due_at limit :most for update skip locked",
                                UUID.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .flatMap(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.<SessionMail>of())
                        : find("id in ?1 order by createdAt, id", ids).list())
                .invoke(mails -> mails.forEach(mail -> mail.attempt(now))));
    }

    /** It was sent; unless something changed meanwhile, which is then sent as well. */
    Uni<Void> sent(SessionMail mail, Instant now) {
        return end(mail, kept -> {
            if (kept.revision == mail.revision) {
                kept.sentAt = now;
            } else {
                kept.dueAt = kept.kind == MailKind.OFFER ? now.plus(QUIET) : now;
            }
        });
    }

    /** It could not be sent, and is given up after too many attempts. */
    Uni<Void> failed(SessionMail mail, Instant now) {
        return end(mail, kept -> {
            if (kept.attempts >= SessionMail.MOST_ATTEMPTS) {
                kept.givenUpAt = now;
            } else {
                kept.dueAt = now.plus(SessionMail.wait(kept.attempts));
            }
        });
    }

    private Uni<Void> end(SessionMail mail, java.util.function.Consumer<SessionMail> how) {
        return Panache.withTransaction(() ->
                findById(mail.id, LockModeType.PESSIMISTIC_WRITE).invoke(how).replaceWithVoid());
    }

    /** Forgets those that were done with before that time. */
    Uni<Long> forget(Instant before) {
        return Panache.withTransaction(() -> delete("sentAt < ?1 or givenUpAt < ?1", before));
    }
}
