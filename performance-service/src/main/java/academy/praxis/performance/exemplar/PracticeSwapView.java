package academy.praxis.performance.exemplar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param swapId the offer in the community */
@Schema(name = "PracticeSwap")
record PracticeSwapView(UUID practiceId, UUID swapId) {}
