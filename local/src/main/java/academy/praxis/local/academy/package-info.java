/** The parts of the academy as processes of this machine: what they need, how they start, how they are found again. */
package academy.praxis.local.academy;
