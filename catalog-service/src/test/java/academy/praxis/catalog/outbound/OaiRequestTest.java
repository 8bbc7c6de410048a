package academy.praxis.catalog.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.catalog.outbound.OaiException.Code;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OaiRequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify",
                "verb=ListSets",
                "verb=ListSets&resumptionToken=x",
                "verb=ListMetadataFormats",
                "verb=ListMetadataFormats&identifier=x",
                "verb=GetRecord&identifier=x&metadataPrefix=oai_dc",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01&set=micro",
                "verb=ListIdentifiers&resumptionToken=x",
            })
    void theProtocolsRequestsAreUnderstood(String query) {
        assertNotNull(OaiRequest.of(parameters(query)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', BAD_VERB",
        "verb=, BAD_VERB",
        "verb=identify, BAD_VERB",
        "verb=Identify&verb=Identify, BAD_VERB",
        "verb=Identify&identifier=x, BAD_ARGUMENT",
        "verb=Identify&from=2026-01-01, BAD_ARGUMENT",
        "verb=GetRecord&identifier=x, BAD_ARGUMENT",
        "verb=GetRecord&metadataPrefix=oai_dc, BAD_ARGUMENT",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=, BAD_ARGUMENT",
        "verb=ListRecords, BAD_ARGUMENT",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=lom, BAD_ARGUMENT",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, BAD_ARGUMENT",
        "verb=ListRecords&metadataPrefix=oai_dc&colour=red, BAD_ARGUMENT",
        "verb=GetRecord&resumptionToken=x, BAD_ARGUMENT",
    })
    void othersAreRefusedAsTheProtocolSays(String query, Code code) {
        assertEquals(
                code,
                assertThrows(OaiException.class, () -> OaiRequest.of(parameters(query)))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01&until=2026-01-01T00:00:00Z, BAD_ARGUMENT",
        "from=2026-02-30, BAD_ARGUMENT",
        "from=yesterday, BAD_ARGUMENT",
        "from=2026-01-01T00:00:00.5Z, BAD_ARGUMENT",
        "from=2026-01-01T00:00:00%2B01:00, BAD_ARGUMENT",
        "from=-999999999-01-01, BAD_ARGUMENT",
        "from=2026-01-02&until=2026-01-01, BAD_ARGUMENT",
        "set=none, NO_RECORDS_MATCH",
    })
    void listsAreRefusedAsTheProtocolSays(String arguments, Code code) {
        var request = OaiRequest.of(parameters("verb=ListRecords&metadataPrefix=oai_dc&" + arguments));

        assertEquals(
                code,
                assertThrows(OaiException.class, () -> OaiSelection.of(request)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "AAAA", "b2FpX2RjH2EfYh9jH2QfZR9m", "oai_dc", "💥"})
    void aTokenThatWasNotGivenIsRefused(String token) {
        var request = OaiRequest.of(parameters("verb=ListRecords&resumptionToken=" + token));

        assertEquals(
                Code.BAD_RESUMPTION_TOKEN,
                assertThrows(OaiException.class, () -> OaiSelection.of(request)).code());
    }

    @Test
    void aFormatThatIsNotGivenIsRefused() {
        var request = OaiRequest.of(parameters("verb=ListRecords&metadataPrefix=marc21"));

        assertEquals(
                Code.CANNOT_DISSEMINATE_FORMAT,
                assertThrows(OaiException.class, () -> OaiSelection.of(request)).code());
    }

    private static MultivaluedMap<String, String> parameters(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.add(
                        parameter.substring(0, equals),
                        URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
