package academy.praxis.mentoring;

import academy.praxis.testing.EventContracts;
import academy.praxis.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractsTest {
    @Test
    void theApiIsAsPromised() {
        OpenApiContract.assertKept("mentoring");
    }

    @Test
    void thePublishedExamplesKeepTheirSchemas() {
        EventContracts.assertExamplesAreKept("mentoring");
    }
}
