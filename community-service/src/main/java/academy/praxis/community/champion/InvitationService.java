package academy.praxis.community.champion;

import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Members;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Inviting champions, and what they answer. */
@ApplicationScoped
class InvitationService {
    private final InvitationRepository invitations;
    private final ChampionService champions;
    private final Members members;
    private final Authors authors;
    private final Todos todos;
    private final Caller caller;

    InvitationService(
            InvitationRepository invitations,
            ChampionService champions,
            Members members,
            Authors authors,
            Todos todos,
            Caller caller) {
        this.invitations = invitations;
        this.champions = champions;
        this.members = members;
        this.authors = authors;
        this.todos = todos;
        this.caller = caller;
    }

    Uni<InvitationView> invite(UUID memberId, NewInvitation wish) {
        UUID me = caller.memberId();
        if (memberId.equals(me)) {
            throw ProblemException.forbidden("One does not invite oneself.");
        }
        return champions
                .isShown(memberId)
                .invoke(shown -> {
                    if (!shown) {
                        throw ProblemException.notFound("champion", memberId);
                    }
                })
                .map(shown -> Invitation.send(place(memberId, wish.as()), memberId, wish.as(), me, wish.note(), now()))
                .flatMap(this::write)
                .call(sent -> todos.carryOut(InvitationRepository.INVITATIONS, sent.id()))
                .flatMap(this::view);
    }

    private UUID place(UUID memberId, InvitedAs as) {
        return Invitation.id(authors.mark(memberId, InvitationRepository.INVITATIONS), as);
    }

    private Uni<Invitation> write(Invitation invitation) {
        return invitations
                .insert(invitation, InvitationTold.TELL)
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> invitations.byId(invitation.id()).flatMap(before -> {
                    if (!before.isOver(invitation.sentAt())) {
                        throw tooEarly(before);
                    }
                    Invitation after = before.again(invitation);
                    return invitations
                            .update(before, after, InvitationTold.TELL)
                            .invoke(written -> {
                                if (!written) {
                                    throw tooEarly(after);
                                }
                            })
                            .replaceWith(after);
                }));
    }

    private static ProblemException tooEarly(Invitation there) {
        LocalDate next = there.sentAt()
                .plus(Invitation.PAUSE)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1);
        return ProblemException.conflict("They were invited to the same already. Ask again from " + next + " on.");
    }

    Uni<Page<InvitationView>> sent(PageRequest page) {
        return invitations
                .page(page)
                .flatMap(found -> views(found)
                        .map(views -> Page.of(
                                views, page, Function.identity(), view -> Cursor.after(view.sentAt(), view.id()))));
    }

    Uni<Page<InvitationView>> mine() {
        return invitations.of(caller.memberId()).flatMap(this::views).map(views -> new Page<>(views, null));
    }

    Uni<InvitationView> answer(UUID id, InvitationAnswer answer, IfMatch ifMatch) {
        return invitations.byId(id).flatMap(before -> {
            if (before == null || !caller.memberId().equals(before.memberId())) {
                throw ProblemException.notFound("invitation", id);
            }
            ifMatch.check(before);
            Invitation after = before.answer(answer.accepted(), now());
            return invitations
                    .update(before, after)
                    // Somebody was quicker: with the version that they left, this one is stale.
                    .flatMap(written -> written ? view(after) : answer(id, answer, ifMatch));
        });
    }

    private Uni<InvitationView> view(Invitation invitation) {
        return views(List.of(invitation)).map(views -> views.get(0));
    }

    private Uni<List<InvitationView>> views(List<Invitation> found) {
        Set<UUID> people = new HashSet<>();
        found.forEach(one -> people.add(one.memberId()));
        found.forEach(one -> people.add(one.byId()));
        people.remove(null);
        return members.names(people)
                .map(names -> found.stream()
                        .map(one -> new InvitationView(
                                one.id(),
                                one.version(),
                                one.memberId(),
                                names.get(one.memberId()),
                                one.as(),
                                one.byId() == null ? null : names.get(one.byId()),
                                one.note(),
                                one.status(),
                                one.sentAt(),
                                one.answeredAt()))
                        .toList());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
