/** Container logs on their way to whoever asked. */
package org.iofog.agent.application.log;
