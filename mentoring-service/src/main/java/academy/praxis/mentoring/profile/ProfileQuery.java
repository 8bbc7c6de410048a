package academy.praxis.mentoring.profile;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What a list of mentors is narrowed to. */
class ProfileQuery {
    @QueryParam("task")
    @Size(max = 100)
    String task;

    @QueryParam("language")
    @Size(max = 35)
    String language;

    @QueryParam("kind")
    MentoringKind kind;
}
