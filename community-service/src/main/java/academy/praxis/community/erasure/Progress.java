package academy.praxis.community.erasure;

import java.util.UUID;

/**
 * How far an erasure came. It goes through everything again and again until it finds nothing.
 *
 * @param part the next part of the data; {@code null} when it is at the threads of safe spaces
 * @param spaceId the safe space whose threads are looked at; {@code null} before the first one
 * @param after the thread after which to go on there; {@code null} at the first one
 * @param found how much was found since it last began from the start
 */
record Progress(String part, UUID spaceId, UUID after, int found) {
    /** At the first part. */
    static Progress start(String firstPart) {
        return new Progress(firstPart, null, null, 0);
    }

    /** Found so many where it is, and stays there. */
    Progress found(int count) {
        return new Progress(part, spaceId, after, found + count);
    }

    /** At another part; {@code null} for the threads of safe spaces. */
    Progress at(String nextPart) {
        return new Progress(nextPart, null, null, found);
    }

    /** In a safe space, after this thread. */
    Progress in(UUID safeSpace, UUID thread) {
        return new Progress(null, safeSpace, thread, found);
    }
}
