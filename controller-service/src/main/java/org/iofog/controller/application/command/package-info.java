/** The way of a command: gateway, inbox, decision under lock, outbox, and the signal that something changed. */
package org.iofog.controller.application.command;
