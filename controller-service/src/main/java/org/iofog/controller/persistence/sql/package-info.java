/** Sessions, statements and rows, whatever they are about. */
package org.iofog.controller.persistence.sql;
