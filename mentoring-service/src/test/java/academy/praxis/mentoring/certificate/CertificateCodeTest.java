package academy.praxis.mentoring.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {
    @Test
    void aCodeReadsBack() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = CertificateCode.next();
            assertEquals(Optional.of(code), CertificateCode.read(code));
            assertEquals(
                    Optional.of(code),
                    CertificateCode.read(" " + code.toLowerCase().replace("-", "")));
            codes.add(code);
        }
        assertEquals(1000, codes.size());
    }

    @Test
    void lettersThatLookLikeDigitsAreDigits() {
        assertEquals(Optional.of("0011-1AAA-AAAA-AAAA"), CertificateCode.read("oO1il-AaaAaaAaaAa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "ABCD",
                "ABCD-EFGH-JKMN-PQR",
                "ABCD-EFGH-JKMN-PQRST",
                "UUUU-UUUU-UUUU-UUUU",
                "' or 1 = 1 --"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertTrue(CertificateCode.read(typed).isEmpty());
    }
}
