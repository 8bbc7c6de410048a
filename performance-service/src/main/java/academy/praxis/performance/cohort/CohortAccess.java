package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may see a cohort, and who runs it. Whoever may not see one is told that there is none. */
@ApplicationScoped
class CohortAccess {
    private final EnrolmentRepository enrolments;
    private final Directory directory;
    private final Caller caller;

    CohortAccess(EnrolmentRepository enrolments, Directory directory, Caller caller) {
        this.enrolments = enrolments;
        this.directory = directory;
        this.caller = caller;
    }

    /** Whether the caller runs the cohort, as a manager or as its facilitator, and so sees who is in it. */
    boolean runs(Cohort cohort) {
        return isManager() || caller.is(cohort.facilitatorId);
    }

    boolean facilitates(Cohort cohort) {
        return caller.is(cohort.facilitatorId);
    }

    boolean isManager() {
        return caller.hasAny(Roles.MANAGER);
    }

    /** Whether the caller may compare what was done towards an outcome, as a manager or as who answers for it. */
    boolean mayCompare(UUID ownerId) {
        return isManager() || caller.is(ownerId);
    }

    void mustRun(Cohort cohort) {
        if (!runs(cohort)) {
            throw ProblemException.notFound("cohort", cohort.id);
        }
    }

    /** Holds when the caller may know of the cohort. Call within a session. */
    Uni<Void> mustSee(Cohort cohort) {
        if (cohort.status.isSeenByAll() || runs(cohort)) {
            return Uni.createFrom().voidItem();
        }
        return enrolments
                .cohortsOf(caller.memberId(), List.of(cohort.id))
                .invoke(in -> {
                    if (in.isEmpty()) {
                        throw ProblemException.notFound("cohort", cohort.id);
                    }
                })
                .replaceWithVoid();
    }

    /** The caller, and the members of the teams that they lead. Asks the directory: call outside of a session. */
    Uni<Set<UUID>> theirs() {
        UUID me = caller.memberId();
        return directory
                .teamsLedBy(List.of(me))
                .flatMap(teams -> directory.membersOfTeams(teams.keySet()))
                .map(members -> {
                    Set<UUID> all = new java.util.HashSet<>(members.keySet());
                    all.add(me);
                    return all;
                });
    }
}
