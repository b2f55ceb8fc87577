/** An agent at work under one identity: desired states and tasks come in, measurements go out. */
package org.iofog.agent.application.session;
