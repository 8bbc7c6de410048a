/** Container images of the services: built by Maven and Jib, put into a registry, files, or a local container engine. */
package academy.praxis.local.images;
