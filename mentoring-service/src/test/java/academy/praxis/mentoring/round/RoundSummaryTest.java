package academy.praxis.mentoring.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.mentoring.candidate.MatchWords;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundSummaryTest {
    private static final RoundJson JSON = new RoundJson(new ObjectMapper());
    private static final MatchWords DUTCH = new MatchWords("nl");

    @Test
    void whatIsKeptOfARoundIsSaidInTheLanguageOfTheReader() {
        RoundSummary kept = summary(
                new RoundSummary.ShortageSummary(3, 1, List.of("Ann"), 2, null),
                new RoundSummary.Gain("nl", null, 6, 2, null),
                RoundSummary.Comparability.SCORES.name());

        RoundSummary said = JSON.read(JSON.write(kept), RoundSummary.class).said(new MatchWords("en"));

        assertEquals(
                "3 mentees can only be matched with Ann and 2 others, who have 1 place together.",
                said.shortages().get(0).words());
        assertEquals(
                "One more mentor who speaks Dutch, with 6 places, would match 2 more.",
                said.counterfactuals().get(0).words());
        assertEquals(DUTCH.say("comparability.SCORES"), kept.said(DUTCH).comparability());
    }

    @Test
    void whatWasKeptInSentencesIsShownAsItIs() {
        RoundSummary kept = JSON.read("""
                {"mentees": 3, "mentors": 1, "places": 1, "pairs": 3, "withoutCandidates": 0, "bindingRules": {},
                 "shortages": [{"mentees": 3, "places": 1, "mentors": ["Ann"], "words": "3 mentees compete."}],
                 "counterfactuals": [{"words": "One more mentor who speaks nl would match 2 more.", "more": 2}],
                 "comparability": "Lots decided who is in."}
                """, RoundSummary.class);

        assertEquals(kept, kept.said(DUTCH));
    }

    private static RoundSummary summary(
            RoundSummary.ShortageSummary shortage, RoundSummary.Gain gain, String comparability) {
        return new RoundSummary(3, 1, 1, 3, 0, Map.of(), null, List.of(shortage), List.of(gain), comparability);
    }
}
