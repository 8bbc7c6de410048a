package academy.praxis.catalog.outbound;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.testing.TestTokens;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OaiResourceTest {
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void theRepositoryIdentifiesItself() {
        var identity = harvester().identify();

        assertEquals("http://localhost:8080/api/oai", identity.getBaseURL());
        assertEquals("2.0", identity.getProtocolVersion());
        assertEquals(DeletedRecord.PERSISTENT, identity.getDeletedRecord());
        assertEquals(Granularity.Second, identity.getGranularity());
        assertFalse(identity.getEarliestDatestamp().isAfter(Instant.now()));
        valid("verb=Identify");
    }

    @Test
    void aHarvesterSeesEachItemOnceWhileOthersChange() throws Exception {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<UUID> all = Offers.many(300, word);
        Offers.settle();
        Set<UUID> changed = new HashSet<>(all.subList(0, 60));
        Iterator<UUID> next = changed.iterator();

        Map<String, Integer> seen = new HashMap<>();
        Map<String, Boolean> last = new HashMap<>();
        Iterator<Header> headers = harvester().listIdentifiers(initiatives(start));
        int count = 0;
        while (headers.hasNext()) {
            Header header = headers.next();
            seen.merge(header.getIdentifier(), 1, Integer::sum);
            last.put(header.getIdentifier(), header.isDeleted());
            if (++count % 20 == 0 && next.hasNext()) {
                // Three on each page change, be they read already or still to come.
                for (int i = 0; i < 3 && next.hasNext(); i++) {
                    change(next.next());
                }
            }
        }

        for (UUID id : all) {
            if (!changed.contains(id)) {
                assertEquals(1, seen.getOrDefault(identifier(id), 0), "an item that did not change");
            }
        }
        assertTrue(changed.size() > 30, "enough has changed");
        Offers.settle();
        harvester()
                .listIdentifiers(initiatives(start))
                .forEachRemaining(header -> last.put(header.getIdentifier(), header.isDeleted()));
        for (UUID id : all) {
            assertEquals(
                    Offers.withdrawn(id.toString()),
                    last.get(identifier(id)),
                    "in the end the harvester knows how it stands");
        }
    }

    @Test
    void aChangeIsToldOnceItHasSettledWithADatestampThatNobodyHasBehindThem() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String id = published(reference("Settles " + word));
        String get = "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(UUID.fromString(id));
        assertEquals("idDoesNotExist", valid(get).getString("OAI-PMH.error.@code"));

        Offers.settle();

        XmlPath told = valid(get);
        Instant datestamp = Instant.parse(told.getString("OAI-PMH.GetRecord.record.header.datestamp"));
        assertFalse(datestamp.isBefore(before.plusSeconds(1)), "it counts from when it is told");
        assertFalse(datestamp.isAfter(Instant.parse(told.getString("OAI-PMH.responseDate"))));
    }

    @Test
    void aRecordIsGivenInDublinCore() {
        String id = published(full());
        Offers.settle();

        XmlPath record = valid("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(UUID.fromString(id)));

        String dc = "OAI-PMH.GetRecord.record.metadata.dc.";
        assertEquals("Tips & <tricks> " + word, record.getString(dc + "title"));
        assertEquals("Acme", record.getString(dc + "publisher"));
        assertEquals("reference", record.getString(dc + "type"));
        assertEquals("en", record.getString(dc + "language"));
        assertEquals(List.of("de-escalate", "shyness", "calm"), record.getList(dc + "subject"));
        assertEquals(
                List.of(
                        "http://localhost:8080/catalog/" + id,
                        "https://acme.example/tips",
                        "https://doi.org/10.1000/x",
                        "urn:isbn:9780000000000"),
                record.getList(dc + "identifier"));
        assertEquals(
                List.of("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), record.getList(dc + "rights"));
        assertEquals("reference", record.getString("OAI-PMH.GetRecord.record.header.setSpec"));
    }

    @Test
    void aRecordIsGivenInLearningObjectMetadata() {
        String id = published(full());
        Offers.settle();

        XmlPath record = valid("verb=GetRecord&metadataPrefix=lom&identifier=" + identifier(UUID.fromString(id)));

        String lom = "OAI-PMH.GetRecord.record.metadata.lom.";
        assertEquals("Tips & <tricks> " + word, record.getString(lom + "general.title.string"));
        assertEquals("en", record.getString(lom + "general.title.string.@language"));
        assertEquals(List.of("URI", "DOI", "ISBN"), record.getList(lom + "general.identifier.catalog"));
        assertEquals("PT2M", record.getString(lom + "educational.typicalLearningTime.duration"));
        assertEquals("https://acme.example/tips", record.getString(lom + "technical.location"));
        assertEquals(
                List.of("educational objective", "competency"), record.getList(lom + "classification.purpose.value"));
        assertTrue(record.getString(lom + "lifeCycle.contribute.entity").contains("FN:Acme"));
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/", record.getString(lom + "rights.description.string"));
    }

    @Test
    void aRetiredItemStaysAsADeletedRecordAndADraftIsNeverTold() {
        String draft = draft(reference("Draft " + word));
        String id = published(reference("Retired " + word));
        Offers.retire(id);
        String never = published(with(
                reference("For some " + word),
                "audience",
                Map.of("teams", List.of(UUID.randomUUID()), "jobRoles", List.of())));
        Offers.retire(never);
        Offers.settle();

        XmlPath record = valid("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(UUID.fromString(id)));
        assertEquals("deleted", record.getString("OAI-PMH.GetRecord.record.header.@status"));
        assertEquals("", record.getString("OAI-PMH.GetRecord.record.metadata"));
        for (String untold : List.of(draft, never)) {
            XmlPath answer =
                    valid("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(UUID.fromString(untold)));
            assertEquals("idDoesNotExist", answer.getString("OAI-PMH.error.@code"));
        }
        String everything = String.join("", everything("ListRecords"));
        assertFalse(everything.contains(draft));
        assertFalse(everything.contains(never));
        assertFalse(everything.contains("Retired " + word), "what is withdrawn keeps its identifier only");
    }

    @Test
    void aHarvestIsNarrowedByDatestampsToTheSecond() {
        String id = published(reference("Dated " + word));
        Offers.settle();
        String datestamp = valid("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(UUID.fromString(id)))
                .getString("OAI-PMH.GetRecord.record.header.datestamp");
        Instant second = Instant.parse(datestamp);
        String day = datestamp.substring(0, 10);

        assertTrue(lists("from=" + datestamp + "&until=" + datestamp, id));
        assertFalse(lists("until=" + second.minusSeconds(1), id));
        assertFalse(lists("from=" + second.plusSeconds(1), id));
        assertTrue(lists("from=" + day + "&until=" + day, id));
        assertTrue(lists("from=0001-01-01&until=9999-12-31", id));
        assertTrue(lists("set=reference", id));
        assertFalse(lists("set=micro", id));
        assertEquals(
                "noRecordsMatch",
                valid("verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01").getString("OAI-PMH.error.@code"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Nonsense, badVerb",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=never, badArgument",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&resumptionToken=mine, badResumptionToken",
        "verb=ListSets&resumptionToken=mine, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:1, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:praxis.example:1-2-3-4-5, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nonsense, idDoesNotExist",
    })
    void whatIsWrongIsSaidInTheProtocolsWords(String query, String code) {
        XmlPath answer = valid(query);

        assertEquals(code, answer.getString("OAI-PMH.error.@code"));
        boolean repeated = !code.equals("badVerb") && !code.equals("badArgument");
        String verb = answer.getString("OAI-PMH.request.@verb");
        assertEquals(repeated, verb != null && !verb.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verb=ListSets", "verb=ListMetadataFormats", "verb=Identify"})
    void postGivesWhatGetGives(String query) {
        String[] verb = query.split("=");

        String posted = integrator()
                .contentType("application/x-www-form-urlencoded")
                .formParam(verb[0], verb[1])
                .post("/api/oai")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(withoutTime(get(query)), withoutTime(posted));
    }

    @Test
    void setsAreTheForms() {
        List<String> sets = valid("verb=ListSets").getList("OAI-PMH.ListSets.set.setSpec");

        assertEquals(10, sets.size());
        assertTrue(sets.contains("case-study"));
    }

    @Test
    void harvestersAreMembersAndIntegratorsAndNobodyElse() {
        given().get("/api/oai?verb=Identify").then().statusCode(401);
        as("learner").get("/api/oai?verb=Identify").then().statusCode(200);
        integrator()
                .get("/api/oai?verb=Identify")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/xml;charset=UTF-8"));
    }

    @Test
    void charactersThatXmlCannotHoldDoNotBreakAHarvest() {
        String id = published(with(reference("Bell " + word), "summary", "ring \u0007 ring \ufffe"));
        Offers.settle();

        XmlPath record = valid("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(UUID.fromString(id)));

        assertEquals("ring  ring ", record.getString("OAI-PMH.GetRecord.record.metadata.dc.description"));
    }

    private Map<String, Object> full() {
        var content = with(reference("Tips & <tricks> " + word), "obstacles", List.of("shyness"));
        content = with(content, "skills", List.of("calm"));
        content = with(content, "supplier", "Acme");
        content = with(content, "licence", "CC BY 4.0");
        content = with(content, "url", "https://acme.example/tips");
        return with(content, "identifiers", List.of("doi:10.1000/x", "isbn:9780000000000"));
    }

    private static void change(UUID id) {
        Directory.sql("update item set version = version + 1, "
                + (id.getLeastSignificantBits() % 2 == 0 ? "summary = 'Changed'" : "status = 'RETIRED'")
                + " where id = '" + id
                + "'");
    }

    private static ListIdentifiersParameters initiatives(Instant from) {
        return ListIdentifiersParameters.request()
                .withMetadataPrefix("oai_dc")
                .withSetSpec("initiative")
                .withFrom(from);
    }

    private boolean lists(String arguments, String id) {
        String all = String.join("", everything("ListIdentifiers&" + arguments));
        return all.contains(id);
    }

    /** Each page of a list, by its tokens. */
    private List<String> everything(String list) {
        List<String> pages = new ArrayList<>();
        String verb = list.split("&")[0];
        String query = "verb=" + list + "&metadataPrefix=oai_dc";
        while (query != null) {
            XmlPath page = valid(query);
            pages.add(page.prettify());
            String token = page.getString("OAI-PMH." + verb + ".resumptionToken");
            query = token == null || token.isEmpty() ? null : "verb=" + verb + "&resumptionToken=" + token;
        }
        return pages;
    }

    private static String identifier(UUID id) {
        return "oai:praxis.example:" + id;
    }

    private static io.restassured.specification.RequestSpecification integrator() {
        return given().auth().oauth2(TestTokens.ofMachine("example-integrator"));
    }

    private static String get(String query) {
        return integrator()
                .get("/api/oai" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String withoutTime(String answer) {
        return answer.replaceAll("<responseDate>[^<]*", "").replaceAll("<earliestDatestamp>[^<]*", "");
    }

    /** The answer, which is as the protocol's schema has it. */
    private static XmlPath valid(String query) {
        String answer = get(query);
        try {
            Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(OaiResourceTest.class.getResource("/oai-pmh.xsd"));
            schema.newValidator().validate(new StreamSource(new StringReader(answer)));
        } catch (Exception invalid) {
            throw new AssertionError(invalid.getMessage() + "\n" + answer, invalid);
        }
        return XmlPath.from(answer);
    }

    private static ServiceProvider harvester() {
        String base = "http://localhost:" + RestAssured.port + "/api/oai";
        OAIClient client = OAIClient.newBuilder()
                .withBaseUrl(base)
                .withCustomHeader("Authorization", "Bearer " + TestTokens.ofMachine("example-integrator"))
                .build();
        return new ServiceProvider(new Context()
                .withBaseUrl(base)
                .withGranularity(Granularity.Second)
                .withOAIClient(client));
    }
}
