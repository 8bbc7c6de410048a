package academy.praxis.mentoring.agenda;

/**
 * What one can talk about in a session of some kind.
 *
 * @param id such as {@code first-session}; the same in every language
 * @param language BCP 47
 * @param minutes what it usually takes
 * @param agenda Markdown
 */
public record AgendaTemplate(String id, String language, String title, String summary, int minutes, String agenda) {}
