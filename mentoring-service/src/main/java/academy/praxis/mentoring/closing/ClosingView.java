package academy.praxis.mentoring.closing;

import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.PairingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a pairing comes to its end, as one of those in it sees it.
 *
 * @param askedBy who asked first to close it; {@code null} when nobody did
 * @param completesAt when it is closed even if the other does not look back; {@code null} when there is no such term
 * @param answered who has looked back
 * @param mine what I said; {@code null} when I have not
 * @param shared what others said helped, as far as they share it; who left early reads nothing of it
 */
record ClosingView(
        UUID pairingId,
        PairingStatus status,
        UUID askedBy,
        Instant askedAt,
        Instant completesAt,
        List<UUID> answered,
        Survey mine,
        List<SharedWords> shared) {

    /** What somebody said helped. */
    record SharedWords(UUID memberId, String words) {}

    static ClosingView of(Closing closing, PairingCard pairing, List<SurveyAnswer> answers, UUID me, boolean stayed) {
        return new ClosingView(
                pairing.id(),
                pairing.status(),
                closing.askedBy,
                closing.askedAt,
                ClosingRules.completesAt(pairing, closing),
                answers.stream().map(answer -> answer.memberId).toList(),
                answers.stream()
                        .filter(answer -> answer.memberId.equals(me))
                        .map(Survey::of)
                        .findFirst()
                        .orElse(null),
                answers.stream()
                        .filter(answer ->
                                stayed && answer.shared && answer.words != null && !answer.memberId.equals(me))
                        .map(answer -> new SharedWords(answer.memberId, answer.words))
                        .toList());
    }
}
