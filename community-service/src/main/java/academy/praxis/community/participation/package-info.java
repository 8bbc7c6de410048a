/** Whether leaders take part themselves: only of those who agreed to be counted, only yes or no a week, never from private or safe spaces. */
package academy.praxis.community.participation;
