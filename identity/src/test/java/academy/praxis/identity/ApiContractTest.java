package academy.praxis.identity;

import academy.praxis.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiContractTest {
    @Test
    void theApiIsTheOneThatIsPromised() {
        OpenApiContract.assertKept("identity");
    }
}
