package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Programmes;
import java.util.List;
import java.util.UUID;

/** Evidence that waits for a review; what is in it is only for the facilitator. */
record WaitingEvidence(UUID enrolmentId, UUID memberId, int activity, String title, EvidenceView evidence) {

    static WaitingEvidence of(
            Evidence evidence, List<EvidenceFile> files, UUID memberId, Programmes.Outline programme, Viewer viewer) {
        return new WaitingEvidence(
                evidence.enrolmentId,
                memberId,
                evidence.number,
                programme.activities().get(evidence.number - 1).title(),
                EvidenceView.of(evidence, files, viewer));
    }
}
