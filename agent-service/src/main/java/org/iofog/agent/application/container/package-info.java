/** Brings containers to what is wanted, and prunes images. */
package org.iofog.agent.application.container;
