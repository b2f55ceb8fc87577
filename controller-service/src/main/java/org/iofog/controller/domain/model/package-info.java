/**
 * What the control plane knows: agents, microservices, their placements and ports, and what a command may change of
 * them.
 */
package org.iofog.controller.domain.model;
