package academy.praxis.performance.exemplar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a member agrees that their own measured values are looked at for what they do better than others, and that they are named, without
 * any value, as somebody to ask.
 *
 * @param givenAt absent where they do not
 */
@Schema(name = "ExemplarConsent")
record ConsentView(boolean given, Instant givenAt) {}
