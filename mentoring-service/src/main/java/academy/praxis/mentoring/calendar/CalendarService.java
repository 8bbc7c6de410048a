package academy.praxis.mentoring.calendar;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.session.SessionStatus;
import academy.praxis.mentoring.session.Sessions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Invitations, for those in the session. */
@ApplicationScoped
class CalendarService {
    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private final Sessions sessions;
    private final CalendarPeople people;
    private final MailSettings settings;

    CalendarService(Sessions sessions, CalendarPeople people, MailSettings settings) {
        this.sessions = sessions;
        this.people = people;
        this.settings = settings;
    }

    Uni<RestResponse<String>> invitation(UUID pairingId, UUID id) {
        return Panache.withSession(() -> sessions.mustBeIn(pairingId, id)
                .invoke(session -> {
                    if (session.startsAt() == null) {
                        throw ProblemException.conflict("No time is agreed on yet.");
                    }
                })
                .flatMap(session -> people.of(session.memberIds()).map(known -> {
                    boolean cancelled = session.status() == SessionStatus.CANCELLED;
                    String text = CalendarText.invitation(session, known, settings.from(), cancelled);
                    return RestResponse.ResponseBuilder.ok(text)
                            .header("Content-Type", MEDIA_TYPE + ";method=" + (cancelled ? "CANCEL" : "REQUEST"))
                            .header("Content-Disposition", "attachment; filename=\"session.ics\"")
                            .build();
                })));
    }
}
