package academy.praxis.performance.obstacle;

import java.time.LocalDate;

/** @param dueOn until when it will be gone; as it was when absent */
record NewAcceptance(LocalDate dueOn) {}
