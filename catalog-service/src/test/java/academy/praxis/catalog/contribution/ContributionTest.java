package academy.praxis.catalog.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.item.ItemForm;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionTest {
    private static final UUID ASKED = UUID.randomUUID();
    private static final UUID ANSWERED = UUID.randomUUID();
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void aCaseStudyStaysOneAndKeepsItsWordsItsAuthorAndItsThread() {
        PostSnapshot post = post("case-study", "What happened.", null, null);

        var item = Contribution.of(post).orElseThrow().item("en");

        assertEquals(ItemForm.CASE_STUDY, item.form());
        assertEquals("What happened.", item.body());
        assertEquals("What happened.", item.summary());
        assertEquals(ASKED, item.authorId());
        assertEquals(post.id().toString(), item.externalId());
        assertEquals("/community/posts/" + post.id(), item.originUrl());
        assertEquals(List.of("first-contact"), item.tasks());
    }

    @Test
    void aTipIsAReference() {
        assertEquals(
                ItemForm.REFERENCE,
                Contribution.of(post("tip", "Call before ten.", null, null))
                        .orElseThrow()
                        .form());
    }

    @ParameterizedTest
    @ValueSource(strings = {"idea", "announcement", "question", "something-new"})
    void otherPostsAndQuestionsWithoutAnAcceptedAnswerGiveNothing(String kind) {
        assertTrue(Contribution.of(post(kind, "Words", null, null)).isEmpty());
    }

    @Test
    void aQuestionWithItsAnswerIsAReferenceOfWhoKnewTheAnswer() {
        var item = Contribution.of(post("question", "How?\nReally.", UUID.randomUUID(), "Breathe first. Then speak."))
                .orElseThrow()
                .item("en");

        assertEquals(ItemForm.REFERENCE, item.form());
        assertEquals("> How?\n> Really.\n\nBreathe first. Then speak.", item.body());
        assertEquals("Breathe first. Then speak.", item.summary());
        assertEquals(ANSWERED, item.authorId());
    }

    @Test
    void anAnswerWhoseWordsWereNotToldIsPointedTo() {
        var item = Contribution.of(post("question", "How do you do it?", UUID.randomUUID(), null))
                .orElseThrow()
                .item("en");

        assertTrue(item.body().endsWith("*The accepted answer is in the thread.*"), item.body());
        assertEquals("How do you do it?", item.summary());
    }

    @Test
    void theLongestQuestionLeavesRoomForTheAnswer() {
        String answer = "x".repeat(5_000);

        var item = Contribution.of(post("question", "a\n".repeat(20_000), UUID.randomUUID(), answer))
                .orElseThrow()
                .item("en");

        assertTrue(item.body().length() <= Contribution.LONGEST_BODY);
        assertTrue(item.body().endsWith(answer));
        assertEquals(
                Contribution.LONGEST_BODY,
                Contribution.of(post("question", ("a" + "\n".repeat(39)).repeat(1_000), ASKED, answer))
                        .orElseThrow()
                        .item("en")
                        .body()
                        .length());
    }

    @Test
    void whatNotEveryoneMayReadGivesNothing() {
        PostSnapshot open = post("tip", "Words", null, null);
        var closed = new PostSnapshot(
                open.id(),
                2,
                false,
                "tip",
                "published",
                null,
                null,
                List.of(),
                ASKED,
                null,
                null,
                null,
                open.createdAt());
        var removed = new PostSnapshot(
                open.id(), 3, true, "tip", "removed", null, null, List.of(), null, null, null, null, open.createdAt());

        assertTrue(Contribution.of(closed).isEmpty());
        assertTrue(Contribution.of(removed).isEmpty());
    }

    @Test
    void everyPublishedExampleCanBeRead() throws IOException {
        List<String> types = EventContracts.types("community").stream()
                .filter(type -> type.contains(".post-") || type.contains(".answer-"))
                .toList();
        assertEquals(4, types.size());
        for (String type : types) {
            PostSnapshot post = JSON.readValue(EventContracts.example(type), PostSnapshot.class);

            assertEquals("question", post.kind(), type);
            assertFalse(post.createdAt().isAfter(Instant.now()), type);
        }
        var accepted = JSON.readValue(
                EventContracts.example("academy.praxis.community.answer-accepted.v1"), PostSnapshot.class);
        assertTrue(Contribution.of(accepted).orElseThrow().body().contains("Then wait."));
        var removed =
                JSON.readValue(EventContracts.example("academy.praxis.community.post-removed.v1"), PostSnapshot.class);
        assertNull(removed.title());
        assertTrue(Contribution.of(removed).isEmpty());
    }

    private static PostSnapshot post(String kind, String body, UUID acceptedId, String answer) {
        return new PostSnapshot(
                UUID.randomUUID(),
                1,
                true,
                kind,
                "published",
                "A title",
                body,
                List.of("first-contact"),
                ASKED,
                acceptedId,
                acceptedId == null ? null : ANSWERED,
                answer,
                Instant.now());
    }
}
