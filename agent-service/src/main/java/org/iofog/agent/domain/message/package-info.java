/** What microservices publish: who receives it, how much is kept, how far it is acknowledged. */
package org.iofog.agent.domain.message;
