package academy.praxis.community.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpaceTest {
    private static final Reader SAM = new Reader(UUID.randomUUID(), null, false, false);

    @ParameterizedTest(name = "{0}, listed: {1}, wanted {2}: {3}")
    @CsvSource({
        "OPEN,    false, ,              FREE",
        "COHORT,  true,  ,              BY_INVITATION",
        "PRIVATE, true,  ,              BY_INVITATION",
        "PRIVATE, false, ON_REQUEST,    ON_REQUEST",
        "SAFE,    false, ,              FREE",
        "SAFE,    true,  ,              BY_INVITATION",
        "SAFE,    true,  ON_REQUEST,    ON_REQUEST",
    })
    void oneJoinsAsItsKindAllows(SpaceKind kind, boolean listed, Joining wanted, Joining joining) {
        assertEquals(joining, created(kind, listed, wanted).audience().joining());
    }

    @ParameterizedTest
    @CsvSource({"OPEN,BY_INVITATION", "COHORT,FREE", "PRIVATE,FREE"})
    void whatDoesNotFitTheKindIsRefused(SpaceKind kind, Joining wanted) {
        var refused = assertThrows(ProblemException.class, () -> created(kind, false, wanted));
        assertEquals("joining", refused.violations().get(0).field());
    }

    @Test
    void aSafeSpaceThatIsNotForEveryoneHasFiveMembersFromTheStart() {
        NewSpace wish = wish(SpaceKind.SAFE, List.of(), Joining.ON_REQUEST);
        var refused = assertThrows(ProblemException.class, () -> Space.firstMembers(wish, SAM));
        assertEquals("memberIds", refused.violations().get(0).field());
    }

    @Test
    void whoIsNamedTwiceCountsOnce() {
        UUID one = UUID.randomUUID();
        NewSpace wish = wish(SpaceKind.SAFE, List.of(one, one, one, one, SAM.memberId()), null);
        assertThrows(ProblemException.class, () -> Space.firstMembers(wish, SAM));
    }

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void noChangeLetsOthersReadWhatWasWrittenForFew(SpaceKind kind) {
        if (kind == SpaceKind.TEAM) {
            return;
        }
        Space space = created(kind, kind == SpaceKind.SAFE, null);
        for (Joining wanted : Joining.values()) {
            if (wanted == Joining.FREE && !space.audience().isEveryone()) {
                var text = new SpaceText("Other", "Other", wanted);
                assertThrows(ProblemException.class, () -> space.edit(text));
            }
        }
    }

    @Test
    void anArchivedSpaceStaysSoWhenItsCohortChanges() {
        Space cohort = cohort(3, LocalDate.parse("2026-12-18"));
        Space archived = cohort.archive();
        Space changed = archived.follow(cohort(4, LocalDate.parse("2027-01-31")));
        assertTrue(changed.isArchived());
        assertNull(changed.closesOn());
        assertEquals(4, changed.followed());
    }

    @Test
    void whatIsReopenedDoesNotCloseAgainByItself() {
        Space reopened = cohort(3, LocalDate.parse("2026-12-18")).archive().reopen();
        assertFalse(reopened.isArchived());
        assertNull(reopened.closesOn());
        assertSame(reopened, reopened.reopen());
    }

    @ParameterizedTest(name = "a {1} of a {0} space moderates it: {2}")
    @CsvSource({
        "OPEN,    manager,  true",
        "COHORT,  manager,  true",
        "PRIVATE, manager,  false",
        "SAFE,    manager,  false",
        "OPEN,    owner,    true",
        "PRIVATE, owner,    true",
        "SAFE,    owner,    true",
        "PRIVATE, member,   false",
        "PRIVATE, named,    true",
        "SAFE,    named,    true",
        "SAFE,    gone,     false",
    })
    void whoModeratesIt(SpaceKind kind, String who, boolean moderates) {
        Space space = created(kind, kind == SpaceKind.SAFE, null);
        UUID id = who.equals("owner") ? SAM.memberId() : UUID.randomUUID();
        var reader = new Reader(id, null, who.equals("manager"), false);
        var membership = new Membership(
                space.id(),
                id,
                who.equals("named") || who.equals("gone") ? SpaceRole.MODERATOR : SpaceRole.MEMBER,
                who.equals("gone") ? MembershipState.LEFT : MembershipState.ACTIVE,
                Instant.now(),
                null);
        assertEquals(
                moderates, space.standing(reader, membership, Instant.now()).moderator());
    }

    @Test
    void aSuspensionEndsByItself() {
        Instant end = Instant.parse("2026-11-25T12:00:00Z");
        var membership =
                new Membership(UUID.randomUUID(), SAM.memberId(), SpaceRole.MEMBER, MembershipState.ACTIVE, end, end);
        assertEquals(end, membership.suspendedAt(end.minusSeconds(1)));
        assertNull(membership.suspendedAt(end));
    }

    private static Space cohort(long followed, LocalDate lastDay) {
        return new Space(
                UUID.randomUUID(),
                1,
                "Pilot",
                "A first contact that lands",
                new Audience(SpaceKind.COHORT, null, Joining.BY_INVITATION),
                UUID.randomUUID(),
                SAM.memberId(),
                SpaceStatus.ACTIVE,
                followed,
                lastDay,
                Instant.now());
    }

    private static Space created(SpaceKind kind, boolean listed, Joining joining) {
        List<UUID> members = listed
                ? List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                : List.of();
        return Space.create(UUID.randomUUID(), wish(kind, members, joining), SAM);
    }

    private static NewSpace wish(SpaceKind kind, List<UUID> members, Joining joining) {
        return new NewSpace("A space", "To share", kind, null, joining, members);
    }
}
