/**
 * What keeps people from doing their work well. Anyone reports it in one call; a few questions find its cause; what is no lack of
 * knowledge or skill goes to the person who can take it away, and on to others when that person does not.
 */
package academy.praxis.performance.obstacle;
