/** What happened, kept in order for a set time: commands, events and their phases. */
package org.iofog.controller.persistence.journal;
