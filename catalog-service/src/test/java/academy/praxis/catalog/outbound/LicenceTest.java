package academy.praxis.catalog.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            CC BY 4.0                                            | https://creativecommons.org/licenses/by/4.0/
            cc-by-nc-sa-3.0                                      | https://creativecommons.org/licenses/by-nc-sa/3.0/
            Text: CC BY-ND 2.5 unported                          | https://creativecommons.org/licenses/by-nd/2.5/
            CC0                                                  | https://creativecommons.org/publicdomain/zero/1.0/
            http://creativecommons.org/licenses/BY/4.0/          | https://creativecommons.org/licenses/by/4.0/
            see https://creativecommons.org/publicdomain/mark/1.0/ | https://creativecommons.org/publicdomain/mark/1.0/
            CC BY                                                | null
            CC BY 40.0                                           | null
            acc by 4.0                                           | null
            All rights reserved                                  | null
            null                                                 | null
            """)
    void aLicenceOfCreativeCommonsHasItsAddress(String words, String address) {
        assertEquals(Optional.ofNullable(address), Licence.address(words));
    }
}
