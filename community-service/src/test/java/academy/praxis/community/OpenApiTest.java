package academy.praxis.community;

import academy.praxis.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    @Test
    void theApiIsTheOneThatIsPromised() {
        OpenApiContract.assertKept("community");
    }
}
