package academy.praxis.mentoring.calendar;

import academy.praxis.mentoring.session.SessionCard;
import academy.praxis.mentoring.session.SessionStatus;
import academy.praxis.mentoring.session.Sessions;
import academy.praxis.mentoring.session.TimeZones;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends the mail that waits: at least once, so a mail may come twice when a process dies right after it was sent; calendars know it by
 * UID and SEQUENCE. Subjects say nothing but that there is a session.
 */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    /** With the time that each may take, well within {@link SessionMail#LEASE}. */
    static final int AT_A_TIME = 5;

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private final SessionMails mails;
    private final Sessions sessions;
    private final TimeZones zones;
    private final CalendarPeople people;
    private final ReactiveMailer mailer;
    private final MailSettings settings;

    MailSender(
            SessionMails mails,
            Sessions sessions,
            TimeZones zones,
            CalendarPeople people,
            ReactiveMailer mailer,
            MailSettings settings) {
        this.mails = mails;
        this.sessions = sessions;
        this.zones = zones;
        this.people = people;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Scheduled(every = "${praxis.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return settings.enabled()
                ? sendAll().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return mails.forget(Instant.now().minus(REMEMBERED)).replaceWithVoid();
    }

    /** A few at a time, until none is due. */
    private Uni<Integer> sendAll() {
        return send(Instant.now())
                .flatMap(tried -> tried < AT_A_TIME ? Uni.createFrom().item(tried) : sendAll());
    }

    /** Sends a few that are due, and tells how many were tried. */
    Uni<Integer> send(Instant now) {
        return mails.claim(now, AT_A_TIME)
                .call(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUniAndConcatenate(mail -> deliver(mail, now))
                        .collect()
                        .last())
                .map(List::size);
    }

    private Uni<Void> deliver(SessionMail mail, Instant now) {
        return Panache.withSession(() -> compose(mail))
                .flatMap(letter -> letter.map(written -> inTime(mailer.send(written), PATIENCE))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .flatMap(done -> mails.sent(mail, now))
                .onFailure()
                .recoverWithUni(fault -> {
                    // Not its words: mail servers like to repeat the address.
                    LOG.warnf(
                            "Mail %s could not be sent, attempt %d of %d: %s",
                            mail.id,
                            mail.attempts,
                            SessionMail.MOST_ATTEMPTS,
                            fault.getClass().getSimpleName());
                    return mails.failed(mail, now);
                });
    }

    /** A mail server that does not answer holds nobody's mail up. */
    static Uni<Void> inTime(Uni<Void> sending, Duration patience) {
        return sending.ifNoItem().after(patience).fail();
    }

    /** Nothing when there is nothing to tell any more, or nobody to tell it to. */
    private Uni<Optional<Mail>> compose(SessionMail mail) {
        return sessions.cards(List.of(mail.sessionId)).flatMap(found -> {
            SessionCard session = found.get(0);
            List<UUID> all = java.util.stream.Stream.concat(
                            session.memberIds().stream(), java.util.stream.Stream.of(mail.memberId))
                    .distinct()
                    .toList();
            return people.of(all)
                    .flatMap(known -> zones.of(List.of(mail.memberId))
                            .map(clocks -> known.get(mail.memberId).email() == null
                                    ? Optional.<Mail>empty()
                                    : letter(mail, session, known, clocks.get(mail.memberId))));
        });
    }

    private Optional<Mail> letter(SessionMail mail, SessionCard session, Map<UUID, CalendarPerson> known, ZoneId zone) {
        String to = known.get(mail.memberId).email();
        if (mail.kind == MailKind.OFFER) {
            return session.offered() && session.has(mail.memberId)
                    ? Optional.of(Mail.withText(
                            to,
                            "Times for a mentoring session",
                            "Times for a session are on offer, of " + names(session, known) + ":\n\n    "
                                    + session.title()
                                    + "\n\nSee them on your own clock, and choose one or offer others, in Praxis.\n"))
                    : Optional.empty();
        }
        if (session.startsAt() == null) {
            return Optional.empty();
        }
        boolean cancelled = session.status() == SessionStatus.CANCELLED || !session.has(mail.memberId);
        String day = DAY.format(session.startsAt().atZone(zone));
        String when = TIME.format(session.startsAt().atZone(zone)) + " (" + zone.getId() + ")";
        Mail letter = cancelled
                ? Mail.withText(
                        to,
                        "Cancelled: mentoring session on " + day,
                        "This session is cancelled, of " + names(session, known) + ":\n\n    " + session.title()
                                + "\n    " + when + "\n\nThe attachment takes it out of your calendar.\n")
                : Mail.withText(
                        to,
                        "Mentoring session on " + day,
                        "A session is agreed on, of " + names(session, known) + ":\n\n    " + session.title()
                                + "\n    " + when + where(session)
                                + "\n\nThe attachment puts it into your calendar. To move or cancel it, use Praxis.\n");
        String method = cancelled ? "CANCEL" : "REQUEST";
        letter.addAttachment(
                "session.ics",
                CalendarText.invitation(session, known, settings.from(), cancelled)
                        .getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + method);
        return Optional.of(letter);
    }

    private static String where(SessionCard session) {
        return (session.place() == null ? "" : "\n    " + session.place())
                + (session.link() == null ? "" : "\n    " + session.link());
    }

    private static String names(SessionCard session, Map<UUID, CalendarPerson> known) {
        return session.memberIds().stream()
                .map(known::get)
                .map(person -> person.name() == null ? "a colleague" : person.name())
                .collect(Collectors.joining(", "));
    }
}
