package academy.praxis.mentoring.goal;

import java.time.Instant;
import java.util.UUID;

/** How far somebody in the pairing said they were. */
record UpdateView(UUID id, UUID memberId, int progress, String words, Instant at) {
    static UpdateView of(GoalUpdate update) {
        return new UpdateView(update.id, update.memberId, update.progress, update.words, update.at);
    }
}
