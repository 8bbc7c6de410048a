package academy.praxis.performance.cohort;

import academy.praxis.performance.directory.Team;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says whether a cohort's leaders go first. */
@ApplicationScoped
class ReadinessService {
    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final LeaderParticipations participations;
    private final Meaning meaning;
    private final CohortAccess access;
    private final CohortSettings settings;

    ReadinessService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            LeaderParticipations participations,
            Meaning meaning,
            CohortAccess access,
            CohortSettings settings) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.participations = participations;
        this.meaning = meaning;
        this.access = access;
        this.settings = settings;
    }

    Uni<Readiness> of(UUID cohortId, String language) {
        return Panache.withSession(() -> cohorts.byId(cohortId).invoke(access::mustRun))
                .flatMap(cohort -> leaders(cohort).flatMap(leaders -> of(cohort, leaders, language)));
    }

    /** As {@link #of(UUID, String)}, of whoever leads. Call outside of a session. */
    Uni<Readiness> of(Cohort cohort, List<Meant.Leader> leaders, String language) {
        List<UUID> ids = leaders.stream().map(leader -> leader.member().id()).toList();
        return Panache.withSession(() -> enrolments.furthest(cohort, ids))
                .flatMap(status -> participations
                        .of(ids)
                        .map(seen -> Readiness.of(
                                cohort.id,
                                leaders.stream()
                                        .map(leader -> view(leader, status, seen))
                                        .toList(),
                                settings.leadersStarted(),
                                ReadinessWords.in(language))));
    }

    /** While the cohort is planned of those who are meant, then of those who take part. */
    private Uni<List<Meant.Leader>> leaders(Cohort cohort) {
        return cohort.status == CohortStatus.PLANNED
                ? meaning.of(cohort).map(Meant::leaders)
                : Panache.withSession(() -> enrolments.takingPart(cohort.id))
                        .flatMap(members -> meaning.leadersOf(cohort, members));
    }

    private static Readiness.LeaderView view(
            Meant.Leader leader, Map<UUID, EnrolmentStatus> status, Map<UUID, Readiness.CommunityShare> participation) {
        UUID id = leader.member().id();
        return new Readiness.LeaderView(
                id,
                leader.member().displayName(),
                leader.teams().stream().map(Team::name).toList(),
                status.get(id),
                participation.get(id));
    }

    /** The status that says most, by member. */
    static Map<UUID, EnrolmentStatus> furthest(List<Enrolment> found, UUID cohortId) {
        Map<UUID, EnrolmentStatus> furthest = new HashMap<>();
        for (Enrolment one : found) {
            boolean counts = one.cohortId.equals(cohortId)
                    || one.status == EnrolmentStatus.STARTED
                    || one.status == EnrolmentStatus.COMPLETED;
            if (counts) {
                furthest.merge(one.memberId, one.status, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return furthest;
    }
}
