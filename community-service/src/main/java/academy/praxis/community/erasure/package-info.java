/** Members' right to be forgotten (GDPR, article 17): see ADR 0017 for what goes, what stays, and why. */
package academy.praxis.community.erasure;
