package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final Author SAM = Author.named(Posts.SAM);
    private static final Author NOOR = Author.named(Posts.NOOR);

    @Test
    void eachChangeRaisesTheVersionByOne() {
        Post asked = Posts.question(SAM);
        UUID comment = UUID.randomUUID();
        Post answered = asked.comment(comment, "So.", NOOR);
        assertEquals(1, asked.version());
        assertEquals(2, answered.version());
        assertEquals(3, answered.accept(comment).version());
        assertEquals(3, answered.thank(NOOR, "asking").version());
        assertEquals(3, answered.edit(Posts.text("What?", "That?")).version());
        assertEquals(3, answered.remove().version());
    }

    @Test
    void theSameCommentOrAcceptanceOnceMoreChangesNothing() {
        UUID comment = UUID.randomUUID();
        Post answered = Posts.question(SAM).comment(comment, "So.", NOOR);
        assertSame(answered, answered.comment(comment, "So.", NOOR));
        Post accepted = answered.accept(comment);
        assertSame(accepted, accepted.accept(comment));
    }

    @Test
    void onlyAQuestionHasAnAcceptedAnswerAndOnlyOneOfItsComments() {
        UUID comment = UUID.randomUUID();
        Post tip = Posts.tip(SAM).comment(comment, "Nice.", NOOR);
        assertEquals(ProblemType.CONFLICT, refusal(() -> tip.accept(comment)).type());
        var foreign = refusal(() -> Posts.question(SAM).accept(comment));
        assertEquals("commentId", foreign.violations().get(0).field());
    }

    @Test
    void thanksGoToOthersAndOnce() {
        Post post = Posts.tip(SAM);
        assertEquals(ProblemType.FORBIDDEN, refusal(() -> post.thank(SAM, "me")).type());
        Post thanked = post.thank(NOOR, "the wording");
        assertEquals(1, thanked.thanksCount());
        assertEquals(
                ProblemType.CONFLICT, refusal(() -> thanked.thank(NOOR, "more")).type());
    }

    @Test
    void aRemovedPostKeepsNothingOfWhatWasSaid() {
        Post removed = Posts.question(SAM)
                .comment(UUID.randomUUID(), "A comment", NOOR)
                .thank(NOOR, "asking")
                .remove();
        String stored = PostDocument.write(removed).toString();
        assertNull(removed.author());
        for (String gone :
                List.of("How", "this", "A comment", "asking", "phone", Posts.SAM.toString(), Posts.NOOR.toString())) {
            assertTrue(!stored.contains(gone), gone + " is in " + stored);
        }
    }

    @Test
    void aPostTakesFiveHundredCommentsAndThenSaysWhatToDo() {
        Post post = Posts.tip(SAM);
        for (int i = 0; i < Post.MAX_COMMENTS; i++) {
            post = post.comment(UUID.randomUUID(), "Comment", NOOR);
        }
        Post full = post;
        var refused = refusal(() -> full.comment(UUID.randomUUID(), "One more", NOOR));
        assertEquals(ProblemType.CONFLICT, refused.type());
        assertTrue(refused.getMessage().contains("go on in a new post"), refused.getMessage());
    }

    @Test
    void theLargestPostThatTheLimitsAllowFitsIntoOneDocument() throws Exception {
        // Given: the longest texts of the widest characters, in a space whose events carry the words
        String wide = "\u20ac";
        Post post = Post.create(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PostKind.QUESTION,
                new PostText(
                        wide.repeat(200),
                        wide.repeat(40_000),
                        distinct(20, wide.repeat(40)),
                        distinct(30, wide.repeat(90)),
                        IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList()),
                SAM);
        List<Comment> comments = new ArrayList<>();
        List<Thanks> thanks = new ArrayList<>();
        for (int i = 0; i < Post.MAX_COMMENTS; i++) {
            comments.add(new Comment(UUID.randomUUID(), wide.repeat(5000), SAM, post.createdAt()));
        }
        for (int i = 0; i < Post.MAX_THANKS; i++) {
            thanks.add(
                    new Thanks(Author.named(UUID.randomUUID()), wide.repeat(NewThanks.MAX_REASON), post.createdAt()));
        }
        Document document = PostDocument.write(post);
        document.put(
                "comments", PostDocument.write(withComments(post, comments)).get("comments"));
        document.put("thanks", PostDocument.write(withThanks(post, thanks)).get("thanks"));
        // When
        var event = PostEvents.published(post, Posts.audience(SpaceKind.OPEN));
        String data = new ObjectMapper().findAndRegisterModules().writeValueAsString(event.data());
        int size = size(document) + PostRepository.MAX_WAITING_EVENTS * (data.getBytes("UTF-8").length + 1000);
        // Then
        assertTrue(size < 16 * 1024 * 1024, "bytes: " + size);
    }

    @Test
    void anUpdateTouchesOnlyWhatDiffers() {
        Post before = Posts.question(SAM).comment(UUID.randomUUID(), "One", NOOR);
        Post after = before.comment(UUID.randomUUID(), "Two", NOOR);
        String update = PostDocument.difference(before, after).stream()
                .map(part -> part.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                        .toJson())
                .toList()
                .toString();
        assertTrue(update.contains("\"$push\": {\"comments\": {\"$each\": [{"), update);
        assertTrue(update.contains("Two") && !update.contains("One"), update);
        assertTrue(update.contains("{\"$set\": {\"commentCount\": 2}}"), update);
        assertTrue(!update.contains("title") && !update.contains("outbox"), update);
    }

    private static Post withComments(Post post, List<Comment> comments) {
        Post filled = post;
        for (Comment comment : comments) {
            filled = filled.comment(comment.id(), comment.body(), comment.author());
        }
        return filled;
    }

    private static Post withThanks(Post post, List<Thanks> thanks) {
        Post filled = post;
        for (Thanks one : thanks) {
            filled = filled.thank(one.giver(), one.reason());
        }
        return filled;
    }

    private static List<String> distinct(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> text + i).toList();
    }

    private static int size(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry())
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }

    private static ProblemException refusal(Runnable what) {
        return assertThrows(ProblemException.class, what::run);
    }
}
