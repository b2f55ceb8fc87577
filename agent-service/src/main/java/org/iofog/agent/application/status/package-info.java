/** What the agent observes, and when it tells the controller. */
package org.iofog.agent.application.status;
