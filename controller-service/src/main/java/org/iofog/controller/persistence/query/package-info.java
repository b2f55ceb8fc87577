/** Reads for people: one plain statement per question. */
package org.iofog.controller.persistence.query;
