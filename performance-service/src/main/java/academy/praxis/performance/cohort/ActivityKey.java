package academy.praxis.performance.cohort;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an activity of a member is called in weekly plans: {@code activity:<enrolment>:<number>}. */
record ActivityKey(UUID enrolmentId, int number) {
    private static final Pattern KEY = Pattern.compile("activity:([0-9a-f-]{36}):(\\d{1,4})");

    /** Empty for the keys of other features. */
    static Optional<ActivityKey> read(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActivityKey(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "activity:" + enrolmentId + ":" + number;
    }
}
