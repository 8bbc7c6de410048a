package academy.praxis.community.swap;

import academy.praxis.community.draft.Drafts;
import academy.praxis.community.language.Markdown;
import academy.praxis.community.language.Texts;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.NewPost;
import academy.praxis.community.post.PostKind;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes a draft of what two said: one's own words, and the other's only where they shared them. */
@ApplicationScoped
class WriteUpService {
    private final SwapRepository swaps;
    private final Drafts drafts;
    private final Members members;

    WriteUpService(SwapRepository swaps, Drafts drafts, Members members) {
        this.swaps = swaps;
        this.drafts = drafts;
        this.members = members;
    }

    /** A draft of the reader's, with both named in it. */
    Uni<WriteUp> write(UUID id, NewWriteUp wish, String languages) {
        return members.reader()
                .flatMap(reader -> swaps.byId(id)
                        .invoke(swap -> mustAllow(swap, id, wish, reader.memberId()))
                        .flatMap(swap -> members.names(swap.people())
                                .map(names -> post(swap, wish, reader, names, Texts.of("swap", languages))))
                        .flatMap(post -> drafts.add(post, reader))
                        .map(WriteUp::new));
    }

    private static void mustAllow(Swap swap, UUID id, NewWriteUp wish, UUID me) {
        if (swap == null || !swap.isOf(me)) {
            throw ProblemException.notFound("swap", id);
        }
        if (swap.status() != SwapStatus.PAIRED && swap.status() != SwapStatus.DONE) {
            throw ProblemException.conflict("Only a swap that is under way or done is written up.");
        }
        for (int step : wish.steps()) {
            if (swap.answerOf(me, step).isEmpty()) {
                throw ProblemException.conflict("steps", "you have not answered step " + step);
            }
        }
        UUID other = swap.other(me);
        for (int step : wish.theirSteps()) {
            boolean shared = other != null
                    && swap.answerOf(other, step).filter(Answer::shared).isPresent();
            if (!shared) {
                throw ProblemException.conflict(
                        "theirSteps", "the other has not shared what they said at step " + step);
            }
        }
    }

    private static NewPost post(Swap swap, NewWriteUp wish, Reader reader, Map<UUID, String> names, Texts guide) {
        UUID me = reader.memberId();
        UUID other = swap.other(me);
        String mine = name(me, names, guide);
        String theirs = name(other, names, guide);
        StringJoiner body = new StringJoiner("\n\n");
        body.add(new MessageFormat(guide.get("INTRO"), Locale.ROOT).format(new Object[] {mine, theirs}));
        IntStream.rangeClosed(1, Swap.STEPS)
                .filter(step -> wish.steps().contains(step) || wish.theirSteps().contains(step))
                .forEach(step -> {
                    body.add("## " + guide.get(step + ".TITLE"));
                    if (wish.steps().contains(step)) {
                        body.add(said(mine, swap, me, step));
                    }
                    if (wish.theirSteps().contains(step)) {
                        body.add(said(theirs, swap, other, step));
                    }
                });
        return new NewPost(
                swap.spaceId(),
                PostKind.TIP,
                wish.title(),
                body.toString(),
                null,
                swap.tag() == null ? List.of() : List.of(swap.tag()),
                swap.taskId() == null ? List.of() : List.of(swap.taskId()),
                List.of(),
                List.of(),
                List.of());
    }

    private static String said(String name, Swap swap, UUID by, int step) {
        return "**" + name + ":** "
                + swap.answerOf(by, step).map(Answer::text).map(String::strip).orElseThrow();
    }

    private static String name(UUID id, Map<UUID, String> names, Texts guide) {
        String name = id == null ? null : names.get(id);
        return name == null ? guide.get("SOMEBODY") : Markdown.literal(name);
    }
}
