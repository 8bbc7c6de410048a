/** The demo academy, put in through the public API as any other client would. */
package academy.praxis.local.demo;
