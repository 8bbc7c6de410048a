/**
 * Who is better at something than others, again and again and not by luck, what they do that others do not, and how much there would be to
 * gain if all did it. The reckoning has no reactive type in it.
 */
package academy.praxis.performance.exemplar;
