package academy.praxis.performance.exemplar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param itemId the draft in the catalog, which its owner goes on with there */
@Schema(name = "PracticeDraft")
record DraftView(UUID practiceId, UUID itemId) {}
