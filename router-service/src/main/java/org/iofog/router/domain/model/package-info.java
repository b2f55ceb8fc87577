/** A mesh and its routers in terms all engines share. */
package org.iofog.router.domain.model;
