/** How commands are decided: a snapshot and a command in, changes, events and work for agents out. */
package org.iofog.controller.domain.decision;
