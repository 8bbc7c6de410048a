package academy.praxis.performance.exemplar;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Team;
import academy.praxis.performance.work.WorkAnalysis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes who does what: of a team from its lead, managers and curators; of a person from that person. */
@ApplicationScoped
class PracticeUseService {
    private final PracticeUses uses;
    private final WorkAnalysis analysis;
    private final Directory directory;
    private final Caller caller;

    PracticeUseService(PracticeUses uses, WorkAnalysis analysis, Directory directory, Caller caller) {
        this.uses = uses;
        this.analysis = analysis;
        this.directory = directory;
        this.caller = caller;
    }

    Uni<PracticeUse> say(UUID practiceId, PracticeUse use) {
        UUID me = caller.memberId();
        return analysis.practice(practiceId)
                .invoke(found -> found.orElseThrow(() -> ProblemException.notFound("practice", practiceId)))
                .flatMap(found -> directory.teams(List.of(use.unitId())))
                .invoke(teams -> mustKnow(teams.get(use.unitId()), use.unitId(), me))
                .flatMap(teams -> uses.say(practiceId, use, me))
                .replaceWith(use);
    }

    private void mustKnow(Team team, UUID unitId, UUID me) {
        if (team == null && !unitId.equals(me)) {
            throw ProblemException.invalid("unitId", "is neither a team nor yourself");
        }
        if (team != null && !me.equals(team.leadId()) && !caller.hasAny(Roles.MANAGER, Roles.CURATOR)) {
            throw ProblemException.forbidden("Only the team's lead, managers and curators say what a team does.");
        }
    }
}
