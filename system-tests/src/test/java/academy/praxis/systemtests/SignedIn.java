package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Access tokens of the demo academy's people, as a mobile app would have them. */
final class SignedIn {
    static final String PASSWORD = "praxis-demo";

    private SignedIn() {}

    /** A request of theirs to the API. */
    static RequestSpecification as(RunningAcademy academy, String email) {
        return given().baseUri(academy.url())
                .auth()
                .oauth2(token(academy, email))
                .contentType(ContentType.JSON);
    }

    static String token(RunningAcademy academy, String email) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "praxis-cli")
                .formParam("username", email)
                .formParam("password", PASSWORD)
                .post(academy.property("keycloak.url") + "/realms/praxis/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
