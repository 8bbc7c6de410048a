/** Champions: whose answers help whom, across teams, so that managers know whom to invite. There is no ranking of them. */
package academy.praxis.community.champion;
