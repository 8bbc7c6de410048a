package academy.praxis.performance.obstacle;

import java.util.UUID;

/**
 * The open obstacles of one cause that one person is to take away.
 *
 * @param cause absent for those whose cause nobody knows yet
 * @param ownerId absent for those that nobody is to take away yet, and those that learning does
 * @param ownerName their name
 * @param open how many
 * @param accepted those of them that the owner has accepted
 * @param overdue those of them that should be gone by now
 * @param escalated those of them that went up because nobody took them away in time
 * @param voices how many members have them, one who has two of them counted twice
 * @param minutesPerMonth what they cost together; absent where nobody said it of any
 * @param oldestDays how many days ago the oldest was reported
 */
record BoardCell(
        Cause cause,
        UUID ownerId,
        String ownerName,
        int open,
        int accepted,
        int overdue,
        int escalated,
        int voices,
        Double minutesPerMonth,
        Double moneyPerMonth,
        int oldestDays) {}
