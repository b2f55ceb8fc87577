/**
 * The router mesh: what the controller wants of it, what the router service makes of that for each agent, and what is
 * seen of the routers. Routers are named by the uuid of their agent, the bus by {@link
 * org.iofog.contract.mesh.MeshSnapshot#DEFAULT_ROUTER}.
 */
package org.iofog.contract.mesh;
