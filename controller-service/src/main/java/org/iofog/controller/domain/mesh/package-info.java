/** The router mesh as its planner and its viewers ask for it. */
package org.iofog.controller.domain.mesh;
