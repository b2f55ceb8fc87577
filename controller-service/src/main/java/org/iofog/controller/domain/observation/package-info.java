/** What follows from what was seen: reports of agents and routers, presence, finished tasks, time that ran out. */
package org.iofog.controller.domain.observation;
