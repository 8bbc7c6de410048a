package academy.praxis.local.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What is pushed to the registry for one build comes out of it as a file, unchanged. */
class ImageArchiveTest {

    private static final String ONE = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static LoopbackRegistry registry;
    private static HttpClient client;

    /** Each test pushes an image of its own. */
    private String image;

    @BeforeAll
    static void aRegistry() throws Exception {
        registry = new LoopbackRegistry(shared);
        SSLContext anyCertificate = SSLContext.getInstance("TLS");
        anyCertificate.init(null, new TrustManager[] {new Anybody()}, null);
        client = HttpClient.newBuilder().sslContext(anyCertificate).build();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void anImage(TestInfo test) {
        image = "praxis/" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    }

    @Test
    void anImageForTwoPlatformsIsOneFileThatDockerReadsToo() throws Exception {
        String layer = pushBlob("layer");
        String forAmd = pushImage("amd64", layer);
        String forArm = pushImage("arm64", layer);
        String list =
                "{\"schemaVersion\":2,\"manifests\":[" + listed(forAmd, "amd64") + "," + listed(forArm, "arm64") + "]}";
        assertEquals(201, put("manifests/1.0", LIST, list).statusCode());

        Map<String, byte[]> files = archive("linux/arm64");

        JsonNode top = JSON.readTree(files.get("index.json")).at("/manifests/0");
        assertEquals(digest(list), top.path("digest").asText());
        assertEquals(list.length(), top.path("size").asInt());
        assertEquals(LIST, top.path("mediaType").asText());
        assertEquals(
                "docker.io/" + image + ":1.0",
                top.at("/annotations/io.containerd.image.name").asText());
        for (String content : new String[] {list, "layer", "config arm64", "config amd64", forAmd, forArm}) {
            assertArrayEquals(
                    content.getBytes(StandardCharsets.UTF_8),
                    files.get("blobs/" + digest(content).replace(':', '/')),
                    content);
        }
        JsonNode docker = JSON.readTree(files.get("manifest.json")).path(0);
        assertEquals(
                "blobs/" + digest("config arm64").replace(':', '/'),
                docker.path("Config").asText());
        assertEquals(image + ":1.0", docker.at("/RepoTags/0").asText());
        assertEquals(3 + 6, files.size());
    }

    @Test
    void theSameImageGivesTheSameBytes() throws Exception {
        assertEquals(
                201,
                put("manifests/1.0", ONE, pushImage("amd64", pushBlob("layer"))).statusCode());

        archive("linux/amd64");
        byte[] first = Files.readAllBytes(folder.resolve("image.tar"));
        Files.setLastModifiedTime(registry.blobs().path(digest("layer")), FileTime.from(Instant.EPOCH));
        archive("linux/amd64");

        assertArrayEquals(first, Files.readAllBytes(folder.resolve("image.tar")));
    }

    @Test
    void contentThatIsNotWhatItsDigestSaysIsRefused() throws Exception {
        assertEquals(400, upload("a bad layer", digest("another layer")).statusCode());
        assertEquals(404, head("blobs/" + digest("a bad layer")));
        assertEquals(404, head("blobs/" + digest("another layer")));
    }

    @Test
    void aBlobThatIsSentAgainIsThereOnce() throws Exception {
        HttpResponse<String> begun = send(request("blobs/uploads/").POST(BodyPublishers.noBody()));
        for (String sent : new String[] {"half of", "the whole blob"}) {
            assertEquals(
                    202,
                    send(request(begun).method("PATCH", BodyPublishers.ofString(sent)))
                            .statusCode());
        }
        URI end = URI.create(request(begun).build().uri() + "?digest=" + digest("the whole blob"));

        assertEquals(
                201,
                send(HttpRequest.newBuilder(end).PUT(BodyPublishers.noBody())).statusCode());
        assertEquals(200, head("blobs/" + digest("the whole blob")));
    }

    @Test
    void whatWasNotPushedIsNotThere() throws Exception {
        assertEquals(404, head("manifests/1.0"));
        assertEquals(404, head("blobs/..%2f..%2fetc"));
        assertEquals(201, put("manifests/1.0", ONE, "{}").statusCode());
        assertEquals(200, head("manifests/1.0"));
        assertEquals(200, head("manifests/" + digest("{}")));
    }

    private Map<String, byte[]> archive(String platform) throws Exception {
        Manifest manifest = registry.tagged().get(image + ":1.0");
        Path file = folder.resolve("image.tar");
        new ImageArchive(registry.blobs()).write(image + ":1.0", manifest, platform, file);
        Map<String, byte[]> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }

    private String pushImage(String architecture, String layer) throws Exception {
        String config = pushBlob("config " + architecture);
        String manifest = "{\"config\":{\"digest\":\"" + config + "\"},\"layers\":[{\"digest\":\"" + layer + "\"}]}";
        assertEquals(201, put("manifests/" + digest(manifest), ONE, manifest).statusCode());
        return manifest;
    }

    private static String listed(String manifest, String architecture) throws Exception {
        return "{\"digest\":\"" + digest(manifest) + "\",\"platform\":{\"os\":\"linux\",\"architecture\":\""
                + architecture + "\"}}";
    }

    private String pushBlob(String content) throws Exception {
        assertEquals(201, upload(content, digest(content)).statusCode());
        assertEquals(200, head("blobs/" + digest(content)));
        return digest(content);
    }

    private HttpResponse<String> upload(String content, String digest) throws Exception {
        HttpResponse<String> begun = send(request("blobs/uploads/").POST(BodyPublishers.noBody()));
        assertEquals(202, begun.statusCode());
        HttpResponse<String> sent = send(request(begun).method("PATCH", BodyPublishers.ofString(content)));
        assertEquals(202, sent.statusCode());
        URI end = URI.create(request(sent).build().uri() + "?digest=" + digest);
        return send(HttpRequest.newBuilder(end).PUT(BodyPublishers.noBody()));
    }

    private HttpResponse<String> put(String path, String type, String content) throws Exception {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(content)));
    }

    private int head(String path) throws Exception {
        return send(request(path).method("HEAD", BodyPublishers.noBody())).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://" + registry.address() + "/v2/" + image + "/" + path));
    }

    private HttpRequest.Builder request(HttpResponse<String> earlier) {
        String location = earlier.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith("/v2/" + image + "/blobs/uploads/"), location);
        return HttpRequest.newBuilder(URI.create("https://" + registry.address() + location));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String digest(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    /** As Jib does where insecure registries are allowed. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
