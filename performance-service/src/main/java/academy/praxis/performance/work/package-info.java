/** The work itself: jobs, the tasks in them, and what those do who do a task well. */
package academy.praxis.performance.work;
