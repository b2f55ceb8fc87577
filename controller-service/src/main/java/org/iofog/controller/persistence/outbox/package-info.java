/** What is stored to be published, and how copies of the controller hear of it. */
package org.iofog.controller.persistence.outbox;
