package academy.praxis.performance;

import academy.praxis.testing.EventContracts;
import academy.praxis.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {
    @Test
    void theApiIsTheOneThatIsPromised() {
        OpenApiContract.assertKept("performance");
    }

    @Test
    void theEventsExamplesKeepTheirSchemas() {
        EventContracts.assertExamplesAreKept("performance");
    }
}
