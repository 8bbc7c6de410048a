package academy.praxis.catalog;

import academy.praxis.testing.EventContracts;
import academy.praxis.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractsTest {
    @Test
    void theApiIsAsPromised() {
        OpenApiContract.assertKept("catalog");
    }

    @Test
    void thePublishedExamplesKeepTheirSchemas() {
        EventContracts.assertExamplesAreKept("catalog");
    }
}
