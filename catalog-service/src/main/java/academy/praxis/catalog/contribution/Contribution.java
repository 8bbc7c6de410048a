package academy.praxis.catalog.contribution;

import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.item.ItemForm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a post gives the catalog: a case study stays one, a tip is a reference, and so is a question with its accepted answer. Other posts, and
 * those that not everyone may read, give nothing.
 *
 * @param form the form of the item
 * @param authorId who knows: the author, or who gave the accepted answer; {@code null} where the community does not tell
 * @param body Markdown
 * @param gist the part of it that the item's summary is taken from
 */
record Contribution(PostSnapshot post, ItemForm form, UUID authorId, String body, String gist) {
    /** The most characters of an item's body. */
    static final int LONGEST_BODY = 100_000;

    private static final String CASE_STUDY = "case-study";
    private static final String TIP = "tip";
    private static final String QUESTION = "question";
    private static final String IN_THE_THREAD = "*The accepted answer is in the thread.*";

    static Optional<Contribution> of(PostSnapshot post) {
        if (!post.forEveryone() || !"published".equals(post.status()) || post.title() == null || post.body() == null) {
            return Optional.empty();
        }
        if (CASE_STUDY.equals(post.kind())) {
            return Optional.of(
                    new Contribution(post, ItemForm.CASE_STUDY, post.contributorId(), post.body(), post.body()));
        }
        if (TIP.equals(post.kind())) {
            return Optional.of(
                    new Contribution(post, ItemForm.REFERENCE, post.contributorId(), post.body(), post.body()));
        }
        return QUESTION.equals(post.kind()) && post.acceptedCommentId() != null
                ? Optional.of(answered(post))
                : Optional.empty();
    }

    private static Contribution answered(PostSnapshot post) {
        boolean told = post.acceptedAnswer() != null;
        String answer = told ? post.acceptedAnswer() : IN_THE_THREAD;
        String gist = told ? answer : post.body();
        return new Contribution(
                post,
                ItemForm.REFERENCE,
                post.contributorId(),
                quoted(post.body(), LONGEST_BODY - answer.length() - 2) + "\n\n" + answer,
                gist);
    }

    /** As a block quote, which also keeps an unfinished code block of the question away from the answer. */
    private static String quoted(String markdown, int room) {
        String quote = "> " + markdown.strip().replace("\r\n", "\n").replace("\n", "\n> ");
        return quote.length() <= room ? quote : quote.substring(0, room - 1) + "…";
    }

    /** Enough of the words to tell in which language they are. */
    String sample() {
        return post.title() + ". " + Summary.plain(gist);
    }

    /** The item to be, written in this language. */
    ImportedItem item(String language) {
        return new ImportedItem(
                post.id().toString(),
                post.title(),
                Summary.of(gist, language).orElse(post.title()),
                body,
                form,
                null,
                List.of(language),
                post.tasks(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                post.createdAt(),
                authorId,
                thread(post.id()),
                List.of());
    }

    /** The thread's page in the web app. */
    private static String thread(UUID postId) {
        return "/community/posts/" + postId;
    }
}
