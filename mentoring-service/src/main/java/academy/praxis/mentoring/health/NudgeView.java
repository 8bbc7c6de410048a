package academy.praxis.mentoring.health;

import academy.praxis.mentoring.language.Texts;
import java.time.Instant;
import java.util.UUID;

/**
 * A hint for one member.
 *
 * @param hint what is seen and what to do about it, in the language asked for
 */
record NudgeView(UUID id, UUID pairingId, SignalKind kind, String hint, Instant at) {
    static NudgeView of(Nudge nudge, Texts texts) {
        return new NudgeView(nudge.id, nudge.pairingId, nudge.kind, texts.get(nudge.kind.name()), nudge.at);
    }
}
