package academy.praxis.catalog.recommendation;

import java.util.List;

/**
 * What suits a member now, the best first.
 *
 * @param basis what is known of their work
 */
record Recommendations(Basis basis, List<Recommendation> items) {}
