package academy.praxis.local.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.local.academy.PraxisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNameTest {

    @ParameterizedTest
    @CsvSource({
        "registry.example.org, registry.example.org/praxis/gateway",
        "registry.example.org/, registry.example.org/praxis/gateway",
        "localhost:5000, localhost:5000/praxis/gateway",
        "registry.example.org/academy/east-1, registry.example.org/academy/east-1/praxis/gateway",
    })
    void imagesAreCalledByTheirServiceBelowWhatWasTyped(String typed, String image) {
        assertEquals(image, RegistryName.parse(typed, false).image("gateway"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://registry.example.org",
                "registry.example.org/Academy",
                "registry.example.org:port",
                "registry.example.org/a b",
                "-Dquarkus.container-image.insecure=true",
                "registry.example.org//academy",
            })
    void whatIsNoRegistryIsRefused(String typed) {
        assertThrows(PraxisException.class, () -> RegistryName.parse(typed, false));
    }

    @Test
    void mavenGetsHostAndPathApart() {
        RegistryName name = RegistryName.parse("registry.example.org:8443/academy", true);

        assertEquals("registry.example.org:8443", name.host());
        assertEquals("academy/praxis", name.group());
    }
}
