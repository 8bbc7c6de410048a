package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;

/** Access tokens of the demo academy's people, as a mobile app would have them. */
final class SignedIn {
    static final String PASSWORD = "praxis-demo";

    private SignedIn() {}

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
