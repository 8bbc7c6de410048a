/** What a member does this week inside their minutes, and why. Other features suggest ({@code Suggestions}); none of them is known here. */
package academy.praxis.performance.weeklyplan;
