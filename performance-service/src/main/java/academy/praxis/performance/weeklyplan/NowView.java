package academy.praxis.performance.weeklyplan;

import java.util.List;

/**
 * What fits into a few minutes now.
 *
 * @param planned lines of the plan, most pressing first
 * @param others what else there is, that is worth most first; take it in by its key
 */
record NowView(int minutes, List<PlanView.LineView> planned, List<PlanView.LineView> others) {}
