package academy.praxis.community.moderation;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What somebody did as a moderator or manager: decisions, wishes to know a name, lines of the audit log. They stay, with their reasons, and
 * without who it was: others were burdened by them and may still ask why.
 */
@ApplicationScoped
class OfficeErasure implements PersonalData {
    private final CaseRepository cases;
    private final CaseChanges changes;
    private final LiftRepository lifts;
    private final AuditLog log;

    OfficeErasure(CaseRepository cases, CaseChanges changes, LiftRepository lifts, AuditLog log) {
        this.cases = cases;
        this.changes = changes;
        this.lifts = lifts;
        this.log = log;
    }

    @Override
    public String name() {
        return "acts-of-moderation";
    }

    /** Lines that are on their way to the log come there first. */
    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return cases.unlogged(memberId)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(changes::followUp)
                        .collect()
                        .last()
                        .flatMap(done -> Uni.combine()
                                .all()
                                .unis(cases.forgetDecider(memberId), lifts.forget(memberId), log.forget(memberId))
                                .asTuple()
                                .map(erased ->
                                        ids.size() + erased.getItem1() + erased.getItem2() + erased.getItem3())));
    }
}
