package academy.praxis.mentoring.candidate;

/** Whether mentor and mentee may be of one team. */
public enum TeamRule {
    ANY,
    OTHER_TEAM,
    SAME_TEAM
}
