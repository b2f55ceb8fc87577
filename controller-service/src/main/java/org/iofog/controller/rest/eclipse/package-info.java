/**
 * The calls of Eclipse ioFog's Controller API v3, so that existing clients can be pointed here. Writes become the same
 * commands, reads come from the same queries; the namespace is {@code default} unless the query says otherwise.
 */
package org.iofog.controller.rest.eclipse;
