/** Thanks: who thanked whom for what. There is no ranking of them. */
package academy.praxis.community.thanks;
