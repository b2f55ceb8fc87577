/** ioMessages: taken from microservices, kept, sent to their receivers, and handed to microservices. */
package org.iofog.agent.application.messages;
