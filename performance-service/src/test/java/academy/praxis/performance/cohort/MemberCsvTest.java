package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCsvTest {
    private static final UUID SAM = new UUID(0, 1);
    private static final UUID GONE = new UUID(0, 2);
    private static final Map<UUID, Member> MEMBERS = Map.of(SAM, member(SAM, true), GONE, member(GONE, false));
    private static final Map<String, Set<UUID>> MEANT = Map.of(
            "sam@praxis.example",
            Set.of(SAM),
            "gone@praxis.example",
            Set.of(GONE),
            "two@praxis.example",
            Set.of(SAM, GONE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email\nsam@praxis.example\n",
                "\uFEFFName;E-mail\r\n\"Smit; Sam\";Sam@Praxis.example\r\n",
                "member\tteam\n sam@praxis.example \tNorth",
                "Email,Name\n\nsam@praxis.example,\"Sam \"\"S\"\" Smit\"\n\n"
            })
    void filesAreReadAsProgramsWriteThem(String file) {
        MemberCsv.Resolved resolved = resolve(file);

        assertEquals(List.of(SAM), resolved.memberIds());
        assertEquals(List.of(), resolved.errors());
    }

    @Test
    void whatIsWrongIsSaidByLine() {
        MemberCsv.Resolved resolved = resolve(
                "email,name\nsam@praxis.example,Sam\n,Nobody\nann@praxis.example,Ann\ngone@praxis.example,G\ntwo@praxis.example,T\nSAM@praxis.example,Sam\n");

        assertEquals(
                List.of(
                        new MemberLineError(3, "names nobody"),
                        new MemberLineError(4, "is nobody in the academy"),
                        new MemberLineError(5, "is not active any more"),
                        new MemberLineError(6, "is the address of more than one member; give the id")),
                resolved.errors());
        assertEquals(List.of(6, 1), List.of(resolved.lines(), resolved.repeated()));
        assertEquals(List.of(SAM), resolved.memberIds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,team\nSam,North", "email,e-mail\na,b", "email\n\"sam"})
    void whatIsNoSuchFileIsRefused(String file) {
        assertThrows(ProblemException.class, () -> resolve(file));
    }

    @Test
    void aFileThatIsTooLongOrNoTextIsRefused() {
        assertThrows(ProblemException.class, () -> resolve("email\n" + "a@b\n".repeat(MemberCsv.MAX_LINES + 1)));
        assertThrows(ProblemException.class, () -> MemberCsv.read(new byte[] {(byte) 0xC3, 0x28}));
    }

    private static MemberCsv.Resolved resolve(String file) {
        return MemberCsv.read(file.getBytes(StandardCharsets.UTF_8)).resolve(MEANT, MEMBERS);
    }

    private static Member member(UUID id, boolean active) {
        return new Member(id, "Sam", "", "nurse", null, null, List.of("en"), "Etc/UTC", Set.of(), active);
    }
}
