/** From what is wanted of a namespace to its routers, links and the ways of its messages. */
package org.iofog.router.domain.plan;
