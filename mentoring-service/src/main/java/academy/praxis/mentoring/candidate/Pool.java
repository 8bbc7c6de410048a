package academy.praxis.mentoring.candidate;

import java.util.List;

/** The people of a match round, and who reports to whom. */
public record Pool(List<MenteeFacts> mentees, List<MentorFacts> mentors, ReportingLines lines) {
    /** Copies the lists. */
    public Pool {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
    }
}
