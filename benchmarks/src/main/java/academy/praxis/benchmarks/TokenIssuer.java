package academy.praxis.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Stands in for Keycloak where only tokens are needed: serves discovery and its public key, and signs RS256 tokens as the realm does.
 * What a service does with a token is the same.
 */
final class TokenIssuer implements Closing {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int TOKEN_SECONDS = 3600;

    private final KeyPair keys;
    private final HttpServer server;

    TokenIssuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        serve("/realm/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token",
                 "authorization_endpoint":"%1$s/auth","introspection_endpoint":"%1$s/introspect"}
                """.formatted(issuer()));
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        serve("/realm/keys", """
                {"keys":[{"kid":"benchmark","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}
                """.formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent())));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    /** An access token of a member with these roles, as large as one of the realm. */
    String token(UUID memberId, String... roles) throws GeneralSecurityException {
        return signed("""
                {"iss":"%s","aud":["praxis-api","account"],"sub":"%s","typ":"Bearer","azp":"praxis-web","jti":"%s",
                 "iat":%d,"exp":%d,"groups":["%s"],"member_id":"%s","scope":"openid profile email","email_verified":true,
                 "name":"A Curator","given_name":"A","family_name":"Curator","locale":"en",
                 "preferred_username":"curator@praxis.example","email":"curator@praxis.example"}
                """.formatted(
                        issuer(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        now(),
                        now() + TOKEN_SECONDS,
                        String.join("\",\"", roles),
                        memberId));
    }

    /** An access token of a machine client with this role and scope. */
    String machineToken(String client, String role, String scope) throws GeneralSecurityException {
        return signed("""
                {"iss":"%s","aud":["praxis-api"],"sub":"%s","typ":"Bearer","azp":"%s","jti":"%s",
                 "iat":%d,"exp":%d,"groups":["%s"],"scope":"%s","preferred_username":"service-account-%s"}
                """.formatted(
                        issuer(),
                        UUID.randomUUID(),
                        client,
                        UUID.randomUUID(),
                        now(),
                        now() + TOKEN_SECONDS,
                        role,
                        scope,
                        client));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private String signed(String claims) throws GeneralSecurityException {
        String head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}");
        String body = encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
        return head + "." + body + "." + BASE64.encodeToString(signature.sign());
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
