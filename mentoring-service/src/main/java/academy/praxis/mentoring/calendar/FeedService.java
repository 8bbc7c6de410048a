package academy.praxis.mentoring.calendar;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.session.Sessions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Feeds that calendars subscribe to. Whoever has the address reads the feed, so it holds no more than times and titles. */
@ApplicationScoped
class FeedService implements PanacheRepositoryBase<CalendarFeed, UUID> {
    private static final Logger LOG = Logger.getLogger(FeedService.class);
    private static final int MOST_SESSIONS = 1_000;
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 12;

    private static final String WRITE = """
            insert into calendar_feed (member_id, token_hash, created_at) values (:member, :hash, :now)
            on conflict (member_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at
            """;

    private final Sessions sessions;
    private final Members members;
    private final MailSettings settings;
    private final Caller caller;

    FeedService(Sessions sessions, Members members, MailSettings settings, Caller caller) {
        this.sessions = sessions;
        this.members = members;
        this.settings = settings;
        this.caller = caller;
    }

    /** The address that there was before is worth nothing from now on. */
    Uni<RestResponse<NewFeed>> make() {
        UUID me = caller.memberId();
        String token = FeedTokens.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(WRITE)
                                .setParameter("member", me)
                                .setParameter("hash", FeedTokens.hash(token))
                                .setParameter("now", now)
                                .executeUpdate()))
                .replaceWith(() -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, new NewFeed("/api/calendar-feeds/" + token + ".ics", now))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    Uni<FeedView> mine() {
        UUID me = caller.memberId();
        return Panache.withSession(() -> findById(me))
                .onItem()
                .ifNull()
                .failWith(FeedService::none)
                .map(feed -> new FeedView(feed.createdAt));
    }

    Uni<Void> drop() {
        UUID me = caller.memberId();
        return Panache.withTransaction(() -> delete("memberId", me)).replaceWithVoid();
    }

    /**
     * What a calendar reads, or 304 when it has it already.
     *
     * @param known the ETags that the calendar has, as it sent them; may be {@code null}
     */
    Uni<RestResponse<String>> read(String token, String known) {
        return Panache.withSession(() -> find("tokenHash", (Object) FeedTokens.hash(token))
                        .firstResult()
                        .onItem()
                        .ifNull()
                        .failWith(FeedService::none)
                        .call(feed -> members.facts(List.of(feed.memberId)).invoke(facts -> {
                            // The directory may not have told of them yet; whom it told to have left has no feed.
                            if (facts.containsKey(feed.memberId)
                                    && !facts.get(feed.memberId).active()) {
                                throw none();
                            }
                        }))
                        .flatMap(feed -> sessions.between(
                                feed.memberId,
                                monthsFromNow(-MONTHS_BACK),
                                monthsFromNow(MONTHS_AHEAD),
                                MOST_SESSIONS)))
                .map(found -> answer(CalendarText.feed(found, settings.from()), known))
                .onFailure(fault -> !(fault instanceof ProblemException))
                .transform(fault -> {
                    // Here and not where every fault is logged: that names the path, and this path is a secret.
                    LOG.error("A calendar feed could not be made", fault);
                    return new ProblemException(ProblemType.INTERNAL, null, List.of());
                });
    }

    private static RestResponse<String> answer(String text, String known) {
        String tag = "\"" + HexFormat.of().formatHex(FeedTokens.hash(text), 0, 16) + "\"";
        boolean same = known != null && (known.contains(tag) || known.strip().equals("*"));
        return RestResponse.ResponseBuilder.create(
                        same ? RestResponse.Status.NOT_MODIFIED : RestResponse.Status.OK, same ? null : text)
                .header("ETag", tag)
                .header("Cache-Control", "private, max-age=300")
                .build();
    }

    private static Instant monthsFromNow(int months) {
        return Instant.now().atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private static ProblemException none() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such calendar feed.", List.of());
    }
}
