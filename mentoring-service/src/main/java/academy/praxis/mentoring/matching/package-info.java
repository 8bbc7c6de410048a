/**
 * The matching engine: finds whole matchings of mentees and mentors on a sparse graph of candidates, and proves them.
 *
 * <p>Plain Java without framework, input or output; the same graph, mode and seed give the same matching. The optimal and the fair
 * mode come with a certificate, the stable one with a list of blocking pairs that has to be empty, and each is checked by code that
 * shares nothing with the code that solved.
 */
package academy.praxis.mentoring.matching;
