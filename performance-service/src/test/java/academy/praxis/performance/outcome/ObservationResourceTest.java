package academy.praxis.performance.outcome;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.created;
import static academy.praxis.performance.Requests.outcome;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ObservationResourceTest {
    private String path;

    @BeforeEach
    void anOutcomePerTeamAndWeek() {
        Academy.open();
        path = "/api/outcomes/" + created(outcome("Missed first appointments")) + "/observations";
    }

    @Test
    void theOwnerAndManagersEnterValuesAndNobodyElse() {
        UUID another = Academy.newMember("Pieter", null, "stakeholder");

        as("stakeholder")
                .body(value("2026-W14", 12.5))
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", notNullValue());
        as("manager").body(value("2026-W15", 12.5)).post(path).then().statusCode(201);
        problem(as("learner").body(value("2026-W16", 12.5)).post(path), 403, "forbidden");
        problem(as("stakeholder", another).body(value("2026-W16", 12.5)).post(path), 403, "forbidden");
        as("learner").get(path).then().body("items.period", contains("2026-W14", "2026-W15"));
    }

    @Test
    void aCorrectionTakesTheValuesPlaceAndKeepsItAsHistory() {
        as("manager").body(value("2026-W14", 12.5)).post(path).then().statusCode(201);
        as("manager").body(value("2026-W14", 13)).post(path).then().statusCode(201);

        as("learner").get(path).then().body("items.value", contains(13.0f)).body("items[0].supersededAt", nullValue());
        as("learner")
                .get(path + "?history=true")
                .then()
                .body("items.value", contains(12.5f, 13.0f))
                .body("items[0].supersededAt", notNullValue());
    }

    @Test
    void theSameValueAgainIsNoCorrection() {
        String first = as("manager")
                .body(value("2026-W14", 12.5))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("stakeholder")
                .body(value("2026-W14", 12.50))
                .post(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(first));
        as("learner").get(path + "?history=true").then().body("items", hasSize(1));
    }

    @Test
    void anotherDenominatorIsACorrection() {
        as("manager")
                .body(with(value("2026-W14", 12.5), "denominator", 80))
                .post(path)
                .then()
                .statusCode(201);
        as("manager")
                .body(with(value("2026-W14", 12.5), "denominator", 81))
                .post(path)
                .then()
                .statusCode(201);

        as("learner").get(path).then().body("items.denominator", contains(81.0f));
    }

    @Test
    void valuesThatComeAtOnceLeaveOneThatHolds() {
        TestTokens.as("manager");
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(
                        i -> as("manager").body(value("2026-W14", i)).post(path).statusCode())
                .toList();

        assertEquals(List.of(201, 201, 201, 201, 201, 201, 201, 201), answers);
        as("learner").get(path).then().body("items", hasSize(1));
        as("learner").get(path + "?history=true").then().body("items", hasSize(8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    period      | 2026-04
                    period      | 2026-W54
                    period      | 2199-W01
                    period      | ''
                    value       | NaN
                    value       | Infinity
                    denominator | 0
                    denominator | -3
                    unitId      | 00000000-0000-7000-8000-000000000000
                    """)
    void aWrongValueIsNamed(String field, String wrong) {
        problem(as("manager").body(with(value("2026-W14", 12.5), field, wrong)).post(path), 400, "validation")
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({"unitId,north", "value,much", "value,{}", "denominator,[]"})
    void aValueOfTheWrongTypeIsNamed(String field, String wrong) {
        Object value = wrong.equals("{}") ? Map.of() : wrong.equals("[]") ? List.of() : wrong;

        problem(as("manager").body(with(value("2026-W14", 12.5), field, value)).post(path), 400, "wrong-type")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aTeamIsNoUnitOfAnOutcomePerMember() {
        String perMember =
                "/api/outcomes/" + created(with(outcome("Per person"), "unitOfAnalysis", "member")) + "/observations";

        problem(as("manager").body(value("2026-W14", 1)).post(perMember), 400, "validation")
                .body("violations.field", contains("unitId"));
    }

    @Test
    void aPersonsFiguresAreTheirsTheOwnersAndTheManagers() {
        String perMember =
                "/api/outcomes/" + created(with(outcome("Per person"), "unitOfAnalysis", "member")) + "/observations";
        UUID sam = TestTokens.memberId("learner");
        UUID noor = TestTokens.memberId("mentor");
        String hers = as("manager")
                .body(with(value("2026-W14", 2), "unitId", noor))
                .post(perMember)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("manager")
                .body(with(value("2026-W14", 1), "unitId", sam))
                .post(perMember)
                .then()
                .statusCode(201);

        as("learner").get(perMember).then().body("items.unitId", contains(sam.toString()));
        as("stakeholder").get(perMember).then().body("items", empty());
        as("manager").get(perMember).then().body("items", empty());
        problem(as("manager").get(perMember + "/" + hers), 403, "forbidden");
        problem(as("learner").get(perMember + "?unitId=" + noor), 403, "forbidden");
        problem(as("learner").get(perMember + "/" + hers), 403, "forbidden");
        as("mentor").get(perMember + "/" + hers).then().statusCode(200);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndLeavesNothing() {
        imported("?dryRun=true", "unit,period,value\nTeam North,2026-W14,1\n")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(1));

        as("learner").get(path).then().body("items", empty());
    }

    @Test
    void aFileIsTakenAndTakenAgainWithoutAChange() {
        String file = "unit,period,value,denominator\nteam north,2026-W14,12.5,80\n" + Academy.SOUTH + ",2026-W14,3,\n";

        imported("", file).then().statusCode(200).body("accepted", equalTo(2)).body("unchanged", equalTo(0));
        imported("", file).then().body("accepted", equalTo(2)).body("unchanged", equalTo(2));
        imported("", file.replace("12.5", "12.6"))
                .then()
                .body("corrected", equalTo(1))
                .body("unchanged", equalTo(1));

        as("learner").get(path + "?history=true").then().body("items", hasSize(3));
        as("learner").get(path + "?unitId=" + Academy.NORTH).then().body("items.value", contains(12.6f));
    }

    @Test
    void oneWrongLineKeepsAllOthersOutUnlessPartIsWished() {
        String file = "unit,period,value\nTeam North,2026-W14,1\nTeam West,2026-W14,2\nTeam South,2026-04,3\n";

        imported("", file)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(2))
                .body("errors.line", contains(3, 4))
                .body("errors.field", contains("unit", "period"))
                .body("errors[0].message", equalTo("is not a team of the academy"));
        as("learner").get(path).then().body("items", empty());

        imported("?partial=true", file).then().body("accepted", equalTo(1)).body("rejected", equalTo(2));
        as("learner").get(path).then().body("items.value", contains(1.0f));
    }

    @Test
    void twoValuesForOneUnitAndPeriodAreAnErrorAndTheSameTwiceIsNot() {
        imported("", "unit,period,value\nTeam North,2026-W14,1\nTEAM NORTH,2026-W14,1.0\n")
                .then()
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(1));
        imported("", "unit,period,value\nTeam North,2026-W15,1\n" + Academy.NORTH + ",2026-W15,2\n")
                .then()
                .body("accepted", equalTo(0))
                .body("errors.line", contains(3));
    }

    @Test
    void aNameThatTwoTeamsHaveIsAnError() {
        Academy.newTeam("Twin");
        Academy.newTeam("twin");

        imported("", "unit,period,value\nTwin,2026-W14,1\n")
                .then()
                .body("errors[0].message", equalTo("is the name of more than one team; give the id"));
    }

    @Test
    void aFileForMembersNamesThemByIdOrAddress() {
        path = "/api/outcomes/" + created(with(outcome("Per person"), "unitOfAnalysis", "member")) + "/observations";
        UUID sam = TestTokens.memberId("learner");
        UUID noor = TestTokens.memberId("mentor");

        imported(
                        "",
                        "unit,period,value\n" + sam + ",2026-W14,1\n" + noor
                                + "@PRAXIS.example,2026-W14,2\nnobody,2026-W14,3\n")
                .then()
                .body("errors.line", contains(4));
    }

    @Test
    void aFileIsEnteredByTheOwnerAndManagersOnly() {
        String file = "unit,period,value\nTeam North,2026-W14,1\n";

        problem(as("learner").contentType("text/csv").body(file).post(path + "/import"), 403, "forbidden");
        UUID another = Academy.newMember("Pieter", null, "stakeholder");
        problem(as("stakeholder", another).contentType("text/csv").body(file).post(path + "/import"), 403, "forbidden");
        as("stakeholder")
                .contentType("text/csv")
                .body(file)
                .post(path + "/import")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNoSuchFileIsRefusedAsAWhole() {
        problem(imported("", "one,two\n1,2\n"), 400, "validation").body("violations[0].field", equalTo("body"));
        problem(as("manager").contentType("text/csv").post(path + "/import"), 400, "validation")
                .body("violations[0].field", equalTo("body"));
        problem(imported("", "unit,period,value\n" + "A,2026-W14,1\n".repeat(50_001)), 400, "validation");
        problem(imported("", "x".repeat(5 * 1024 * 1024 + 1)), 413, "body-too-large");
        problem(as("manager").body("{}").post(path + "/import"), 415, "unsupported-media-type");
    }

    @Test
    void pagesFollowOneAnotherByPeriodAndUnit() {
        List<String> lines = new ArrayList<>(List.of("unit,period,value"));
        for (int week = 10; week < 15; week++) {
            lines.add("Team North,2026-W" + week + "," + week);
            lines.add("Team South,2026-W" + week + "," + (week + 100));
        }
        imported("", String.join("\n", lines)).then().body("accepted", equalTo(10));

        List<String> seen = new ArrayList<>();
        String next = path + "?limit=3";
        while (next != null) {
            var page = as("learner")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.collect { it.period + it.unitId }"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertEquals(10, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    private Response imported(String query, String file) {
        return as("manager").contentType("text/csv").body(file).post(path + "/import" + query);
    }

    private static Map<String, Object> value(String period, double value) {
        return with(Map.of("unitId", Academy.NORTH, "period", period), "value", value);
    }
}
