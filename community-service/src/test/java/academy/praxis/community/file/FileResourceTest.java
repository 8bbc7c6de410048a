package academy.praxis.community.file;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.community.Person;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.SampleFiles;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FileResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static String space;
    private static String closed;

    private final Person owner = Person.named("owner in FileResourceTest");
    private final Person sam = Person.with();
    private final Person noor = Person.named("noor");

    @Inject
    Store store;

    @Inject
    FileTidying tidying;

    @BeforeEach
    void openSpaces() {
        if (space == null) {
            space = owner.opensSpace();
            closed = owner.setsUp(Map.of("name", "Leads", "purpose", "Among us", "kind", "private"));
        }
    }

    @Test
    void aFileIsItsBringersAloneUntilAPostHasItAndThenThatOfItsReaders() throws IOException {
        String file = brings(sam, "plan Ä.txt", text("The plan"))
                .statusCode(201)
                .header("Location", startsWith("/api/files/"))
                .body("type", equalTo("text/plain"))
                .body("name", equalTo("plan Ä.txt"))
                .body("size", equalTo(8))
                .extract()
                .path("id");
        noor.gets("/api/files/" + file).statusCode(404);
        String post = sam.posts("/api/posts", with(space, file))
                .statusCode(201)
                .body("files.id", contains(file))
                .extract()
                .path("id");
        byte[] seen = noor.gets("/api/files/" + file)
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''plan%20%C3%84.txt"))
                .extract()
                .asByteArray();
        assertArrayEquals(text("The plan"), seen);
        sam.puts("/api/posts/" + post, "*", Map.of("title", "Without it", "body", "So."))
                .statusCode(200)
                .body("files", empty());
        sam.gets("/api/files/" + file).statusCode(404);
        assertEquals(0, contents(file));
    }

    @Test
    void aPictureIsShownInItsPlace() throws IOException {
        String file = brings(sam, "../../evil.svg", SampleFiles.picture("png", 20, 20))
                .statusCode(201)
                .body("type", equalTo("image/png"))
                .extract()
                .path("id");
        byte[] seen = sam.gets("/api/files/" + file)
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header("Content-Disposition", startsWith("inline; filename*=UTF-8''..-..-evil.svg.png"))
                .extract()
                .asByteArray();
        assertEquals(
                20,
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(seen))
                        .getWidth());
    }

    @Test
    void whatOneCannotReadHasNoFilesAlsoNotWhenOneGuessesTheirIds() throws IOException {
        String file = brings(owner, "plan.txt", text("Secret")).extract().path("id");
        String post = owner.posts("/api/posts", with(closed, file))
                .statusCode(201)
                .extract()
                .path("id");
        noor.gets("/api/files/" + file).statusCode(404);
        Person.with("manager").gets("/api/files/" + file).statusCode(404);
        noor.posts("/api/posts", with(space, file)).statusCode(400).body("violations.field", contains("fileIds"));
        owner.posts("/api/posts", with(space, file)).statusCode(400).body("violations.field", contains("fileIds"));
        noor.posts("/api/posts", with(space, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations.field", contains("fileIds"));
        owner.deletes("/api/posts/" + post).statusCode(204);
        org.awaitility.Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, contents(file)));
        owner.gets("/api/files/" + file).statusCode(404);
    }

    @Test
    void aSafeSpaceTakesNoFileThatMayNameItsAuthor() throws IOException {
        String safe = owner.opensSafeSpace();
        String document =
                brings(owner, "plan.docx", SampleFiles.docx()).extract().path("id");
        owner.posts("/api/posts", with(safe, document)).statusCode(400).body("violations.field", contains("fileIds"));
        String picture = brings(owner, "x.png", SampleFiles.picture("png", 9, 9))
                .extract()
                .path("id");
        String post = owner.posts("/api/posts", with(safe, picture))
                .statusCode(201)
                .extract()
                .path("id");
        owner.puts("/api/posts/" + post, "*", Map.of("title", "Edited", "body", "So.", "fileIds", List.of(document)))
                .statusCode(400)
                .body("violations.field", contains("fileIds"));
        owner.posts("/api/posts", with(space, document)).statusCode(201);
    }

    @Test
    void whatIsNotTakenIsRefusedWhateverItIsCalledAndDeclared() throws IOException {
        byte[] svg = text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        for (String declared : List.of("image/png", "text/plain", "image/svg+xml", "application/octet-stream")) {
            sam.asks()
                    .contentType(declared)
                    .body(svg)
                    .queryParam("name", "picture.png")
                    .post("/api/files")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("file"));
        }
        brings(sam, "bell\u0007.txt", text("x")).statusCode(400).body("violations.field", hasItem("name"));
        brings(sam, "gnp\u202etxt.exe", text("x")).statusCode(400).body("violations.field", hasItem("name"));
        brings(sam, " ", text("x")).statusCode(400);
        brings(sam, "empty.txt", new byte[0]).statusCode(400);
    }

    @Test
    void tenMebibytesAreTakenAndAByteMoreIsNot() {
        byte[] most = new byte[FileService.LARGEST];
        java.util.Arrays.fill(most, (byte) 'x');
        String file = brings(sam, "long.txt", most).statusCode(201).extract().path("id");
        assertArrayEquals(most, sam.gets("/api/files/" + file).extract().asByteArray());
        byte[] more = java.util.Arrays.copyOf(most, most.length + 1);
        brings(sam, "longer.txt", more).statusCode(413);
        sam.asks()
                .body("{\"title\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/api/posts")
                .then()
                .statusCode(413);
    }

    @Test
    void oneBringsOnlySoManyADay() {
        Person eager = Person.with();
        for (int i = 0; i < FileService.MOST_A_DAY; i++) {
            brings(eager, i + ".txt", text("x")).statusCode(201);
        }
        brings(eager, "one more.txt", text("x")).statusCode(429);
    }

    @Test
    void whatNothingHasAfterADayIsDeletedAndTheRestIsKept() {
        String left = brings(sam, "left.txt", text("Left")).extract().path("id");
        String used = brings(sam, "used.txt", text("Used")).extract().path("id");
        sam.posts("/api/posts", with(space, used)).statusCode(201);
        String lost = brings(sam, "lost.txt", text("Lost")).extract().path("id");
        // As after a kill between the claim of the file and the write of its post
        store.collection("files")
                .updateOne(
                        Filters.eq("_id", lost),
                        new Document(
                                "$set",
                                new Document("holderId", UUID.randomUUID().toString())))
                .await()
                .atMost(PATIENCE);

        tidying.tick(Instant.now().plus(Duration.ofMinutes(30)), 100).await().atMost(PATIENCE);
        sam.gets("/api/files/" + left).statusCode(200);
        tidying.tick(Instant.now().plus(Duration.ofHours(25)), 100).await().atMost(PATIENCE);

        sam.gets("/api/files/" + left).statusCode(404);
        sam.gets("/api/files/" + lost).statusCode(404);
        noor.gets("/api/files/" + used).statusCode(200);
        assertEquals(0, contents(left));
    }

    private static Map<String, Object> with(String spaceId, String file) {
        Map<String, Object> post = new HashMap<>(Person.post(spaceId, "tip"));
        post.put("fileIds", List.of(file));
        return post;
    }

    private static ValidatableResponse brings(Person who, String name, byte[] content) {
        return who.asks()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("/api/files")
                .then();
    }

    private long contents(String file) {
        return store.collection("contents.chunks")
                .countDocuments(Filters.eq("files_id", file))
                .await()
                .atMost(PATIENCE);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
