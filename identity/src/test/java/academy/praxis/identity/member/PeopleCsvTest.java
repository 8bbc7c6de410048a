package academy.praxis.identity.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,given name,family name,job,team\nsam@praxis.example,Sam,Murphy,Nurse,Intake\n",
                "\uFEFFAchternaam;Voornaam;E-mail;Functie;Afdeling\r\nMurphy;Sam;Sam@Praxis.example;Nurse;\"Intake\"\r\n;;;;\r\n",
                "Name\tJob title\tMail address\tTeam\n Sam Murphy \tNurse\tSAM@praxis.example\tIntake",
                "display_name,e-mail,jobRole,team\n\n\"Sam Murphy\",sam@praxis.example,Nurse,Intake\n\n"
            })
    void filesAreReadAsProgramsWriteThem(String file) {
        PeopleCsv.Line line = read(file).lines().get(0);

        assertEquals(1, read(file).lines().size());
        assertEquals(
                List.of("sam@praxis.example", "Sam Murphy", "Nurse", "Intake"),
                List.of(line.email(), line.displayName(), line.jobRole(), line.team()));
    }

    @Test
    void severalWordsStandInOneCellAndLinesAreCountedAsEditorsDo() {
        PeopleCsv.Sheet sheet = read(
                "name,email,job,languages,roles,time zone\n\nSam,s@x,Nurse,nl;en-GB,\"Mentor, curator\",Europe/Amsterdam\nAnn,a@x,Nurse\n");

        assertEquals(List.of("nl", "en-GB"), sheet.lines().get(0).languages());
        assertEquals(List.of("mentor", "curator"), sheet.lines().get(0).roles());
        assertEquals(3, sheet.lines().get(0).number());
        assertEquals(List.of(), sheet.lines().get(1).languages());
        assertEquals("", sheet.lines().get(1).timeZone());
    }

    @Test
    void columnsThatAreNotLookedAtAreNamed() {
        assertEquals(
                List.of("Salary", "Rolles"),
                read("name,email,job,Salary,Rolles\nSam,s@x,Nurse,1,mentor").unknownColumns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,job\nSam,Nurse",
                "email,job\na@x,Nurse",
                "email,given name,job\na@x,Sam,Nurse",
                "email,name\na@x,Sam",
                "email,e-mail,name,job\na,b,c,d",
                "email,name,job\n\"a"
            })
    void whatIsNoSuchFileIsRefused(String file) {
        assertThrows(ProblemException.class, () -> read(file));
    }

    @Test
    void aFileThatIsTooLongOrNoTextIsRefused() {
        String header = "email,name,job\n";
        assertEquals(
                PeopleCsv.MAX_LINES,
                read(header + "a@x,A,B\n".repeat(PeopleCsv.MAX_LINES)).lines().size());
        ProblemException tooLong =
                assertThrows(ProblemException.class, () -> read(header + "a@x,A,B\n".repeat(PeopleCsv.MAX_LINES + 1)));
        assertTrue(tooLong.violations().get(0).message().contains("2000"));
        assertThrows(ProblemException.class, () -> PeopleCsv.read(new byte[] {(byte) 0xC3, 0x28}));
    }

    private static PeopleCsv.Sheet read(String file) {
        return PeopleCsv.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
