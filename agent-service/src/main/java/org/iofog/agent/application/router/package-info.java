/** The agent's own router: started, kept running, brought to its newest configuration, and told about. */
package org.iofog.agent.application.router;
