package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.author.Author;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.time.Period;
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
    private static final Author SAM = Author.named(SamplePosts.SAM);
    private static final UUID COMMENT = UUID.randomUUID();
    private static final Author NOOR = Author.named(SamplePosts.NOOR);

    @Test
    void eachChangeRaisesTheVersionByOne() {
        Post asked = SamplePosts.question(SAM);
        assertEquals(1, asked.version());
        assertEquals(2, asked.accept(answer(1)).version());
        assertEquals(2, asked.edit(SamplePosts.text("What?", "That?")).version());
        assertEquals(2, asked.hide().version());
        assertEquals(3, asked.hide().unhide().version());
        assertEquals(2, asked.remove().version());
    }

    @Test
    void onlyANewTextIsANewEdition() {
        Post asked = SamplePosts.question(SAM);
        assertEquals(1, asked.accept(answer(1)).hide().edition());
        assertEquals(2, asked.edit(SamplePosts.text("What?", "That?")).edition());
    }

    @Test
    void theSameAnswerOnceMoreChangesNothingAndAnOlderCopyNeverReplacesANewerOne() {
        Post accepted = SamplePosts.question(SAM).accept(answer(2));
        assertSame(accepted, accepted.accept(answer(2)));
        assertSame(accepted, accepted.accept(answer(1)));
        assertEquals(3, accepted.accept(answer(3)).answer().version());
        assertNull(accepted.unaccept().answer());
        assertSame(accepted.hide().status(), PostStatus.HIDDEN);
    }

    @Test
    void onlyAQuestionHasAnAcceptedAnswer() {
        Post tip = SamplePosts.tip(SAM);
        assertEquals(ProblemType.CONFLICT, refusal(() -> tip.accept(answer(1))).type());
    }

    @Test
    void aRemovedPostKeepsNothingOfWhatWasSaid() {
        Post removed = SamplePosts.question(SAM)
                .accept(new Answer(UUID.randomUUID(), 1, "A comment", NOOR, Instant.now()))
                .remove();
        String stored = PostDocument.write(removed).toString();
        assertNull(removed.author());
        for (String gone :
                List.of("How", "this", "A comment", "phone", SamplePosts.SAM.toString(), SamplePosts.NOOR.toString())) {
            assertTrue(!stored.contains(gone), gone + " is in " + stored);
        }
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
                        null,
                        distinct(20, wide.repeat(40)),
                        distinct(30, wide.repeat(90)),
                        distinct(30, wide.repeat(90)),
                        IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList(),
                        List.of()),
                SAM,
                Period.ofYears(1));
        Document document = PostDocument.write(
                post.accept(new Answer(UUID.randomUUID(), 1, wide.repeat(5000), NOOR, post.createdAt())));
        // When
        var event = PostEvents.published(post, SamplePosts.audience(SpaceKind.OPEN));
        String data = new ObjectMapper().findAndRegisterModules().writeValueAsString(event.data());
        int size = size(document) + PostRepository.MAX_WAITING_EVENTS * (data.getBytes("UTF-8").length + 1000);
        // Then
        assertTrue(size < 16 * 1024 * 1024, "bytes: " + size);
    }

    @Test
    void anUpdateTouchesOnlyWhatDiffers() {
        Post before = SamplePosts.question(SAM);
        Post after = before.hide();
        String update = PostDocument.difference(before, after).stream()
                .map(part -> part.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                        .toJson())
                .toList()
                .toString();
        assertTrue(update.contains("{\"$set\": {\"status\": \"HIDDEN\"}}"), update);
        assertTrue(!update.contains("title") && !update.contains("Count"), update);
        assertTrue(!update.contains("outbox") && !update.contains("todo") && !update.contains("tally"), update);
    }

    private static Answer answer(long version) {
        return new Answer(COMMENT, version, "So.", NOOR, Instant.now());
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
