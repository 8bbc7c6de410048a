package academy.praxis.mentoring.agreement;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What those in a pairing agree on, as they see it.
 *
 * @param written whether somebody wrote it; otherwise the content is a proposal of the academy
 * @param language of the proposal, BCP 47; {@code null} once written
 * @param agreed those in the pairing who agreed to this version, the mentor first
 * @param missing those in the pairing who have not
 * @param holds whether all have, and its last day is not over
 */
record AgreementView(
        UUID pairingId,
        long version,
        boolean written,
        String language,
        AgreementContent content,
        UUID writtenBy,
        Instant updatedAt,
        List<Consent> agreed,
        List<UUID> missing,
        boolean holds)
        implements Versioned {

    /** Who agreed, and when. */
    record Consent(UUID memberId, Instant at) {}

    static AgreementView of(Agreement agreement, List<UUID> parties, Map<UUID, Instant> consents, LocalDate today) {
        List<UUID> missing =
                parties.stream().filter(party -> !consents.containsKey(party)).toList();
        return new AgreementView(
                agreement.pairingId,
                agreement.version,
                true,
                null,
                agreement.content(),
                agreement.writtenBy,
                agreement.updatedAt,
                parties.stream()
                        .filter(consents::containsKey)
                        .map(party -> new Consent(party, consents.get(party)))
                        .toList(),
                missing,
                missing.isEmpty() && !agreement.endsOn.isBefore(today));
    }

    static AgreementView proposal(UUID pairing, String language, AgreementContent content, List<UUID> parties) {
        return new AgreementView(pairing, 0, false, language, content, null, null, List.of(), parties, false);
    }
}
