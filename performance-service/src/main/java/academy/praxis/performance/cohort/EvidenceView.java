package academy.praxis.performance.cohort;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One round of evidence of an assignment.
 *
 * @param version what a review has to be meant for
 * @param round 1 for the first
 * @param text absent, as the links, the files and the facilitator's words, for all but the member and the facilitator
 * @param verdict absent while it waits
 */
record EvidenceView(
        UUID id,
        long version,
        int round,
        String text,
        List<String> links,
        List<EvidenceFileView> files,
        Instant submittedAt,
        Verdict verdict,
        String words,
        Instant reviewedAt) {

    static EvidenceView of(Evidence evidence, List<EvidenceFile> files, Viewer viewer) {
        boolean reads = viewer.readsEvidence();
        return new EvidenceView(
                evidence.id,
                evidence.version,
                evidence.round,
                reads ? evidence.text : null,
                reads ? List.copyOf(evidence.links) : null,
                reads ? files.stream().map(EvidenceFileView::of).toList() : null,
                evidence.submittedAt,
                evidence.verdict,
                reads ? evidence.words : null,
                evidence.reviewedAt);
    }
}
