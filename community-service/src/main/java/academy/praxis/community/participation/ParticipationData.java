package academy.praxis.community.participation;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether a leader is counted, and their weeks; the bus is told that there is nobody there any more. */
@ApplicationScoped
class ParticipationData implements PersonalData {
    private final ParticipationRepository repository;
    private final ParticipationChanges changes;

    ParticipationData(ParticipationRepository repository, ParticipationChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "participation";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return repository
                .exists(memberId)
                .flatMap(there -> there
                        ? changes.change(memberId, Participation::forget).replaceWith(1)
                        : Uni.createFrom().item(0));
    }
}
